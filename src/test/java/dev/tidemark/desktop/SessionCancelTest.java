package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.tidemark.base.Progress;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.LoadedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

/** A file that is being read by a thread of its own, held at its first step until the test lets it go. */
class SessionCancelTest {
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path folder = Path.of("");
    private final BlockingQueue<Runnable> tellings = new LinkedBlockingQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch hasEnded = new CountDownLatch(1);
    private final AtomicInteger steps = new AtomicInteger();
    private boolean isGated;
    private final FxBackground threads = new FxBackground(tellings::add, System::nanoTime);

    /** The threads of the real thing, with a gate in the way of the work that begins while it is wanted. */
    private final Background gated = new Background() {
        @Override
        public <T> Handle start(Work<T> work, Listener<T> listener) {
            return threads.start(isGated ? heldBack(work) : work, listener);
        }

        @Override
        public void close() {
            threads.close();
        }
    };

    private <T> Background.Work<T> heldBack(Background.Work<T> work) {
        return (progress, cancellation) -> {
            Progress held = (done, total, rows) -> {
                steps.incrementAndGet();
                progress.at(done, total, rows);
                pass();
            };
            try {
                return work.run(held, cancellation);
            } finally {
                hasEnded.countDown();
            }
        };
    }

    private void pass() {
        try {
            assertEquals(true, gate.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        gate.countDown();
        threads.close();
    }

    private void tellNext() throws InterruptedException {
        Runnable telling = tellings.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(telling);
        telling.run();
    }

    @Test
    void aFileThatIsCancelledWhileItIsReadLeavesWhatWasThere() throws InterruptedException {
        SessionStage stage = new SessionStage(folder, gated);
        tellNext();
        stage.openSmall();
        while (!(stage.workspace.fileProperty().get() instanceof FileState.Open)
                || stage.workspace.history().isEmpty()) {
            tellNext();
        }
        TableRun before = stage.run();
        LoadedFile file = stage.open();

        isGated = true;
        stage.session.open(stage.file("long.csv", manyRows()));
        while (!(stage.workspace.activityProperty().get() instanceof Activity.Busy busy && busy.rows() > 0)) {
            tellNext();
        }
        stage.session.cancel();
        gate.countDown();
        assertEquals(true, hasEnded.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        int stepsToTheEnd = steps.get();
        for (Runnable telling = tellings.poll(); telling != null; telling = tellings.poll()) {
            telling.run();
        }
        assertEquals(1, stepsToTheEnd, "the file was read on after it was cancelled");
        assertSame(before, stage.run());
        assertEquals(file, stage.open());
        assertEquals(new Activity.Idle(), stage.workspace.activityProperty().get());
        assertEquals("Cancelled.", stage.notice());
        assertEquals(1, stage.workspace.history().size());
    }

    private static String manyRows() {
        StringBuilder text = new StringBuilder("time,close\n");
        for (int i = 0; i < 400_000; i++) {
            text.append(1_700_000_000L + i).append(',').append(i % 90 + 1).append('\n');
        }
        return text.toString();
    }
}
