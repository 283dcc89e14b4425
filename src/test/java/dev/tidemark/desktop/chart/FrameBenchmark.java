package dev.tidemark.desktop.chart;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.stage.Stage;

import javax.management.JMException;
import javax.management.ObjectName;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.tidemark.base.Cancellation;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.ChartSettings;

/**
 * Measures whole frames of the chart: from the change of the visible range, inside a pulse, until the renderer has drawn the last pixel
 * of it into the window. The frames do not overlap: the next change comes in the first pulse after that. Everything is on: mean, shading,
 * markers, volume, axes and labels. Beside the time on the clock stands the processor time of the two threads that make a frame, which
 * other programs on the machine disturb less. Run by {@code bench/frames}.
 */
final class FrameBenchmark {
    private static final int WINDOW = 20;
    private static final int WARM_UP = 150;
    private static final int COUNTED = 400;
    private static final int POINTS = 10_000;
    private static final double MILLION = 1e6;

    private final List<Series> queue = new ArrayList<>();
    private final Stage stage;

    private FrameBenchmark(Stage stage) {
        this.stage = stage;
    }

    /** One line of the report: what moves, in what window. */
    private record Series(String name, int width, int height, Parent root, IntConsumer move) {}

    /** Takes the number of bars and the folder for the file. */
    public static void main(String[] arguments) throws IOException {
        int bars = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        TableRun run = Runs.over(Runs.sampleFile(folder, bars), folder, WINDOW, 2);
        long start = System.nanoTime();
        ChartData data = ChartData.of(run, Optional.empty(), Cancellation.NEVER);
        say(String.format(Locale.ROOT, "%,d bars; pyramids, gaps and ticks built in %.0f ms (cold)", bars,
                (System.nanoTime() - start) / MILLION));
        for (int i = 0; i < 3; i++) {
            start = System.nanoTime();
            ChartData.of(run, Optional.empty(), Cancellation.NEVER);
        }
        say(String.format(Locale.ROOT, "the same again, warm: %.0f ms", (System.nanoTime() - start) / MILLION));
        say("| window | view | median ms | 99th percentile ms | processor, median ms | processor, 99th percentile ms |");
        say("|---|---|---:|---:|---:|---:|");
        Platform.startup(() -> new FrameBenchmark(new Stage()).run(data));
    }

    private void run(ChartData data) {
        for (int[] size : new int[][]{{1280, 800}, {1920, 990}}) {
            var chart = new PriceChart(new ChartSettings());
            chart.dataProperty().set(Optional.of(data));
            int bars = data.size();
            add("zoom at all bars", size, chart, frame -> {
                double cut = bars * 0.002 * (1 + frame % 20);
                chart.show(new BarRange(cut, bars - cut));
            });
            for (int shown = bars / 10; shown >= 100; shown /= 10) {
                pan(size, chart, bars, shown);
            }
            pan(size, chart, bars, 2500);
            add("zoom from all to 100 and back", size, chart, frame -> {
                double depth = Math.abs(frame % 200 - 100) / 100.0;
                double length = 100 * Math.pow(bars / 100.0, depth);
                chart.show(new BarRange(bars * 0.4 * (1 - depth), bars * 0.4 * (1 - depth) + length));
            });
        }
        alternative();
        next(data);
    }

    private void pan(int[] size, PriceChart chart, int bars, int shown) {
        double middle = bars / 2.0;
        add(String.format(Locale.ROOT, "pan, %,d bars shown", shown), size, chart, frame -> {
            double from = middle + shown * 0.003 * frame;
            chart.show(new BarRange(from, from + shown));
        });
    }

    private void add(String name, int[] size, Parent root, IntConsumer move) {
        queue.add(new Series(name, size[0], size[1], root, move));
    }

