package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** How long this process has run, the start of the Java virtual machine included. */
final class ProcessAge {
    private static final int MILLIS_A_TICK = 10;
    private static final int START_FIELD = 22;
    private static final long MOST_MILLIS = 60_000;

    private ProcessAge() {}

    /** Milliseconds since the process started; asked early in {@code main}, and 0 where the system does not tell. */
    static long millis() {
        long age = linuxMillis();
        if (age < 0) {
            age = handleMillis();
        }
        return age >= 0 && age <= MOST_MILLIS ? age : 0;
    }

    /** Linux counts both in hundredths of a second since it started; Java's own answer is only good to a second there. */
    private static long linuxMillis() {
        try {
            String uptime = read("/proc/uptime");
            long now = Math.round(Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * 1000);
            return now - startTick(read("/proc/self/stat")) * MILLIS_A_TICK;
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /** The name of the program, the second field, may hold blanks and stands in parentheses. */
    private static long startTick(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", START_FIELD);
        return Long.parseLong(fields[START_FIELD - 3]);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
    }

    private static long handleMillis() {
        Optional<Instant> start = ProcessHandle.current().info().startInstant();
        return start.isPresent() ? System.currentTimeMillis() - start.get().toEpochMilli() : -1;
    }
}
