package dev.tidemark.bars;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.signal.RollingSignal;
import dev.tidemark.signal.SignalSink;
import dev.tidemark.signal.SignalSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Windows too long to be remembered, over a long table of short rows, against sums from its beginning. */
class LongWindowTest {
    private static final int ROWS = 200_000;

    /** What is put into the middle of a table of prices with up to two decimals. */
    enum Oddity {
        NOTHING,
        GAPS,
        FOUR_DECIMALS,
        HUGE,
        QUOTE
    }

    @ParameterizedTest
    @CsvSource({"FILE, NOTHING, false, 65537", "FILE, NOTHING, true, 131072",
            "STREAM, NOTHING, false, 199999", "GZIP_FILE, NOTHING, false, 200000", "STREAM, NOTHING, true, 200001",
            "GZIP_STREAM, NOTHING, false, 2147483647", "FILE, GAPS, false, 65537",
            "GZIP_FILE, GAPS, true, 100000", "FILE, FOUR_DECIMALS, true, 65537", "GZIP_FILE, HUGE, true, 131072",
            "STREAM, HUGE, false, 65537",
            "FILE, QUOTE, false, 65537", "GZIP_FILE, QUOTE, false, 131072",
            "STREAM, QUOTE, true, 100000"})
    void equalsSumsFromTheBeginning(Source source, Oddity oddity, boolean isNewestFirst, int window) {
        List<String> closes = closes(oddity);
        byte[] table = table(closes, isNewestFirst);
        try (Scratch scratch = new Scratch();
                BarInput input = BarInput.open(source.of(table, scratch), ReadOptions.DETECT, 2, scratch.spool())) {
            assertEquals(expected(closes, window), RollingSignal.over(input, window, false, SignalSink.NONE,
                    Progress.NONE, Cancellation.NEVER));
        }
    }

    /** Prices that return to where they were, so that ties come about. */
    private static List<String> closes(Oddity oddity) {
        Random random = new Random(11);
        List<String> closes = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            int price = row % 1000 < 500 ? 50 : random.nextInt(40, 60);
            closes.add(random.nextInt(3) == 0 ? price + "." + random.nextInt(10) : price + "");
        }
        for (int i = 0; i < 5; i++) {
            int row = 60_000 + 9 * i;
            switch (oddity) {
                case NOTHING -> closes.set(row, "50");
                case GAPS -> closes.set(row, "");
                case FOUR_DECIMALS -> closes.set(row, "50.0001");
                case HUGE -> closes.set(row, "123456789012345678901234567890");
                case QUOTE -> closes.set(row, "\"51\"");
            }
        }
        return closes;
    }

    private static byte[] table(List<String> closes, boolean isNewestFirst) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(1_700_000_000L + row + "," + closes.get(row));
        }
        if (isNewestFirst) {
            Collections.reverse(rows);
        }
        return ("timestamp,close\n" + String.join("\n", rows)).getBytes(StandardCharsets.US_ASCII);
    }

    private static List<BigInteger> sums(List<String> closes) {
        List<BigInteger> sums = new ArrayList<>(List.of(BigInteger.ZERO));
        for (String close : closes) {
            BigInteger value = value(close);
            sums.add(value == null ? sums.getLast() : sums.getLast().add(value));
        }
        return sums;
    }

    /** A close in ten-thousandths. */
    private static @Nullable BigInteger value(String close) {
        String bare = close.replace("\"", "");
        return bare.isEmpty() ? null : new java.math.BigDecimal(bare).movePointRight(4).toBigIntegerExact();
    }

    private static SignalSummary expected(List<String> closes, int window) {
        List<BigInteger> sums = sums(closes);
        long defined = 0;
        long signals = 0;
        long ties = 0;
        long up = 0;
        long down = 0;
        int before = -1;
        int lastGap = -1;
        for (int row = 0; row < ROWS; row++) {
            BigInteger close = value(closes.get(row));
            lastGap = close == null ? row : lastGap;
            int signal = -1;
            if (close != null && row + 1 >= window && row - lastGap >= window) {
                BigInteger sum = sums.get(row + 1).subtract(sums.get(row + 1 - window));
                int sign = close.multiply(BigInteger.valueOf(window)).compareTo(sum);
                defined++;
                ties += sign == 0 ? 1 : 0;
                signal = sign > 0 ? 1 : 0;
                signals += signal;
                up += before == 0 && signal == 1 ? 1 : 0;
                down += before == 1 && signal == 0 ? 1 : 0;
            }
            before = signal;
        }
        return new SignalSummary(ROWS, defined, signals, ties, up, down);
    }
}
