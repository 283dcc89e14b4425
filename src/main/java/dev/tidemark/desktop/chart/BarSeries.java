package dev.tidemark.desktop.chart;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Decimals;
import dev.tidemark.bars.Role;
import dev.tidemark.base.Cancellation;
import dev.tidemark.plot.DoubleSeries;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.plot.ScaledSeries;
import dev.tidemark.plot.Series;

/** The columns of a table of bars with their pyramids, ready to be drawn; the same for every window. Immutable. */
final class BarSeries {
    private final Bars bars;
    private final Pyramid closes;
    private final Map<Role, Pyramid> others = new EnumMap<>(Role.class);
    private final BarTimes times;

    private BarSeries(Bars bars, Cancellation cancellation) {
        this.bars = bars;
        this.closes = Pyramid.over(series(bars.closes()), cancellation);
        // Opens are looked at one by one only.
        for (Role role : new Role[]{Role.HIGH, Role.LOW, Role.VOLUME}) {
            if (bars.has(role)) {
                others.put(role, Pyramid.over(new DoubleSeries(bars.values(role)), cancellation));
            }
        }
        times = BarTimes.of(bars.times());
    }

    /**
     * Builds the pyramids of some bars.
     *
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile
     */
    static BarSeries of(Bars bars, Cancellation cancellation) {
        return new BarSeries(bars, cancellation);
    }

    private static Series series(Decimals closes) {
        return switch (closes) {
            // Dividing by a power of ten that is a whole double gives the double nearest to the decimal.
            case Decimals.Scaled(long[] mantissas, int size, int scale) ->
                new ScaledSeries(mantissas, size, Math.pow(10, scale));
            case Decimals.Wide(BigDecimal[] ignored, int size) -> {
                double[] values = new double[size];
                for (int i = 0; i < size; i++) {
                    values[i] = closes.isMissing(i) ? Double.NaN : closes.at(i).doubleValue();
                }
                yield new DoubleSeries(values);
            }
        };
    }

    /** The bars themselves. */
    Bars bars() {
        return bars;
    }

    /** How many bars there are. */
    int size() {
        return bars.size();
    }

    /** The closes. */
    Pyramid closes() {
        return closes;
    }

    /** The high of each bar, the close where the table has none. */
    Pyramid highs() {
        return others.getOrDefault(Role.HIGH, closes);
    }

    /** The low of each bar, the close where the table has none. */
    Pyramid lows() {
        return others.getOrDefault(Role.LOW, closes);
    }

    /** The volumes, if the table has them. */
    Optional<Pyramid> volumes() {
        return Optional.ofNullable(others.get(Role.VOLUME));
    }

    /** Whether bars can be drawn as candles. */
    boolean hasCandles() {
        return bars.has(Role.OPEN) && bars.has(Role.HIGH) && bars.has(Role.LOW);
    }

    /** When the bars were. */
    BarTimes times() {
        return times;
    }
}
