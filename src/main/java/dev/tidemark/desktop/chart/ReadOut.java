package dev.tidemark.desktop.chart;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Decimals;
import dev.tidemark.bars.Role;

/**
 * What there is to say of one bar: its time, its prices, its rolling mean and its signal. The close and the mean are exact.
 *
 * @param fields the fields in the order in which they are read
 */
record ReadOut(List<Field> fields) {
    /** What stands where there is no value. */
    static final String NONE = "–";

    /** Beyond this many characters a plain number says less than one with an exponent. */
    private static final int LONGEST_PLAIN = 30;

    /**
     * One field.
     *
     * @param id its name for tests and styles
     * @param label its name on the screen
     * @param name its name when it is spoken
     * @param value its value
     */
    record Field(String id, String label, String name, String value) {}

    ReadOut {
        fields = List.copyOf(fields);
    }

    /** The read-out of a bar. */
    static ReadOut of(ChartData data, int bar, ZoneId zone) {
        Bars bars = data.bars();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("time", "", "Time", data.series().times().text(bar, zone)));
        price(fields, bars, bar, Role.OPEN, "O", "open");
        price(fields, bars, bar, Role.HIGH, "H", "high");
        price(fields, bars, bar, Role.LOW, "L", "low");
        fields.add(new Field("close", "C", "close", close(bars.closes(), bar)));
        String mean = data.signal().meanText(bar);
        fields.add(new Field("mean", "Mean", "mean", mean.isEmpty() ? NONE : mean));
        fields.add(new Field("signal", "Signal", "signal", Integer.toString(data.signal().signal(bar))));
        if (bars.has(Role.VOLUME)) {
            fields.add(new Field("volume", "Volume", "volume", number(bars.values(Role.VOLUME)[bar], 0)));
        }
        return new ReadOut(fields);
    }

    private static void price(List<Field> fields, Bars bars, int bar, Role role, String label, String name) {
        if (bars.has(role)) {
            // With as many decimals as the closes have, so that the four prices stand as they do in the file.
            int decimals = bars.closes() instanceof Decimals.Scaled scaled ? scaled.scale() : 0;
            fields.add(new Field(name, label, name, number(bars.values(role)[bar], decimals)));
        }
    }

    private static String close(Decimals closes, int bar) {
        return closes.isMissing(bar) ? NONE : plain(closes.at(bar));
    }

    private static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain(exact.setScale(Math.max(decimals, Math.max(0, exact.scale()))));
    }

    private static String plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        boolean isLong = shortest.precision() + Math.abs((long) shortest.scale()) > LONGEST_PLAIN;
        return isLong ? shortest.toString() : value.toPlainString();
    }

    /** The value of a field, empty when there is no such field. */
    String value(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).map(Field::value).findFirst().orElse("");
    }

    /** The read-out as it is spoken. */
    String sentence() {
        return fields.stream().map(field -> field.id().equals("time")
                ? field.value()
                : field.name() + " " + (field.value().equals(NONE) ? "missing" : field.value()))
                .collect(Collectors.joining(", "));
    }
}
