package dev.tidemark.desktop.chart;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;

import dev.tidemark.desktop.model.ChartSettings;

/**
 * The price chart as a control: price, rolling mean, signal and volume over the bars of a run, with an overview strip. Everything on the
 * JavaFX thread.
 */
public final class PriceChart extends Region {
    /** What {@link #crosshairProperty} holds when the crosshair is nowhere. */
    public static final int NO_BAR = -1;

    private static final double OVERVIEW = 44;
    private static final double SPACING = 6;
    private static final double ROOM_FOR_OVERVIEW = 220;
    private static final double HEADER_MARGIN = 6;
    private static final double PREFERRED_WIDTH = 960;
    private static final double PREFERRED_HEIGHT = 540;
    private static final double PNG_SCALE = 2;
    private static final Duration CALM = Duration.millis(150);

    private final ChartSettings settings;
    private final ObjectProperty<Optional<ChartData>> data = new SimpleObjectProperty<>(this, "data", Optional.empty());
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);
    private final ReadOnlyIntegerWrapper crosshairBar = new ReadOnlyIntegerWrapper(this, "crosshair", NO_BAR);

    private final Glyphs glyphs = new Glyphs();
    private final Navigation navigation = new Navigation(this);
    private final ChartCanvas canvas = new ChartCanvas(glyphs);
    private final Crosshair crosshair = new Crosshair();
    private final ReadOutPane readOut = new ReadOutPane(glyphs);
    private final OverviewStrip overview = new OverviewStrip(navigation, glyphs);
    private final Rectangle focusRing = new Rectangle();
    /** The spoken summary waits until the chart has come to rest. */
    private final PauseTransition rest = new PauseTransition(CALM);

    private boolean isStale = true;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    /** An empty chart that follows some settings. */
    public PriceChart(ChartSettings settings) {
        this.settings = settings;
        setId("chart");
        getStyleClass().add("price-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("Chart");
        setAccessibleText(ChartSummary.ofNothing());
        setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
        setMinSize(0, 0);
        assemble();
        listen();
    }

    private void assemble() {
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.setFill(Color.TRANSPARENT);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        readOut.setManaged(false);
        overview.setManaged(false);
        getChildren().add(canvas);
        getChildren().addAll(crosshair.nodes());
        getChildren().addAll(readOut, overview, focusRing);
        new ChartPointer(this, navigation, canvas::frame, new ChartPointer.Listener() {
            @Override
            public void moved(double x, double y) {
                point(x, y);
            }

            @Override
            public void left() {
                hideCrosshair();
            }
        });
        setOnKeyPressed(this::key);
    }

    private void listen() {
        data.addListener((o, old, now) -> take(old, now));
        palette.addListener((o, old, now) -> colour());
        navigation.rangeProperty().addListener((o, old, now) -> redraw());
        redrawOn(settings.priceStyleProperty());
        redrawOn(settings.zoneProperty());
        redrawOn(settings.meanShownProperty());
        redrawOn(settings.shadingShownProperty());
        redrawOn(settings.crossingsShownProperty());
        redrawOn(settings.volumeShownProperty());
        redrawOn(widthProperty());
        redrawOn(heightProperty());
        redrawOn(sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty));
        rest.setOnFinished(event -> describe());
        colour();
    }

    private void redrawOn(ObservableValue<?> value) {
        value.addListener((o, old, now) -> redraw());
    }

    private void redraw() {
        isStale = true;
        rest.playFromStart();
        requestLayout();
    }

    private void take(Optional<ChartData> old, Optional<ChartData> now) {
        if (old.isEmpty() || now.isEmpty() || old.get().bars() != now.get().bars()) {
            hideCrosshair();
            navigation.reset(now.map(ChartData::size).orElse(0));
        }
        overview.show(now);
        redraw();
        describe();
    }

    private void colour() {
        crosshair.colour(palette.get());
        readOut.colour(palette.get());
        focusRing.setStroke(Palette.colour(palette.get().mean()));
        redraw();
    }

    /** How the chart looks; observable. */
    public ChartSettings settings() {
        return settings;
    }

    /** What is shown. Another run over the same bars keeps the visible range; other bars are shown whole. */
    public ObjectProperty<Optional<ChartData>> dataProperty() {
        return data;
    }

    /** The colours. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** The bars that are shown. */
    public ReadOnlyObjectProperty<BarRange> visibleRangeProperty() {
        return navigation.rangeProperty();
    }

    /** The bar that the crosshair stands at, counted from 0; {@link #NO_BAR} when it is nowhere. */
    public ReadOnlyIntegerProperty crosshairProperty() {
        return crosshairBar.getReadOnlyProperty();
    }

    /** Shows the bars between two places, as far as there are any and not fewer than {@link BarRange#FEWEST}. */
    public void show(BarRange range) {
        navigation.show(range.first(), range.last());
    }

    /** Shows all bars. */
    public void showAll() {
        navigation.showAll();
    }

    /** Shows half as many bars, about the middle. */
    public void zoomIn() {
        navigation.zoomIn();
    }

    /** Shows twice as many bars, about the middle. */
    public void zoomOut() {
        navigation.zoomOut();
    }

    /** Moves a tenth of what is shown to earlier bars. */
    public void panLeft() {
        navigation.step(-1);
    }

    /** Moves a tenth of what is shown to later bars. */
    public void panRight() {
        navigation.step(1);
    }

    /** Puts the crosshair at a bar, and moves the visible range no further than needed to show it. */
    public void inspect(int bar) {
        if (navigation.bars() > 0) {
            pointerX = Double.NaN;
            pointerY = Double.NaN;
            int inside = Math.clamp(bar, 0, navigation.bars() - 1);
            navigation.reveal(inside);
            crosshairBar.set(inside);
            placeCrosshair();
            describe();
        }
    }

    /** What is visible, as an SVG document; an empty text without bars. */
    public String svg() {
        return pictures().map(ChartPictures::svg).orElse("");
    }

    /** What is visible, as the bytes of a PNG file with at least two pixels to one of the layout; no bytes without bars. */
    public byte[] png() {
        return pictures().map(some -> some.png(glyphs, Math.max(PNG_SCALE, screenScale()))).orElse(new byte[0]);
    }

    private Optional<ChartPictures> pictures() {
        boolean hasSize = getWidth() >= 1 && chartHeight() >= 1;
        double width = hasSize ? Math.floor(getWidth()) : PREFERRED_WIDTH;
        double height = hasSize ? Math.floor(chartHeight()) : PREFERRED_HEIGHT;
        return data.get().filter(some -> some.size() > 0).map(some -> new ChartPictures(some, look(),
                navigation.range(), width, height, ReadOutPane.LINE + HEADER_MARGIN));
    }

    /** How many pictures were drawn since the start. */
    long drawn() {
        return canvas.pictures();
    }

    /** What is on the screen. */
    Optional<ChartFrame> frame() {
        return canvas.frame();
    }

    private Look look() {
        return Look.of(settings, palette.get());
    }

    private double screenScale() {
        Scene scene = getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
    }

    private boolean hasOverview() {
        return getHeight() >= ROOM_FOR_OVERVIEW && navigation.bars() > 0;
    }

    private double chartHeight() {
        return hasOverview() ? getHeight() - OVERVIEW - SPACING : getHeight();
    }

    private double header() {
        double room = Math.max(1, getWidth() - 2 * HEADER_MARGIN);
        int lines = data.get().filter(some -> some.size() > 0)
                .map(some -> readOut.lines(ReadOut.of(some, some.size() - 1, settings.zoneProperty().get()), room))
                .orElse(1);
        return lines * ReadOutPane.LINE + HEADER_MARGIN;
    }

    @Override
    protected void layoutChildren() {
        if (isStale) {
            isStale = false;
            canvas.paint(data.get(), look(), navigation.range(), getWidth(), chartHeight(), header(), screenScale());
        }
        // What the canvas covers need not be filled twice.
        setBackground(new Background(new BackgroundFill(Palette.colour(palette.get().background()), CornerRadii.EMPTY,
                new Insets(Math.max(0, chartHeight()), 0, 0, 0))));
        overview.setVisible(hasOverview());
        if (hasOverview()) {
            overview.look(palette.get(), screenScale());
            double left = frame().map(some -> some.layout().price().x()).orElse(0.0);
            double width = frame().map(some -> some.layout().price().width()).orElse(getWidth());
            overview.resizeRelocate(left, getHeight() - OVERVIEW, width, OVERVIEW);
        }
        focusRing.setX(1);
        focusRing.setY(1);
        focusRing.setWidth(Math.max(0, getWidth() - 2));
        focusRing.setHeight(Math.max(0, chartHeight() - 2));
        placeCrosshair();
    }

    private void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        placeCrosshair();
    }

    private void hideCrosshair() {
        pointerX = Double.NaN;
        pointerY = Double.NaN;
        crosshairBar.set(NO_BAR);
        placeCrosshair();
        rest.playFromStart();
    }

    /** Puts the crosshair where it belongs; draws nothing of the chart. */
    private void placeCrosshair() {
        Optional<ChartFrame> frame = canvas.frame();
        if (frame.isPresent() && !Double.isNaN(pointerX)) {
            crosshairBar.set(frame.get().barAt(pointerX));
        }
        int bar = crosshairBar.get();
        if (frame.isEmpty() || bar < frame.get().range().firstBar() || bar >= frame.get().range().endBar()) {
            crosshair.hide();
            readOut.setVisible(false);
            return;
        }
        ReadOut words = ReadOut.of(frame.get().data(), bar, settings.zoneProperty().get());
        crosshair.show(frame.get(), bar, pointerY, words.value("time"));
        Box header = frame.get().layout().header();
        readOut.show(words, palette.get());
        readOut.setVisible(!header.isEmpty());
        readOut.resizeRelocate(header.x(), header.y() + HEADER_MARGIN / 2, header.width(),
                Math.max(0, header.height() - HEADER_MARGIN / 2));
    }

    private void key(KeyEvent event) {
        boolean isSideways = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        boolean isPlain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.isShiftDown() && isSideways && isPlain) {
            stepCrosshair(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && crosshairBar.get() != NO_BAR) {
            hideCrosshair();
            event.consume();
        } else if (ChartKeys.navigate(event, navigation)) {
            event.consume();
        }
    }

    private void stepCrosshair(int direction) {
        BarRange range = navigation.range();
        int bar = crosshairBar.get();
        boolean isSeen = bar != NO_BAR && bar >= range.firstBar() && bar < range.endBar();
        inspect(isSeen ? bar + direction : (int) range.middle());
    }

    /** Says in words what is shown: the bar at the crosshair, or else the chart. */
    private void describe() {
        int bar = crosshairBar.get();
        setAccessibleText(data.get().filter(some -> some.size() > 0)
                .map(some -> bar == NO_BAR
                        ? ChartSummary.of(some, navigation.range(), settings.zoneProperty().get())
                        : ReadOut.of(some, bar, settings.zoneProperty().get()).sentence())
                .orElse(ChartSummary.ofNothing()));
    }
}
