package dev.tidemark.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.signal.RollingMean;
import dev.tidemark.signal.SignalSink;

/**
 * Writes the signal of every row as CSV: {@code time,close,rolling_mean,signal}. The time is ISO 8601 in UTC, or the row
 * number from 0 where the file has no times; what is missing or undefined is empty. A name that ends in {@code .gz} is
 * packed. Nothing is there before {@link #commit}.
 */
public final class SignalsCsv implements SignalSink, AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_PLAIN = 40;
    private static final byte[] HEADER = "time,close,rolling_mean,signal\n".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final AtomicFile file;
    private final OutputStream out;
    private final boolean hasTimes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] digits = new byte[20];
    private final StringBuilder text = new StringBuilder(64);
    private int used;

    private SignalsCsv(String name, AtomicFile file, OutputStream out, boolean hasTimes) {
        this.name = name;
        this.file = file;
        this.out = out;
        this.hasTimes = hasTimes;
    }

    /**
     * Begins a file with its header.
     *
     * @param path the target
     * @param hasTimes whether the table has times
     * @throws dev.tidemark.base.OutputFault if it cannot be written
     */
    public static SignalsCsv begin(Path path, boolean hasTimes) {
        String name = path.toString();
        AtomicFile file = AtomicFile.begin(path);
        try {
            OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file, BUFFER_BYTES) : file;
            SignalsCsv csv = new SignalsCsv(name, file, out, hasTimes);
            System.arraycopy(HEADER, 0, csv.buffer, 0, HEADER.length);
            csv.used = HEADER.length;
            return csv;
        } catch (IOException e) {
            file.close();
            throw OutputFailure.of(name, e);
        }
    }

    /** Writes a row; one that cannot be written is an {@link dev.tidemark.base.OutputFault}. */
    @Override
    public void row(BarBlock block, int index, RollingMean mean, int signal) {
        putTime(block, index);
        put(',');
        putClose(block.closes(), index);
        put(',');
        if (mean.isDefined()) {
            put(mean.text());
        }
        put(',');
        put('0' + signal);
        put('\n');
    }

    private void putTime(BarBlock block, int index) {
        if (!hasTimes) {
            putLong(block.firstRow() + index, 0);
        } else if (block.times()[index] != TimeFormat.MISSING) {
            text.setLength(0);
            UtcText.appendIso(text, block.times()[index]);
            put(text);
        }
    }

    private void putClose(Decimals closes, int index) {
        if (closes.isMissing(index)) {
            return;
        }
        if (closes instanceof Decimals.Scaled scaled) {
            putLong(scaled.mantissas()[index], scaled.scale());
        } else {
            put(plain(closes.at(index)));
        }
    }

    /** A decimal without trailing zeros, and without an exponent unless it would be very long. */
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        long length = Math.max(stripped.precision(), Math.abs((long) stripped.scale())) + 3L;
        if (length > 2 * LONGEST_PLAIN) {
            return stripped.toString();
        }
        String plain = stripped.toPlainString();
        return plain.length() > LONGEST_PLAIN ? stripped.toString() : plain;
    }

    /** Writes {@code mantissa / 10^scale}, without trailing zeros. */
    private void putLong(long mantissa, int scale) {
        long rest = mantissa;
        int decimals = scale;
        while (decimals > 0 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        if (rest < 0) {
            put('-');
        }
        int count = 0;
        while (rest != 0 || count <= decimals) {
            digits[count++] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        while (count > 0) {
            put(digits[--count]);
            if (count == decimals && count > 0) {
                put('.');
            }
        }
    }

    private void put(CharSequence ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(int c) {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) c;
    }

    private void flush() {
        try {
            out.write(buffer, 0, used);
            used = 0;
        } catch (IOException e) {
            throw OutputFailure.of(name, e);
        }
    }

    /** Puts the file in its place; if that fails, it is an {@link dev.tidemark.base.OutputFault}. */
    public void commit() {
        flush();
        if (out instanceof GZIPOutputStream packed) {
            try {
                packed.finish();
            } catch (IOException e) {
                throw OutputFailure.of(name, e);
            }
        }
        file.commit();
    }

    /** Throws away what was not committed. */
    @Override
    public void close() {
        file.close();
    }
}
