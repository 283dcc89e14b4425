package dev.tidemark.bars;

import java.math.BigDecimal;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Collects a column of decimals. Values stay mantissas at one scale, raised when a value has more decimals, until one does
 * not fit; from then on all are held as {@link BigDecimal}.
 */
final class DecimalsBuilder {
    private static final int MAX_SCALE = 18;

    private long[] mantissas;
    private @Nullable BigDecimal @Nullable [] wide;
    private int size;
    private int scale;
    /** How many mantissas fit; none once they are held as {@link BigDecimal}. */
    private int room;

    /**
     * @param capacity how many values to make room for; more may come
     * @param scale a guess at the number of decimals, from 0 to 18
     */
    DecimalsBuilder(int capacity, int scale) {
        this.mantissas = new long[Math.max(capacity, 16)];
        this.scale = scale;
        this.room = mantissas.length;
    }

    int size() {
        return size;
    }

    int scale() {
        return scale;
    }

    /**
     * Adds a mantissa at the column's scale, where that takes nothing but writing it down.
     *
     * @return whether it did
     */
    boolean addSimply(long mantissa) {
        if (size >= room) {
            return false;
        }
        mantissas[size++] = mantissa;
        return true;
    }

    void addMissing() {
        if (wide != null) {
            addWide(null);
        } else {
            append(Decimals.MISSING);
        }
    }

    /** Adds {@code mantissa / 10^decimals}; the mantissa has at most 18 digits. */
    void add(long mantissa, int decimals) {
        if (decimals == scale && wide == null) {
            append(mantissa);
        } else {
            addAtOtherScale(mantissa, decimals);
        }
    }

    void add(BigDecimal value) {
        if (wide == null && value.scale() <= MAX_SCALE && value.precision() - Math.min(value.scale(), 0) <= MAX_SCALE) {
            BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
            add(whole.unscaledValue().longValueExact(), whole.scale());
        } else {
            addWide(value);
        }
    }

    /** Adds a whole column. */
    void addAll(Decimals column) {
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                addMissing();
            } else if (column instanceof Decimals.Scaled(long[] values, int _, int decimals)) {
                add(values[i], decimals);
            } else {
                add(column.at(i));
            }
        }
    }

    /** The column without room for more, for one that is kept. */
    Decimals buildTrimmed() {
        return wide == null
                ? new Decimals.Scaled(Arrays.copyOf(mantissas, size), size, scale)
                : new Decimals.Wide(Arrays.copyOf(wide, size), size);
    }

    Decimals build() {
        return wide == null ? new Decimals.Scaled(mantissas, size, scale) : new Decimals.Wide(wide, size);
    }

    private void append(long mantissa) {
        if (size == mantissas.length) {
            mantissas = Arrays.copyOf(mantissas, size * 2);
            room = mantissas.length;
        }
        mantissas[size++] = mantissa;
    }

    private void addAtOtherScale(long mantissa, int decimals) {
        if (wide == null && decimals > scale && decimals <= MAX_SCALE) {
            raiseScale(decimals);
        }
        if (wide == null && decimals <= scale && PowersOfTen.fits(mantissa, scale - decimals)) {
            append(mantissa * PowersOfTen.of(scale - decimals));
        } else {
            addWide(BigDecimal.valueOf(mantissa, decimals));
        }
    }

    private void raiseScale(int decimals) {
        int step = decimals - scale;
        for (int i = 0; i < size; i++) {
            if (mantissas[i] != Decimals.MISSING && !PowersOfTen.fits(mantissas[i], step)) {
                widen();
                return;
            }
        }
        long factor = PowersOfTen.of(step);
        for (int i = 0; i < size; i++) {
            if (mantissas[i] != Decimals.MISSING) {
                mantissas[i] *= factor;
            }
        }
        scale = decimals;
    }

    private void addWide(@Nullable BigDecimal value) {
        @Nullable
        BigDecimal[] values = widen();
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            wide = values;
        }
        values[size++] = value;
    }

    private @Nullable BigDecimal[] widen() {
        if (wide == null) {
            @Nullable
            BigDecimal[] values = new BigDecimal[mantissas.length];
            for (int i = 0; i < size; i++) {
                values[i] = mantissas[i] == Decimals.MISSING ? null : BigDecimal.valueOf(mantissas[i], scale);
            }
            wide = values;
            room = 0;
        }
        return wide;
    }
}
