package dev.tidemark.desktop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.SampleBars;
import dev.tidemark.bars.SampleCsv;
import dev.tidemark.base.Cancellation;
import dev.tidemark.desktop.chart.ChartFeed;
import dev.tidemark.desktop.chart.PriceChart;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.RunInputs;
import dev.tidemark.desktop.model.Workspace;

/**
 * Measures how a window fares while a long file is read beside it: the longest time between two pulses of JavaFX, the time to
 * read, the live heap afterwards, and how long the run on the screen takes to follow when the window is turned. To be run by
 * {@code bench/loading}, without a display.
 *
 * <p>Arguments: the folder for the file, which is made once; its rows; the threads that decode.
 */
public final class LoadingBenchmark {
    private static final int TURNS = 30;
    private static final double NANOS_A_MILLI = 1e6;

    private final Workspace workspace = new Workspace();
    private final Pulses pulses = new Pulses();

    private Optional<PriceChart> chart = Optional.empty();
    /** The window that the chart is to draw, and whether it has. */
    private volatile int awaited = -1;
    private volatile CountDownLatch isDrawn = new CountDownLatch(1);

    private LoadingBenchmark() {}

    /** How far apart the pulses are, in milliseconds. */
    private static final class Pulses extends AnimationTimer {
        private double[] apart = new double[0];
        private int count;
        private long last;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (last != 0) {
                if (count == apart.length) {
                    apart = Arrays.copyOf(apart, Math.max(1 << 12, 2 * count));
                }
                apart[count++] = (time - last) / NANOS_A_MILLI;
            }
            last = time;
        }

        void forget() {
            count = 0;
        }

        void tell(String what) {
            double[] sorted = Arrays.copyOf(apart, count);
            Arrays.sort(sorted);
            print(String.format(Locale.ROOT, "%s: %d pulses, apart: median %.1f ms, 99 %% %.1f ms, longest %.1f ms",
                    what, count,
                    sorted[count / 2], sorted[count * 99 / 100], sorted[count - 1]));
        }
    }

    /** Measures and prints. */
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args[0]);
        long rows = Long.parseLong(args[1]);
        int threads = Integer.parseInt(args[2]);
        Path file = sample(folder, rows);
        LoadingBenchmark benchmark = new LoadingBenchmark();
        CountDownLatch hasStarted = new CountDownLatch(1);
        Platform.startup(() -> {
            benchmark.show();
            hasStarted.countDown();
        });
        hasStarted.await();
        FxBackground background = new FxBackground(Platform::runLater, System::nanoTime);
        Surroundings surroundings = new Surroundings(System::currentTimeMillis, System::nanoTime, folder,
                folder.resolve("loading-history"), threads);
        Session session = benchmark.onFx(() -> new Session(benchmark.workspace, background, surroundings));
        benchmark.onFx(() -> {
            ChartFeed.connect(benchmark.workspace.runProperty(), benchmark.chart.orElseThrow().dataProperty(),
                    background);
            return 0;
        });
        // The pulses of a machine at rest.
        Thread.sleep(1000);
        benchmark.onFx(() -> {
            benchmark.pulses.tell("at rest");
            return 0;
        });
        benchmark.load(session, file, rows, threads);
        benchmark.turn();
        benchmark.onFx(() -> {
            session.close();
            return 0;
        });
        Platform.exit();
    }

    private void show() {
        ProgressBar bar = new ProgressBar();
        workspace.activityProperty().subscribe(
                activity -> bar.setProgress(activity instanceof Activity.Busy busy ? busy.fraction() : 0));
        PriceChart shown = new PriceChart(workspace.chart());
        VBox.setVgrow(shown, Priority.ALWAYS);
        chart = Optional.of(shown);
        Stage stage = new Stage();
        stage.setScene(new Scene(new VBox(bar, shown), 1000, 800));
        stage.getScene().addPostLayoutPulseListener(this::look);
        stage.show();
        pulses.start();
    }

    /** After a layout, when the chart has drawn what it has. */
    private void look() {
        int window = chart.flatMap(some -> some.dataProperty().get()).map(data -> data.run().settings().window())
                .orElse(0);
        if (window == awaited) {
            isDrawn.countDown();
        }
    }

    private void expect(int window) {
        awaited = window;
        isDrawn = new CountDownLatch(1);
    }

    private void load(Session session, Path file, long rows, int threads) throws InterruptedException {
        long collected = collectionMillis();
        long start = System.nanoTime();
        CountDownLatch isOpen = new CountDownLatch(1);
        onFx(() -> {
            workspace.fileProperty().addListener(observed -> {
                if (!(workspace.fileProperty().get() instanceof FileState.Loading)) {
                    isOpen.countDown();
                }
            });
            pulses.forget();
            expect(workspace.inputs().windowProperty().get());
            session.open(file);
            return 0;
        });
        isOpen.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        isDrawn.await();
        print(String.format(Locale.ROOT, "the chart is drawn %.2f s after opening",
                (System.nanoTime() - start) / 1e9));
        onFx(() -> {
            pulses.tell("while loading");
            return 0;
        });
        print(String.format(Locale.ROOT,
                "%,d rows read in %.2f s (%.1f million a second) by %d threads; %d ms in collections", rows, seconds,
                rows / seconds / 1e6, threads, collectionMillis() - collected));
        print(workspace.noticeProperty().get().sentence());
        Thread.sleep(2000);
        double live = liveBytes();
        print(String.format(Locale.ROOT, "live heap after a collection: %.0f MB, %.1f bytes a bar", live / 1e6,
                live / rows));
    }

    private void turn() throws InterruptedException {
        RunInputs inputs = workspace.inputs();
        double[] took = new double[TURNS];
        onFx(() -> {
            pulses.forget();
            return 0;
        });
        for (int i = 0; i < TURNS; i++) {
            int window = 21 + i * 37;
            long start = System.nanoTime();
            onFx(() -> {
                expect(window);
                inputs.windowProperty().set(window);
                return 0;
            });
            isDrawn.await();
            took[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        double first = took[0];
        Arrays.sort(took);
        print(String.format(Locale.ROOT,
                "the chart follows the window after: first %.0f ms, median %.0f ms, longest %.0f ms", first,
                took[TURNS / 2], took[TURNS - 1]));
        onFx(() -> {
            pulses.tell("while turning");
            return 0;
        });
    }

    private <T> T onFx(Supplier<T> asking) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(asking::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path sample(Path folder, long rows) {
        Path file = folder.resolve("bars-" + rows + ".csv");
        if (!Files.exists(file)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                SampleCsv.write(new SampleBars(42, Interval.MINUTE, Instant.parse("2000-01-01T00:00:00Z")), rows, out,
                        Cancellation.NEVER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    private static double liveBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