    private void alternative() {
        var axis = new NumberAxis(0, POINTS, POINTS / 10.0);
        var chart = new LineChart<Number, Number>(axis, new NumberAxis());
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        var line = new XYChart.Series<Number, Number>();
        for (int i = 0; i < POINTS; i++) {
            line.getData().add(new XYChart.Data<>(i, Math.sin(i / 300.0) + Math.sin(i * 1.7) / 5));
        }
        chart.getData().add(line);
        add("LineChart of JavaFX, 10,000 points, pan", new int[]{1280, 800}, chart, frame -> {
            axis.setLowerBound(frame % 50);
            axis.setUpperBound(POINTS + frame % 50);
        });
    }

    private void next(ChartData data) {
        if (queue.isEmpty()) {
            heap(data);
            Platform.exit();
            return;
        }
        Series series = queue.removeFirst();
        Parent root = series.root();
        if (root.getScene() == null) {
            stage.setScene(new Scene(root, series.width(), series.height()));
        }
        // The headless screen has 1000 rows of pixels, and fails on what lies below.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(series.width());
        stage.setHeight(series.height());
        stage.show();
        new Driver(series, () -> next(data)).start();
    }

    /** By the histogram of live objects: what a collector has in use counts the unused ends of its regions too. */
    private static void heap(ChartData data) {
        long used = liveBytes();
        say(String.format(Locale.ROOT, "live heap after a collection, all of the program: %.1f MB, %.1f bytes a bar",
                used / MILLION,
                (double) used / data.size()));
    }

    private static long liveBytes() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[]{new String[0]}, new String[]{String[].class.getName()});
            Scanner total = new Scanner(String.valueOf(histogram).strip().lines().toList().getLast());
            total.next();
            total.nextLong();
            return total.nextLong();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Moves one series frame by frame. */
    private static final class Driver extends AnimationTimer {
        private final Series series;
        private final Runnable done;
        private final double[] millis = new double[COUNTED];
        private final double[] cpu = new double[COUNTED];
        private final long[] threads = threads();
        private int frame;
        private boolean isBusy;

        Driver(Series series, Runnable done) {
            this.series = series;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            if (isBusy) {
                return;
            }
            if (frame == WARM_UP + COUNTED) {
                stop();
                report();
                done.run();
                return;
            }
            isBusy = true;
            long start = System.nanoTime();
            long cpuStart = cpuTime();
            series.move().accept(frame);
            // After this pulse, so that the renderer comes to it after the frame.
            Platform.runLater(() -> afterRendering(() -> {
                long end = System.nanoTime();
                long cpuEnd = cpuTime();
                Platform.runLater(() -> ended(end - start, cpuEnd - cpuStart));
            }));
        }

        private static void afterRendering(Runnable job) {
            Future<?> queued = Toolkit.getToolkit().addRenderJob(new RenderJob(job));
            if (queued.isCancelled()) {
                throw new IllegalStateException("the renderer is gone");
            }
        }

        private static long[] threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("QuantumRenderer")
                            || thread.getName().equals("JavaFX Application Thread"))
                    .mapToLong(Thread::threadId).toArray();
        }

        private long cpuTime() {
            return Arrays.stream(threads).map(ManagementFactory.getThreadMXBean()::getThreadCpuTime).sum();
        }

        private void ended(long nanos, long cpuNanos) {
            if (frame >= WARM_UP) {
                cpu[frame - WARM_UP] = cpuNanos / MILLION;
                millis[frame - WARM_UP] = nanos / MILLION;
            }
            frame++;
            isBusy = false;
        }

        private void report() {
            Arrays.sort(millis);
            Arrays.sort(cpu);
            say(String.format(Locale.ROOT, "| %,d × %,d | %s | %.1f | %.1f | %.1f | %.1f |", series.width(),
                    series.height(), series.name(),
                    millis[COUNTED / 2], millis[COUNTED * 99 / 100], cpu[COUNTED / 2],
                    cpu[COUNTED * 99 / 100]));
        }
    }
}
