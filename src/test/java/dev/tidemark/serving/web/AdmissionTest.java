package dev.tidemark.serving.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.tidemark.serving.metrics.Rejection;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AdmissionTest {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch inside = new CountDownLatch(1);

    private int hold() {
        inside.countDown();
        try {
            gate.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoFindsTheQueueFullIsRefused() throws InterruptedException, ExecutionException {
        Admission admission = new Admission(1, 1, Duration.ofSeconds(10));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> admission.inTurn(this::hold));
            inside.await();
            Future<Integer> second = threads.submit(() -> admission.inTurn(() -> 2));
            while (admission.waiting() == 0) {
                Thread.onSpinWait();
            }
            Problem problem = assertThrows(Problem.class, () -> admission.inTurn(() -> 3));
            assertEquals(503, problem.status());
            assertEquals("1", problem.headers().get("Retry-After"));
            assertEquals(Optional.of(Rejection.BUSY), problem.rejection());
            gate.countDown();
            assertEquals(1, first.get());
            assertEquals(2, second.get());
        }
        assertEquals(0, admission.waiting());
    }

    @Test
    void nobodyWaitsForEver() throws InterruptedException, ExecutionException {
        Admission admission = new Admission(1, 5, Duration.ofMillis(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> admission.inTurn(this::hold));
            inside.await();
            assertThrows(Problem.class, () -> admission.inTurn(() -> 2));
            gate.countDown();
            assertEquals(1, first.get());
        }
    }

    @Test
    void aTurnIsGivenBackWhateverHappens() {
        Admission admission = new Admission(1, 0, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> admission.inTurn(() -> {
                throw new IllegalStateException("broken");
            }));
        }
        assertEquals(5, admission.inTurn(() -> 5));
    }
}
