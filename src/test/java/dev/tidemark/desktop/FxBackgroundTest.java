package dev.tidemark.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FxBackgroundTest {
    private static final long LIMIT_SECONDS = 60;

    /** What would be run on the JavaFX thread. */
    private final BlockingQueue<Runnable> tellings = new LinkedBlockingQueue<>();
    private final AtomicLong nanos = new AtomicLong();
    private final FxBackground background = new FxBackground(tellings::add, nanos::get);
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    private <T> Background.Listener<T> listener() {
        return new Background.Listener<>((done, total, rows) -> heard.add(done + "/" + total + ", " + rows),
                result -> heard.add("done " + result), cause -> heard.add("failed " + cause.getMessage()));
    }

    private Runnable nextTelling() throws InterruptedException {
        Runnable telling = tellings.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertNotNull(telling);
        return telling;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theResultIsHeardOnTheListenersThread() throws InterruptedException {
        background.start((progress, cancellation) -> Thread.currentThread().isDaemon(), listener());
        Runnable telling = nextTelling();
        assertEquals(List.of(), heard);
        telling.run();
        assertEquals(List.of("done true"), heard);
    }

    @Test
    void whatIsThrownIsHeardAsItIs() throws InterruptedException {
        OutOfMemoryError error = new OutOfMemoryError("heap");
        List<Throwable> causes = new ArrayList<>();
        background.start((progress, cancellation) -> {
            throw error;
        }, new Background.Listener<Object>(Progress.NONE, result -> heard.add("done"), causes::add));
        nextTelling().run();
        assertSame(error, causes.getFirst());
        assertEquals(List.of(), heard);
    }

    @Test
    void progressIsHeardAtMostTenTimesASecondAndIsTheNewest() throws InterruptedException {
        CountDownLatch isOver = new CountDownLatch(1);
        background.start((progress, cancellation) -> {
            for (int i = 1; i <= 1000; i++) {
                nanos.addAndGet(1_000_000);
                progress.at(i, 1000, i * 10L);
            }
            isOver.countDown();
            return "all";
        }, listener());
        await(isOver);
        nextTelling().run();
        nextTelling().run();
        // Nobody listened meanwhile: of all that was said, the newest is heard, once.
        assertEquals(List.of("1000/1000, 10000", "done all"), heard);
        assertTrue(tellings.isEmpty());
    }

    @Test
    void progressIsToldAgainWhenItWasHeardAndTimeHasPassed() throws InterruptedException {
        CountDownLatch isHeard = new CountDownLatch(1);
        background.start((progress, cancellation) -> {
            progress.at(1, 4, 1);
            await(isHeard);
            progress.at(2, 4, 2);
            nanos.addAndGet(100_000_000);
            progress.at(3, 4, 3);
            return "all";
        }, listener());
        nextTelling().run();
        isHeard.countDown();
        nextTelling().run();
        nextTelling().run();
        assertEquals("1/4, 1", heard.getFirst());
        assertEquals("3/4, 3", heard.get(1));
        assertEquals(3, heard.size());
    }

    @Test
    void cancelledWorkIsNeverHeardOfAgain() throws InterruptedException {
        CountDownLatch hasBegun = new CountDownLatch(1);
        Background.Handle handle = background.start((progress, cancellation) -> {
            progress.at(1, 2, 1);
            hasBegun.countDown();
            while (!cancellation.isCancelled()) {
                Thread.onSpinWait();
            }
            cancellation.check();
            return "never";
        }, listener());
        await(hasBegun);
        handle.cancel();
        nextTelling().run();
        nextTelling().run();
        assertEquals(List.of(), heard);
    }

    @Test
    void workThatEndsInTimeIsNotHeardOfWhenItIsCancelledBeforeItsEndIsTold() throws InterruptedException {
        Background.Handle handle = background.start((progress, cancellation) -> "result", listener());
        Runnable telling = nextTelling();
        handle.cancel();
        telling.run();
        assertEquals(List.of(), heard);
    }

    @Test
    void closingCancelsWhatIsUnderWay() throws InterruptedException {
        CountDownLatch hasBegun = new CountDownLatch(1);
        BlockingQueue<Cancellation> cancellations = new LinkedBlockingQueue<>();
        background.start((progress, cancellation) -> {
            hasBegun.countDown();
            while (!cancellation.isCancelled()) {
                Thread.onSpinWait();
            }
            cancellations.add(cancellation);
            throw new CancelledFault("ended");
        }, listener());
        await(hasBegun);
        background.close();
        assertNotNull(cancellations.poll(LIMIT_SECONDS, TimeUnit.SECONDS));
        nextTelling().run();
        assertEquals(List.of(), heard);
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        background.close();
        CountDownLatch latch = new CountDownLatch(1);
        background.start((progress, cancellation) -> {
            latch.countDown();
            return 1;
        }, listener());
        assertEquals(1, latch.getCount());
        assertNull(tellings.peek());
        assertFalse(heard.contains("done 1"));
    }
}
