package dev.tidemark.pipeline.run;

import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quartz.CronExpression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Work that is due every second, so that the test need not wait for a minute to pass. */
@Timeout(20)
class ScheduleTest {
    @Test
    void workInHandIsFinishedWhenNoMoreIsWanted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wished = new CountDownLatch(1);
        AtomicBoolean isEnding = new AtomicBoolean();
        AtomicInteger finished = new AtomicInteger();
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread keeping = new Thread(() -> new Schedule(everySecond(), heard::add).keep(() -> {
            begun.countDown();
            await(wished);
            finished.incrementAndGet();
        }, isEnding::get));
        keeping.start();
        begun.await();
        isEnding.set(true);
        wished.countDown();
        keeping.join();
        assertEquals(1, finished.get());
        assertTrue(heard.getFirst().startsWith("the next run is at 20"), heard.toString());
    }

    @Test
    void twoRunsNeverOverlap() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twice = new CountDownLatch(2);
        Thread keeping = new Thread(() -> new Schedule(everySecond(), line -> {
        }).keep(() -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            twice.countDown();
            atOnce.decrementAndGet();
        }, () -> twice.getCount() == 0));
        keeping.start();
        keeping.join();
        assertEquals(1, most.get());
    }

    private static CronExpression everySecond() {
        try {
            return new CronExpression("* * * * * ?");
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
