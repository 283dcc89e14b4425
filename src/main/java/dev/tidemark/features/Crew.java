package dev.tidemark.features;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Does pieces of work on some threads, each piece on one of them, the calling one among them. */
final class Crew {
    private Crew() {}

    /** Does all pieces, begun in their order, and returns when they are done. */
    static void run(List<Runnable> pieces, int threads) {
        AtomicInteger next = new AtomicInteger();
        Runnable member = () -> {
            for (int piece = next.getAndIncrement(); piece < pieces.size(); piece = next.getAndIncrement()) {
                pieces.get(piece).run();
            }
        };
        int others = Math.min(threads, pieces.size()) - 1;
        if (others < 1) {
            member.run();
            return;
        }
        try (ExecutorService helpers = Executors.newFixedThreadPool(others)) {
            CompletableFuture<?>[] done = new CompletableFuture<?>[others];
            for (int i = 0; i < others; i++) {
                done[i] = CompletableFuture.runAsync(member, helpers);
            }
            member.run();
            CompletableFuture.allOf(done).join();
        }
    }
}
