package dev.tidemark.desktop.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import dev.tidemark.plot.Extent;
import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;

/**
 * The whole close in little, and on it the part that is shown: to be moved, resized by its edges, or brought to where the strip is pressed.
 * The silhouette is drawn once for a size, the range above it is made of nodes.
 */
final class OverviewStrip extends Region {
    private static final double REACH = 6;
    private static final double HANDLE = 4;
    private static final double MARGIN = 3;
    private static final double SHADE = 0.6;
    private static final double SHORTEST = 3;

    private final Navigation navigation;
    private final Canvas canvas = new Canvas();
    private final CanvasSurface surface;
    private final Rectangle before = new Rectangle();
    private final Rectangle after = new Rectangle();
    private final Rectangle window = new Rectangle();
    private final Rectangle firstHandle = new Rectangle();
    private final Rectangle lastHandle = new Rectangle();
    private final Scratch scratch = new Scratch();

    private Optional<ChartData> data = Optional.empty();
    private Palette palette = Palette.LIGHT;
    private double screenScale = 1;
    private boolean isStale = true;
    private Optional<OverviewDrag> drag = Optional.empty();

    OverviewStrip(Navigation navigation, Glyphs glyphs) {
        this.navigation = navigation;
        this.surface = new CanvasSurface(canvas.getGraphicsContext2D(), glyphs);
        setId("overview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Visible range");
        window.setId("overview-range");
        window.setFill(Color.TRANSPARENT);
        getChildren().addAll(canvas, before, after, window, firstHandle, lastHandle);
        getChildren().forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
        });
        setPickOnBounds(true);
        navigation.rangeProperty().addListener((o, old, now) -> requestLayout());
        focusedProperty().addListener((o, old, now) -> colourWindow());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> drag = Optional.empty());
        setOnMouseMoved(this::point);
        setOnKeyPressed(this::key);
    }

    /** Shows other data. */
    void show(Optional<ChartData> newData) {
        boolean isSame = newData.map(ChartData::bars).equals(data.map(ChartData::bars));
        data = newData;
        isStale |= !isSame;
        requestLayout();
    }

    /** Takes other colours, or pixels of another size. */
    void look(Palette newPalette, double newScale) {
        if (!newPalette.equals(palette) || newScale != screenScale || isStale) {
            palette = newPalette;
            screenScale = newScale;
            isStale = true;
            Color shade = Palette.colour(palette.background()).deriveColor(0, 1, 1, SHADE);
            before.setFill(shade);
            after.setFill(shade);
            colourWindow();
            requestLayout();
        }
    }

    private void colourWindow() {
        Color edge = Palette.colour(isFocused() ? palette.mean() : palette.crosshair());
        window.setStroke(edge);
        firstHandle.setFill(edge);
        lastHandle.setFill(edge);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            isStale = true;
        }
        if (isStale) {
            isStale = false;
            paint();
        }
        place();
    }

    private void paint() {
        surface.begin(getWidth(), getHeight(), screenScale);
        surface.fillRect(0, 0, getWidth(), getHeight(), palette.background());
        data.filter(some -> some.size() > 0 && getWidth() >= 1).ifPresent(this::silhouette);
        surface.end();
    }

    private void silhouette(ChartData some) {
        Pyramid closes = some.series().closes();
        Extent extent = scratch.extent();
        closes.reduce(0, some.size(), extent);
        var scale = LinearScale.around(extent, getHeight() - MARGIN, MARGIN, 0);
        int columns = (int) Math.max(1, Math.rint(getWidth() * screenScale));
        double width = getWidth() / columns;
        scratch.clear();
        for (int column = 0; column < columns; column++) {
            extent.clear();
            int from = (int) ((long) some.size() * column / columns);
            int to = (int) ((long) some.size() * (column + 1) / columns);
            closes.reduce(from, Math.max(from + 1, to), extent);
            if (!extent.isEmpty()) {
                scratch.add((column + 0.5) * width, scale.toPixel(extent.max()), getHeight());
            }
        }
        surface.verticals(scratch.xs(), scratch.tops(), scratch.bottoms(), scratch.count(),
                new Pen(palette.volume(), width, Dash.SOLID));
    }

    private void place() {
        double height = getHeight();
        double first = x(navigation.range().first());
        double last = Math.max(first + SHORTEST, x(navigation.range().last()));
        set(before, 0, 0, first, height);
        set(after, last, 0, Math.max(0, getWidth() - last), height);
        set(window, first + 0.5, 0.5, Math.max(0, last - first - 1), Math.max(0, height - 1));
        set(firstHandle, first - HANDLE / 2 + 0.5, height / 4, HANDLE, height / 2);
        set(lastHandle, last - HANDLE / 2 - 0.5, height / 4, HANDLE, height / 2);
        boolean hasBars = navigation.bars() > 0;
        List.of(before, after, window, firstHandle, lastHandle).forEach(node -> node.setVisible(hasBars));
    }

    private static void set(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(width);
        rectangle.setHeight(height);
    }

    private double x(double place) {
        return navigation.bars() == 0 ? 0 : place / navigation.bars() * getWidth();
    }

    private double placeAt(double x) {
        return getWidth() == 0 ? 0 : Math.clamp(x / getWidth(), 0, 1) * navigation.bars();
    }

    private OverviewDrag grip(double x) {
        double reach = getWidth() == 0 ? 0 : REACH / getWidth() * navigation.bars();
        return OverviewDrag.at(navigation.range(), placeAt(x), reach, navigation.bars());
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && navigation.bars() > 0) {
            requestFocus();
            if (event.getClickCount() == 2) {
                navigation.showAll();
            } else {
                OverviewDrag held = grip(event.getX());
                drag = Optional.of(held);
                navigation.show(held.start().first(), held.start().last());
            }
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        drag.ifPresent(held -> {
            BarRange range = held.to(placeAt(event.getX()), navigation.bars());
            navigation.show(range.first(), range.last());
            event.consume();
        });
    }

    private void point(MouseEvent event) {
        setCursor(grip(event.getX()).part() == OverviewDrag.Part.MIDDLE ? Cursor.DEFAULT : Cursor.H_RESIZE);
    }

    private void key(KeyEvent event) {
        if (ChartKeys.navigate(event, navigation)) {
            event.consume();
        }
    }
}
