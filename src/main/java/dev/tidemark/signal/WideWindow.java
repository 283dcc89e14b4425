package dev.tidemark.signal;

import java.math.BigDecimal;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;

/** A window of decimals of any size and scale: slower, and as exact. */
final class WideWindow extends RollingWindow {
    private final BigDecimal factor;
    private BigDecimal sum;
    private Decimals leaving;
    private int left;

    WideWindow(RollingWindow before, BigDecimal sum, Decimals leaving, int left) {
        super(before);
        this.factor = BigDecimal.valueOf(length);
        this.sum = sum;
        this.leaving = leaving;
        this.left = left;
    }

    @Override
    int enter(BarBlock block, int from, SignalCount count) {
        Decimals closes = block.closes();
        for (int i = from; i < closes.size(); i++) {
            if (filled == length) {
                leave();
            } else {
                filled++;
            }
            int signal = 0;
            if (closes.isMissing(i)) {
                missing++;
            } else {
                sum = sum.add(closes.at(i));
            }
            if (isDefined()) {
                signal = count.defined(closes.at(i).multiply(factor).compareTo(sum));
            } else {
                count.undefined();
            }
            tell(block, i, signal);
        }
        return closes.size();
    }

    private void leave() {
        while (left == leaving.size()) {
            leaving = trail.next();
            left = 0;
        }
        if (leaving.isMissing(left)) {
            missing--;
        } else {
            sum = sum.subtract(leaving.at(left));
        }
        left++;
    }

    @Override
    public String text() {
        return isDefined() ? MeanText.of(sum, length) : "";
    }

    @Override
    public double value() {
        return isDefined() ? MeanValue.of(sum, length) : Double.NaN;
    }
}
