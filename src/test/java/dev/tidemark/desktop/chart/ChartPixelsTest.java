package dev.tidemark.desktop.chart;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.ChartSettings;
import dev.tidemark.signal.SignalTable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is on the screen: the pixels that must be there are counted. */
@NullUnmarked
@ExtendWith(ApplicationExtension.class)
class ChartPixelsTest {
    private static final int BARS = 40;
    private static final Palette PALETTE = Palette.LIGHT;

    @TempDir
    static Path folder;

    private PriceChart chart;
    private TableRun run;
    private WritableImage image;
    private ChartFrame frame;

    @Start
    void start(Stage stage) {
        run = Runs.sample(folder, BARS, 5);
        chart = new PriceChart(new ChartSettings());
        stage.setScene(new Scene(chart, 900, 600));
        stage.show();
        chart.dataProperty().set(Optional.of(Runs.data(run)));
    }

    @BeforeEach
    void shoot() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            chart.layout();
            image = chart.getScene().snapshot(null);
            frame = chart.frame().orElseThrow();
        }).get();
    }

    private int pixel(double x, double y) {
        PixelReader reader = image.getPixelReader();
        return reader.getArgb((int) x, (int) y);
    }

    /** Whether a pixel near a place has nearly a colour. */
    private boolean has(int argb, double x, double y, int reach) {
        for (int dx = -reach; dx <= reach; dx++) {
            for (int dy = -reach; dy <= reach; dy++) {
                if (isLike(argb, pixel(x + dx, y + dy))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLike(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            distance += Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF));
        }
        return distance < 60;
    }

    @Test
    void theMeanIsAlongItsPath() {
        double[] means = run.signal().means();
        int found = 0;
        int looked = 0;
        for (int bar = 4; bar < BARS - 1; bar++) {
            for (int step = 0; step < 10; step++) {
                double share = step / 10.0;
                double x = frame.middle(bar) * (1 - share) + frame.middle(bar + 1) * share;
                double mean = means[bar] * (1 - share) + means[bar + 1] * share;
                found += has(PALETTE.mean(), x, frame.prices().toPixel(mean), 1) ? 1 : 0;
                looked++;
            }
        }
        // Markers may hide a little of it.
        assertTrue(found > 0.95 * looked, found + " of " + looked);
    }

    @Test
    void aMarkerOfItsShapeAndColourIsAtEachCrossing() {
        SignalTable signal = run.signal();
        int found = 0;
        for (int bar = 0; bar < BARS; bar++) {
            int crossing = signal.crossing(bar);
            double close = run.bars().closes().at(bar).doubleValue();
            double far = crossing > 0
                    ? Math.min(close, signal.means()[bar])
                    : Math.max(close, signal.means()[bar]);
            double y = frame.prices().toPixel(far) + crossing * 4;
            int argb = crossing > 0 ? PALETTE.up() : PALETTE.down();
            if (crossing != 0) {
                found++;
                // Narrow at its tip and wide at its base.
                int tip = width(argb, frame.middle(bar), y + crossing * 1.5);
                int base = width(argb, frame.middle(bar), y + crossing * 6);
                assertTrue(base >= 6 && tip <= 4, "at bar " + bar + ": " + tip + ", " + base);
            }
        }
        assertEquals(signal.summary().crossingsUp() + signal.summary().crossingsDown(), found);
        assertTrue(found >= 4);
    }

    private int width(int argb, double x, double y) {
        int width = 0;
        for (int dx = -6; dx <= 6; dx++) {
            width += isLike(argb, pixel(x + dx, y)) ? 1 : 0;
        }
        return width;
    }

    @Test
    void theShadeIsBehindSignalOneAndNowhereElse() {
        Box price = frame.layout().price();
        int shade = pixelOver(PALETTE.background(), PALETTE.shading());
        for (int bar = 0; bar < BARS; bar++) {
            int count = 0;
            for (double y = price.y() + 1; y < price.bottom(); y++) {
                // Beside the middle, where a line of the grid may be.
                count += close(shade, pixel(frame.x(bar + 0.3), y)) ? 1 : 0;
            }
            boolean isShaded = count > price.height() / 2;
            assertEquals(run.signal().signal(bar) == 1, isShaded, "bar " + bar);
        }
    }

    private static boolean close(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            distance = Math.max(distance, Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)));
        }
        return distance <= 2;
    }

    private static int pixelOver(int below, int above) {
        int mixed = 0;
        double share = (above >>> 24) / 255.0;
        for (int shift = 0; shift < 24; shift += 8) {
            long part = Math.round(((below >> shift) & 0xFF) * (1 - share) + ((above >> shift) & 0xFF) * share);
            mixed |= (int) part << shift;
        }
        return mixed;
    }

    @Test
    void nothingOfThePlotIsOutsideOfIt() {
        Box plot = frame.layout().plot();
        for (int y = 0; y < plot.bottom(); y++) {
            for (int x = 0; x < plot.x() - 1; x++) {
                assertEquals(PALETTE.background(), pixel(x, y));
            }
        }
        for (double y = plot.y(); y < plot.bottom(); y++) {
            for (double x = plot.right() + 2; x < 900; x++) {
                int here = pixel(x, y);
                assertTrue(!isLike(PALETTE.mean(), here) && !isLike(PALETTE.up(), here));
            }
        }
    }
}
