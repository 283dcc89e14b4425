package dev.tidemark.bars;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SampleCsvTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final String GOLDEN = "9a7342c192736b307d9a38440806b72e419fb3eeb1ec14bdfdd48d0af7649955";

    @Test
    void theSameSeedGivesTheSameBytesForEver() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(csv(42, Interval.MINUTE, START, 10_000));

        assertEquals(GOLDEN, HexFormat.of().formatHex(digest));
    }

    @Test
    void dataCsvIsWhatTheGeneratorMakes() throws IOException {
        assertArrayEquals(csv(42, Interval.MINUTE, START, 10_000), Files.readAllBytes(Path.of("data.csv")));
    }

    @Property(tries = 50)
    void aShorterRunIsThePrefixOfALongerOne(@ForAll long seed, @ForAll @IntRange(max = 2000) int rows) {
        byte[] shorter = csv(seed, Interval.MINUTE, START, rows);
        byte[] longer = csv(seed, Interval.MINUTE, START, 2500);

        assertArrayEquals(shorter, Arrays.copyOf(longer, shorter.length));
    }

    @Test
    void differentSeedsGiveDifferentBars() {
        assertEquals(-1, Arrays.mismatch(csv(1, Interval.MINUTE, START, 1), csv(1, Interval.MINUTE, START, 1)));
        assertEquals(1,
                Math.signum(Arrays.mismatch(csv(1, Interval.MINUTE, START, 1), csv(2, Interval.MINUTE, START, 1))));
    }

    @Test
    void noRowsIsAHeader() {
        assertEquals(SampleCsv.HEADER + "\n",
                new String(csv(42, Interval.MINUTE, START, 0), StandardCharsets.US_ASCII));
    }

    /** The JDK's own formatters write every cell a second time. */
    @Property(tries = 100)
    void everyCellIsTheBarsValue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 31_536_000) int seconds,
            @ForAll @IntRange(min = -2_000_000_000, max = 2_000_000_000) int start) {
        Interval interval = new Interval(seconds);
        Instant first = Instant.ofEpochSecond(start);
        SampleBars bars = new SampleBars(seed, interval, first);
        StringBuilder expected = new StringBuilder(SampleCsv.HEADER).append('\n');
        for (int row = 0; row < 50; row++) {
            bars.next();
            expected.append(String.join(",", cells(bars))).append('\n');
        }
        assertEquals(expected.toString(), new String(csv(seed, interval, first, 50), StandardCharsets.US_ASCII));
    }

    @Test
    void aCancelledRunStops() {
        SampleBars bars = new SampleBars(42, Interval.MINUTE, START);

        assertThrows(CancelledFault.class,
                () -> SampleCsv.write(bars, Long.MAX_VALUE, OutputStream.nullOutputStream(), () -> true));
    }

    @Test
    void aStreamThatFailsEndsTheRun() {
        SampleBars bars = new SampleBars(42, Interval.MINUTE, START);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThrows(IOException.class, () -> SampleCsv.write(bars, Long.MAX_VALUE, full, Cancellation.NEVER));
    }

    private static List<String> cells(SampleBars bars) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(bars.time() / 1000, 0, ZoneOffset.UTC);
        return List.of(time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")), price(bars.open()),
                price(bars.high()), price(bars.low()), price(bars.close()),
                BigDecimal.valueOf(bars.volume(), SampleBars.VOLUME_SCALE).toPlainString(), price(bars.turnover()));
    }

    private static String price(long hundredths) {
        return BigDecimal.valueOf(hundredths, SampleBars.PRICE_SCALE).toPlainString();
    }

    private static byte[] csv(long seed, Interval interval, Instant start, long rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SampleCsv.write(new SampleBars(seed, interval, start), rows, out, Cancellation.NEVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
