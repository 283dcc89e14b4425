package dev.tidemark.desktop.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs on their way to the chart. */
class ChartFeedTest {
    @TempDir
    Path folder;

    /** Work that is done when the test says so. */
    private static final class Later implements Background {
        final List<Runnable> waiting = new ArrayList<>();
        int cancelled;

        @Override
        public <T> Handle start(Work<T> work, Listener<T> listener) {
            Runnable job = () -> finish(work, listener.done());
            waiting.add(job);
            return () -> {
                cancelled += waiting.remove(job) ? 1 : 0;
            };
        }

        @Override
        public void close() {
            waiting.clear();
        }

        private static <T> void finish(Work<T> work, Consumer<T> done) {
            done.accept(work.run(Progress.NONE, Cancellation.NEVER));
        }
    }

    @Test
    void theChartGetsTheLastRunAndWhatIsStaleIsCancelled() {
        ObjectProperty<Optional<TableRun>> runs = new SimpleObjectProperty<>(Optional.empty());
        ObjectProperty<Optional<ChartData>> data = new SimpleObjectProperty<>(Optional.empty());
        Later later = new Later();
        ChartFeed.connect(runs, data, later);
        TableRun first = Runs.sample(folder, 200, 5);
        runs.set(Optional.of(first));
        later.waiting.removeFirst().run();
        assertSame(first, data.get().orElseThrow().run());
        BarSeries series = data.get().orElseThrow().series();

        runs.set(Optional.of(Runs.withWindow(first, 10)));
        TableRun last = Runs.withWindow(first, 20);
        runs.set(Optional.of(last));
        assertEquals(1, later.cancelled);
        later.waiting.removeFirst().run();
        assertSame(last, data.get().orElseThrow().run());
        assertSame(series, data.get().orElseThrow().series());

        runs.set(Optional.empty());
        assertTrue(data.get().isEmpty());
        assertTrue(later.waiting.isEmpty());
    }
}
