package dev.tidemark.batch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.signal.RollingMean;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SignalsCsvTest {
    private final Path file = newFile(".csv");

    @AfterProperty
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    @Example
    void rowsHaveTimeCloseMeanAndSignal() throws IOException {
        Decimals closes = new Decimals.Scaled(new long[]{4_632_180, Decimals.MISSING, -5}, 3, 2);
        BarBlock block = new BarBlock(7, closes, new long[]{0, TimeFormat.MISSING, 1500});
        try (SignalsCsv csv = SignalsCsv.begin(file, true)) {
            csv.row(block, 0, mean("1.5"), 1);
            csv.row(block, 1, mean(""), 0);
            csv.row(block, 2, mean("-0.05"), 0);
            csv.commit();
        }
        assertEquals("""
                time,close,rolling_mean,signal
                1970-01-01T00:00:00Z,46321.8,1.5,1
                ,,,0
                1970-01-01T00:00:01.500Z,-0.05,-0.05,0
                """, Files.readString(file));
    }

    @Example
    void withoutTimesTheRowNumberStands() throws IOException {
        BarBlock block = new BarBlock(7, new Decimals.Scaled(new long[]{100}, 1, 2), new long[0]);
        try (SignalsCsv csv = SignalsCsv.begin(file, false)) {
            csv.row(block, 0, mean(""), 0);
            csv.commit();
        }
        assertEquals("time,close,rolling_mean,signal\n7,1,,0\n", Files.readString(file));
    }

    @Example
    void aNameInGzIsPacked() throws IOException {
        Path packed = newFile(".csv.gz");
        try (SignalsCsv csv = SignalsCsv.begin(packed, false)) {
            csv.commit();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertEquals("time,close,rolling_mean,signal\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Files.delete(packed);
    }

    @Example
    void nothingIsThereWithoutCommit() throws IOException {
        Files.delete(file);
        try (SignalsCsv csv = SignalsCsv.begin(file, false)) {
            csv.row(new BarBlock(0, new Decimals.Scaled(new long[]{1}, 1, 0), new long[0]), 0, mean(""), 0);
        }
        assertFalse(Files.exists(file));
    }

    @Property
    void aScaledCloseIsWrittenAsItsPlainDecimal(@ForAll long mantissa, @ForAll @IntRange(max = 18) int scale)
            throws IOException {
        long held = mantissa == Decimals.MISSING ? 0 : mantissa;
        BigDecimal value = BigDecimal.valueOf(held, scale);
        assertEquals(plainOf(value), written(new Decimals.Scaled(new long[]{held}, 1, scale)));
    }

    @Property
    void aWideCloseReadsBackEqual(@ForAll long mantissa, @ForAll @IntRange(min = -400, max = 400) int scale)
            throws IOException {
        BigDecimal value = BigDecimal.valueOf(mantissa, scale);
        String text = written(new Decimals.Wide(new BigDecimal[]{value}, 1));
        assertEquals(0, value.compareTo(new BigDecimal(text)));
        if (plainOf(value).length() <= 40) {
            assertEquals(plainOf(value), text);
        }
    }

    private static String plainOf(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String written(Decimals closes) throws IOException {
        try (SignalsCsv csv = SignalsCsv.begin(file, false)) {
            csv.row(new BarBlock(0, closes, new long[0]), 0, mean(""), 0);
            csv.commit();
        }
        return Files.readAllLines(file).get(1).split(",", -1)[1];
    }

    private static Path newFile(String suffix) {
        try {
            return Files.createTempFile("signals", suffix);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RollingMean mean(String text) {
        return new RollingMean() {
            @Override
            public double value() {
                throw new AssertionError("the file holds texts");
            }

            @Override
            public boolean isDefined() {
                return !text.isEmpty();
            }

            @Override
            public String text() {
                return text;
            }
        };
    }
}
