package dev.tidemark.desktop.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import dev.tidemark.base.Cancellation;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.ChartSettings;
import dev.tidemark.desktop.model.ChartSettings.PriceStyle;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chart under a pointer and a keyboard. */
@NullUnmarked
@ExtendWith(ApplicationExtension.class)
class PriceChartTest {
    private static final int BARS = 500;

    @TempDir
    static Path folder;

    private PriceChart chart;
    private TableRun run;

    @Start
    void start(Stage stage) {
        run = Runs.sample(folder, BARS, 20);
        chart = new PriceChart(new ChartSettings());
        stage.setScene(new Scene(chart, 900, 600));
        // The robot of the headless platform tells wheels in pixels of the screen, not of the window.
        stage.setX(0);
        stage.setY(0);
        stage.show();
        chart.dataProperty().set(Optional.of(Runs.data(run)));
    }

    private void untilShown(double first, double last) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isNear(range(), new BarRange(first, last)));
        } catch (TimeoutException e) {
            throw new AssertionError("shown is " + range(), e);
        }
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private BarRange range() {
        return chart.visibleRangeProperty().get();
    }

    private ChartFrame frame() {
        until(() -> chart.frame().filter(some -> some.range().equals(range())).isPresent());
        return chart.frame().orElseThrow();
    }

    private Point2D at(double x, double y) {
        return chart.localToScreen(x, y);
    }

    private Point2D middle() {
        Box price = frame().layout().price();
        return at(price.x() + price.width() / 2, price.y() + price.height() / 2);
    }

    /** Equal but for the pixel that a pointer is exact to. */
    private static boolean isNear(BarRange one, BarRange other) {
        return Math.abs(one.first() - other.first()) < 2 && Math.abs(one.last() - other.last()) < 2;
    }

    @Test
    void theWheelZoomsAboutThePointerAndChangesNothingElse(FxRobot robot) {
        Look look = frame().look();
        double x = frame().layout().price().x() + 200;
        double place = frame().place(x);
        robot.moveTo(at(x, 150)).scroll(3, VerticalDirection.UP);
        until(() -> range().length() < BARS - 1);
        assertEquals(x, frame().x(place), 1);
        assertEquals(look, frame().look());
        assertEquals(run, chart.dataProperty().get().orElseThrow().run());
    }

    @Test
    void aDragPansByWhatThePointerMoves(FxRobot robot) {
        onScreen(() -> chart.show(new BarRange(200, 300)));
        double perBar = frame().pixelsPerBar();
        robot.moveTo(middle()).press(MouseButton.PRIMARY).moveBy(-10 * perBar, 0).release(MouseButton.PRIMARY);
        until(() -> range().first() > 209);
        assertEquals(210, range().first(), 0.2);
        assertEquals(100, range().length(), 1e-9);
    }

    @Test
    void aDoubleClickShowsAll(FxRobot robot) {
        onScreen(() -> chart.show(new BarRange(200, 300)));
        robot.doubleClickOn(middle());
        until(() -> range().isAllOf(BARS));
    }

    @Test
    void everyKeyDoesWhatItSays(FxRobot robot) {
        onScreen(() -> {
            chart.requestFocus();
            chart.show(new BarRange(200, 300));
        });
        press(robot, KeyCode.RIGHT, new BarRange(210, 310));
        press(robot, KeyCode.LEFT, new BarRange(200, 300));
        press(robot, KeyCode.PAGE_DOWN, new BarRange(300, 400));
        press(robot, KeyCode.PAGE_UP, new BarRange(200, 300));
        press(robot, KeyCode.EQUALS, new BarRange(225, 275));
        press(robot, KeyCode.MINUS, new BarRange(200, 300));
        press(robot, KeyCode.HOME, new BarRange(0, 100));
        press(robot, KeyCode.END, new BarRange(400, 500));
        press(robot, KeyCode.DIGIT0, BarRange.all(BARS));
    }

    private void press(FxRobot robot, KeyCode key, BarRange expected) {
        robot.push(key);
        until(() -> isNear(range(), expected));
    }

    @Test
    void keysWithModifiersAreLeftToTheMenu(FxRobot robot) {
        onScreen(() -> {
            chart.requestFocus();
            chart.show(new BarRange(200, 300));
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new BarRange(200, 300), range());
    }

    @Test
    void theCrosshairReadsTheBarUnderThePointer(FxRobot robot) {
        onScreen(() -> chart.show(new BarRange(100, 160)));
        Box price = frame().layout().price();
        robot.moveTo(at(frame().middle(123), price.y() + 40));
        until(() -> chart.crosshairProperty().get() == 123);
        ReadOut expected = ReadOut.of(chart.dataProperty().get().orElseThrow(), 123, ZoneOffset.UTC);
        for (ReadOut.Field field : expected.fields()) {
            until(() -> robot.lookup("#readout-" + field.id()).queryAs(Text.class).getText().equals(field.value()));
        }
        assertEquals(run.bars().closes().at(123).toPlainString(), expected.value("close"));
        assertEquals(run.signal().meanText(123), expected.value("mean"));
        Node readOut = robot.lookup("#readout").query();
        assertTrue(readOut.isVisible());
        assertTrue(readOut.getBoundsInParent().getMaxY() <= price.y(), "the read-out covers the price");
    }

    @Test
    void movingTheCrosshairDrawsNothingAnew(FxRobot robot) {
        onScreen(() -> chart.show(new BarRange(100, 160)));
        ChartFrame frame = frame();
        robot.moveTo(at(frame.middle(110), 200));
        until(() -> chart.crosshairProperty().get() == 110);
        long drawn = chart.drawn();
        robot.moveTo(at(frame.middle(140), 220));
        until(() -> chart.crosshairProperty().get() == 140);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(drawn, chart.drawn());
    }

    @Test
    void shiftWithAnArrowMovesTheCrosshairBarByBar(FxRobot robot) {
        onScreen(() -> {
            chart.requestFocus();
            chart.show(new BarRange(200, 220));
            chart.inspect(218);
        });
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> chart.crosshairProperty().get() == 219);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> chart.crosshairProperty().get() == 220);
        assertEquals(new BarRange(201, 221), range());
        assertTrue(chart.getAccessibleText().contains("close " + run.bars().closes().at(220).toPlainString()));
        robot.push(KeyCode.ESCAPE);
        until(() -> chart.crosshairProperty().get() == PriceChart.NO_BAR);
        until(() -> chart.getAccessibleText().startsWith("Price chart of 500 bars"));
    }

    @Test
    void theReadOutIsNeverClipped(FxRobot robot) {
        for (double width : new double[]{260, 420, 900}) {
            onScreen(() -> chart.getScene().getWindow().setWidth(width));
            until(() -> chart.frame().orElseThrow().layout().priceAxis().right() <= width
                    && Math.abs(chart.getWidth() - width) < 1);
            onScreen(() -> chart.inspect(300));
            Node readOut = robot.lookup("#readout").query();
            until(readOut::isVisible);
            WaitForAsyncUtils.waitForFxEvents();
            for (Node text : readOut.lookupAll("Text")) {
                var inside = chart.sceneToLocal(text.localToScene(text.getLayoutBounds()));
                assertTrue(inside.getMaxX() <= width + 1, () -> width + ": " + text);
                assertTrue(inside.getMaxY() <= frame().layout().price().y() + 1, () -> width + ": " + text);
            }
        }
    }

    @Test
    void theOverviewMovesAndResizesTheRange(FxRobot robot) {
        onScreen(() -> chart.show(new BarRange(200, 300)));
        Node overview = robot.lookup("#overview").query();
        double width = overview.getBoundsInParent().getWidth();
        Point2D start = overview.localToScreen(width / 2, 20);
        robot.moveTo(start).press(MouseButton.PRIMARY).moveBy(width / 10, 0).release(MouseButton.PRIMARY);
        untilShown(250, 350);
        robot.moveTo(overview.localToScreen(width * 0.7, 20)).press(MouseButton.PRIMARY).moveBy(width / 10, 0)
                .release(MouseButton.PRIMARY);
        untilShown(250, 400);
        robot.clickOn(overview.localToScreen(width * 0.2, 20));
        untilShown(25, 175);
        robot.push(KeyCode.END);
        untilShown(350, 500);
    }

    @Test
    void anotherWindowOverTheSameBarsKeepsTheRange() {
        onScreen(() -> chart.show(new BarRange(200, 300)));
        ChartData old = chart.dataProperty().get().orElseThrow();
        ChartData next = ChartData.of(Runs.withWindow(run, 50), Optional.of(old), Cancellation.NEVER);
        onScreen(() -> chart.dataProperty().set(Optional.of(next)));
        assertEquals(new BarRange(200, 300), range());
        assertEquals(old.series(), next.series());
        ChartData other = Runs.data(Runs.sample(folder, 300, 20));
        onScreen(() -> chart.dataProperty().set(Optional.of(other)));
        assertEquals(BarRange.all(300), range());
    }

    @Test
    void nothingIsDrawnWhenNothingChanged() {
        frame();
        WaitForAsyncUtils.waitForFxEvents();
        long drawn = chart.drawn();
        onScreen(chart::requestLayout);
        onScreen(() -> chart.show(range()));
        assertEquals(drawn, chart.drawn());
        onScreen(() -> {
            chart.settings().priceStyleProperty().set(PriceStyle.CANDLES);
            chart.settings().volumeShownProperty().set(false);
            chart.panLeft();
            chart.panRight();
            chart.zoomIn();
            chart.zoomOut();
        });
        until(() -> chart.drawn() == drawn + 1);
    }

    @Test
    void noSizeIsTooSmall() {
        for (double[] size : new double[][]{{0, 0}, {1, 1}, {20, 300}, {100, 60}, {300, 20}}) {
            onScreen(() -> {
                chart.resize(size[0], size[1]);
                chart.layout();
                chart.inspect(3);
                chart.layout();
            });
        }
        onScreen(() -> chart.dataProperty().set(Optional.empty()));
        assertEquals("Price chart without bars.", chart.getAccessibleText());
        assertEquals("", chart.svg());
        assertEquals(0, chart.png().length);
    }

    @Test
    void theTimesFollowTheZone() {
        onScreen(() -> {
            chart.settings().zoneProperty().set(ZoneId.of("Asia/Kolkata"));
            chart.inspect(0);
        });
        until(() -> chart.getAccessibleText().startsWith("2024-01-01 05:30"));
    }

    @Test
    void picturesAreWrittenAsSvgAndPng() throws Exception {
        byte[] png = WaitForAsyncUtils.asyncFx(() -> chart.png()).get(20, TimeUnit.SECONDS);
        String svg = WaitForAsyncUtils.asyncFx(() -> chart.svg()).get(20, TimeUnit.SECONDS);
        assertEquals("PNG", new String(Arrays.copyOfRange(png, 1, 4), StandardCharsets.US_ASCII));
        assertTrue(svg.contains("<svg") && svg.contains("Mean of 20"));
        assertFalse(svg.contains("NaN"));
    }
}
