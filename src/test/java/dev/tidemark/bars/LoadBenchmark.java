package dev.tidemark.bars;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/**
 * Times how long a file takes to be in memory, the first time in a fresh virtual machine and some times after, beside how long
 * its closes take to be read; and measures what it holds there. Arguments: file, threads, times.
 */
final class LoadBenchmark {
    private LoadBenchmark() {}

    @SuppressWarnings("SystemOut") // a benchmark's whole purpose
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        int threads = Integer.parseInt(args[1]);
        int times = Integer.parseInt(args[2]);
        for (int i = 0; i < times; i++) {
            long before = usedHeap();
            long start = System.nanoTime();
            long cpu = cpuNanos();
            try (BarInput input = open(file, threads)) {
                Bars bars = input.load(Progress.NONE, Cancellation.NEVER);
                long nanos = System.nanoTime() - start;
                long cpuNanos = cpuNanos() - cpu;
                double held = (double) (usedHeap() - before) / bars.size();
                System.out.printf("load %d: %.0f ms, %.0f ms of processor time, %d bars, %.2f bytes a bar%n", i + 1,
                        nanos / 1e6, cpuNanos / 1e6, bars.size(), held);
            }
        }
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            System.out.printf("closes %d: %d rows in %.0f ms%n", i + 1, closes(file, threads),
                    (System.nanoTime() - start) / 1e6);
        }
    }

    private static long closes(Path file, int threads) {
        try (BarInput input = open(file, threads);
                BlockReader reader = input.read(false, Progress.NONE, Cancellation.NEVER)) {
            while (reader.next().isPresent()) {
                Thread.onSpinWait();
            }
            return input.report().rows();
        }
    }

    private static BarInput open(Path file, int threads) {
        return BarInput.open(new Input.File(file, file.toString()), ReadOptions.DETECT, threads,
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** On a busy machine the time to trust, the compiler's own included. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
