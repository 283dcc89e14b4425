package dev.tidemark.bars;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Scans chunks on several threads, a few ahead of the reader, and hands them back in their order. What comes out does not
 * depend on the number of threads.
 */
final class ScanPool implements AutoCloseable {
    /** Chunks under way per thread: one being scanned, one waiting. */
    private static final int AHEAD = 2;

    private final Chunks chunks;
    private final int depth;
    private final ExecutorService threads;
    private final BlockingQueue<Worker> workers;
    private final Deque<Pending> pending = new ArrayDeque<>();

    ScanPool(Chunks chunks, int threadCount, Supplier<CloseScanner> scanners) {
        this.chunks = chunks;
        this.depth = threadCount * AHEAD;
        this.threads = Executors.newFixedThreadPool(threadCount, new ScanThreads());
        this.workers = new ArrayBlockingQueue<>(threadCount);
        for (int i = 0; i < threadCount; i++) {
            workers.add(new Worker(scanners.get(), new ChunkBuffer()));
        }
    }

    /**
     * Makes the threads. The platform's own factory of numbered threads counts by a method handle, which takes longer to set up
     * than scanning a small file.
     */
    private static final class ScanThreads implements ThreadFactory {
        private int made;

        @Override
        public synchronized Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "scan-" + made);
            thread.setDaemon(true);
            made++;
            return thread;
        }
    }

    /** A scanner and its buffer, used by one thread at a time. */
    private record Worker(CloseScanner scanner, ChunkBuffer buffer) {}

    /** A chunk under way. Not a lambda: making the first one takes longer than scanning a small file. */
    private final class Pending implements Callable<ScannedChunk> {
        private final Chunk chunk;
        private final FutureTask<ScannedChunk> task = new FutureTask<>(this);

        Pending(Chunk chunk) {
            this.chunk = chunk;
        }

        @Override
        public ScannedChunk call() throws Exception {
            Worker worker = workers.take();
            try {
                return chunk.scan(worker.scanner(), worker.buffer());
            } finally {
                workers.add(worker);
            }
        }
    }

    boolean hasNext() {
        return !pending.isEmpty() || chunks.hasNext();
    }

    /** Waits for the next chunk in order. */
    Scanned next() throws InterruptedException {
        while (pending.size() < depth && chunks.hasNext()) {
            Pending next = new Pending(chunks.next());
            pending.add(next);
            threads.execute(next.task);
        }
        if (pending.isEmpty()) {
            throw new NoSuchElementException();
        }
        Pending first = pending.removeFirst();
        try {
            return new Scanned(first.chunk, first.task.get());
        } catch (ExecutionException e) {
            throw new ScanFailure(e);
        }
    }

    /** The bytes from a chunk on, the chunks that are already under way included. */
    Bytes.Reading from(Chunk chunk) {
        List<Chunk> later = new ArrayList<>();
        for (Pending next : pending) {
            later.add(next.chunk);
        }
        return chunks.from(chunk, later);
    }

    /**
     * Lets go of what is under way, and returns when no thread is at work any more. Nobody is interrupted: that would close
     * the file, which others go on reading.
     */
    @Override
    public void close() {
        for (Pending next : pending) {
            next.task.cancel(false);
        }
        threads.shutdown();
        boolean isInterrupted = false;
        boolean isAtWork = true;
        while (isAtWork) {
            try {
                isAtWork = !threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException _) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A chunk and what it came to. */
    record Scanned(Chunk chunk, ScannedChunk result) {}

    /** A chunk could not be read. */
    static final class ScanFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ScanFailure(ExecutionException failure) {
            super(failure.getCause());
        }
    }
}
