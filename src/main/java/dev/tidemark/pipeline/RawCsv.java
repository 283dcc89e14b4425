package dev.tidemark.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import dev.tidemark.base.Sha256;
import dev.tidemark.market.RawBar;

/** Bars that were fetched, as a file: a header, times in UTC, and the decimals of the source as they are. */
final class RawCsv {
    private static final String HEADER = "time,open,high,low,close,volume";

    private RawCsv() {}

    /** The file's bytes. */
    static byte[] bytes(Collection<RawBar> bars) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (RawBar bar : bars) {
            text.append(Instant.ofEpochMilli(bar.time())).append(',').append(String.join(",", bar.values()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The bars of a file that {@link #bytes} made. */
    static List<RawBar> bars(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().skip(1).map(RawCsv::bar).toList();
    }

    private static RawBar bar(String line) {
        String[] cells = line.split(",", -1);
        return new RawBar(Instant.parse(cells[0]).toEpochMilli(), cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    /** SHA-256, as 64 hexadecimal digits. */
    static String sha256(byte[] file) {
        return Sha256.of(file);
    }
}
