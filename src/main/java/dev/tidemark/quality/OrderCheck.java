package dev.tidemark.quality;

import dev.tidemark.bars.TimeFormat;

/** No bar is older than the one before it. */
final class OrderCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.ORDER;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        if (!table.hasTimes()) {
            return Measure.inapplicable("there are no times");
        }
        Offences offences = new Offences(table, settings.listed());
        long[] times = table.bars().times();
        int before = -1;
        for (int row = 0; row < times.length; row++) {
            if (times[row] != TimeFormat.MISSING) {
                if (before >= 0 && times[row] < times[before]) {
                    int earlier = before;
                    offences.add(row, () -> "older than the row before it, " + table.time(earlier));
                }
                before = row;
            }
        }
        return offences.measure(offences.count(), offences.count() == 0
                ? "no bar is older than the one before it"
                : Unit.ROWS.text(offences.count()) + " older than the one before");
    }
}
