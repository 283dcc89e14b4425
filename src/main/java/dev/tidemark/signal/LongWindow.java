package dev.tidemark.signal;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.bars.PowersOfTen;

/**
 * A window whose closes are mantissas at one scale, small enough that their sum, and each of them times the window's
 * length, fits 64 bits. {@code close > mean} is decided as {@code close × length > sum}, in integers.
 */
final class LongWindow extends RollingWindow {
    /** No mantissa above this can be summed {@code length} times without overflow. */
    private final long limit;
    private int scale;
    private long sum;
    private long largest;
    private Decimals.Scaled leavingBlock = new Decimals.Scaled(new long[0], 0, 0);
    private long[] leaving = new long[0];
    private int left;

    LongWindow(int length, Trail trail, SignalSink sink) {
        super(length, trail, sink);
        this.limit = Long.MAX_VALUE / length;
    }

    @Override
    int enter(BarBlock block, int from, SignalCount count) {
        if (!(block.closes() instanceof Decimals.Scaled closes) || !canTake(closes)) {
            return from;
        }
        long[] entering = atScale(closes);
        int size = closes.size();
        int i = from;
        while (i < size && filled < length) {
            filled++;
            step(block, i, entering[i], count);
            i++;
        }
        while (i < size) {
            while (left == leavingBlock.size()) {
                nextLeaving();
            }
            int run = Math.min(size - i, leavingBlock.size() - left);
            for (int end = i + run; i < end; i++) {
                long gone = leaving[left++];
                if (gone == Decimals.MISSING) {
                    missing--;
                } else {
                    sum -= gone;
                }
                step(block, i, entering[i], count);
            }
        }
        return size;
    }

    private void step(BarBlock block, int index, long close, SignalCount count) {
        if (close == Decimals.MISSING) {
            missing++;
        } else {
            sum += close;
        }
        int signal = 0;
        if (filled == length && missing == 0) {
            signal = count.defined(Long.compare(close * length, sum));
        } else {
            count.undefined();
        }
        tell(block, index, signal);
    }

    /** Whether a block can enter without overflow; raises the scale when the block has more decimals. */
    private boolean canTake(Decimals.Scaled closes) {
        int raise = Math.max(closes.scale() - scale, 0);
        int shift = Math.max(scale - closes.scale(), 0);
        long largestThen = Math.max(largestOf(closes), 0);
        if (!staysBelowLimit(largest, raise) || !staysBelowLimit(largestThen, shift)) {
            return false;
        }
        if (raise > 0) {
            scale += raise;
            sum *= PowersOfTen.of(raise);
            largest *= PowersOfTen.of(raise);
            leaving = atScale(leavingBlock);
        }
        largest = Math.max(largest, largestThen * PowersOfTen.of(shift));
        return true;
    }

    private boolean staysBelowLimit(long magnitude, int powerOfTen) {
        return PowersOfTen.fits(magnitude, powerOfTen) && magnitude * PowersOfTen.of(powerOfTen) <= limit;
    }

    private static long largestOf(Decimals.Scaled closes) {
        long[] mantissas = closes.mantissas();
        long largest = 0;
        for (int i = 0; i < closes.size(); i++) {
            // The mark of a missing value is the one number whose magnitude is negative.
            largest = Math.max(largest, Math.abs(mantissas[i]));
        }
        return largest;
    }

    private long[] atScale(Decimals.Scaled closes) {
        if (closes.scale() == scale) {
            return closes.mantissas();
        }
        long factor = PowersOfTen.of(scale - closes.scale());
        long[] raised = new long[closes.size()];
        for (int i = 0; i < raised.length; i++) {
            long mantissa = closes.mantissas()[i];
            raised[i] = mantissa == Decimals.MISSING ? mantissa : mantissa * factor;
        }
        return raised;
    }

    private void nextLeaving() {
        // Whatever leaves has entered, and entered as mantissas at a scale not above this one.
        leavingBlock = (Decimals.Scaled) trail.next();
        leaving = atScale(leavingBlock);
        left = 0;
    }

    /** The same window without a limit to its numbers. */
    WideWindow widened() {
        return new WideWindow(this, java.math.BigDecimal.valueOf(sum, scale), leavingBlock, left);
    }

    @Override
    public String text() {
        return isDefined() ? MeanText.of(sum, scale, length) : "";
    }

    @Override
    public double value() {
        return isDefined() ? MeanValue.of(sum, scale, length) : Double.NaN;
    }
}
