package dev.tidemark.bars;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import dev.tidemark.base.Cancellation;

/**
 * Writes made-up bars as CSV: a header, then {@code timestamp,open,high,low,close,volume_btc,volume_usd} with times as
 * {@code yyyy-MM-dd HH:mm:ss} in UTC, two decimals (volume_btc six), and line feeds. Needs the same small memory for any
 * number of rows.
 */
public final class SampleCsv {
    /** The first line. */
    public static final String HEADER = "timestamp,open,high,low,close,volume_btc,volume_usd";

    private static final int BUFFER = 1 << 16;
    /** More than the longest row: a time, and six numbers of at most 20 digits, points and commas. */
    private static final int LONGEST_ROW = 160;
    private static final int DAY = 86_400;
    private static final byte[] PAIRS = pairs();

    private final byte[] buffer = new byte[BUFFER];
    private int end;
    private final byte[] date = new byte[10];
    private long dateDay = Long.MIN_VALUE;

    private SampleCsv() {}

    /**
     * Writes the next bars of a series. The stream is neither flushed nor closed.
     *
     * @param bars where the bars come from; its times must lie in the years 0 to 9999
     * @param rows how many bars to write
     * @param out where to write
     * @throws IOException if the stream cannot be written
     * @throws dev.tidemark.base.CancelledFault if the writing was cancelled
     */
    public static void write(SampleBars bars, long rows, OutputStream out, Cancellation cancellation)
            throws IOException {
        new SampleCsv().writeAll(bars, rows, out, cancellation);
    }

    private void writeAll(SampleBars bars, long rows, OutputStream out, Cancellation cancellation) throws IOException {
        put(HEADER.getBytes(StandardCharsets.US_ASCII));
        put('\n');
        for (long row = 0; row < rows; row++) {
            if (end > BUFFER - LONGEST_ROW) {
                cancellation.check();
                drain(out);
            }
            bars.next();
            putRow(bars);
        }
        drain(out);
    }

    private void drain(OutputStream out) throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }

    private void putRow(SampleBars bars) {
        putTime(bars.time() / 1000);
        put(',');
        putHundredths(bars.open());
        put(',');
        putHundredths(bars.high());
        put(',');
        putHundredths(bars.low());
        put(',');
        putHundredths(bars.close());
        put(',');
        putMillionths(bars.volume());
        put(',');
        putHundredths(bars.turnover());
        put('\n');
    }

    private void putTime(long second) {
        long day = Math.floorDiv(second, DAY);
        int time = (int) (second - day * DAY);
        if (day != dateDay) {
            turnTo(day);
        }
        put(date);
        put(' ');
        putPair(time / 3600);
        put(':');
        putPair(time / 60 % 60);
        put(':');
        putPair(time % 60);
    }

    private void turnTo(long day) {
        dateDay = day;
        byte[] text = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, date, 0, date.length);
    }

    private void putHundredths(long value) {
        putWhole(value / 100);
        put('.');
        putPair((int) (value % 100));
    }

    private void putMillionths(long value) {
        putWhole(value / 1_000_000);
        put('.');
        int fraction = (int) (value % 1_000_000);
        putPair(fraction / 10_000);
        putPair(fraction / 100 % 100);
        putPair(fraction % 100);
    }

    private void putWhole(long value) {
        int digits = digits(value);
        int at = end + digits;
        end = at;
        long rest = value;
        while (rest >= 10) {
            int pair = (int) (rest % 100) * 2;
            rest /= 100;
            buffer[--at] = PAIRS[pair + 1];
            buffer[--at] = PAIRS[pair];
        }
        if (rest > 0 || digits == 1) {
            buffer[--at] = (byte) ('0' + rest);
        }
    }

    private static int digits(long value) {
        int digits = 1;
        for (long bound = 10; digits < 19 && value >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    private void putPair(int value) {
        buffer[end++] = PAIRS[2 * value];
        buffer[end++] = PAIRS[2 * value + 1];
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, end, bytes.length);
        end += bytes.length;
    }

    private void put(char ascii) {
        buffer[end++] = (byte) ascii;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }
}
