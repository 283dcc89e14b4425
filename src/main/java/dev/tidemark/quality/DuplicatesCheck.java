package dev.tidemark.quality;

import dev.tidemark.bars.Role;

/** Few times stand in more than one row. */
final class DuplicatesCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.DUPLICATES;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        if (!table.hasTimes()) {
            return Measure.inapplicable("there are no times");
        }
        Offences offences = new Offences(table, settings.listed());
        int[] rows = table.inTime();
        long[] times = table.bars().times();
        int first = 0;
        for (int i = 1; i < rows.length; i++) {
            if (times[rows[i]] != times[rows[first]]) {
                first = i;
            } else {
                int row = rows[i];
                int earlier = rows[first];
                offences.add(row, () -> "same time as line " + table.bars().line(earlier) + ", "
                        + (isSame(table, row, earlier) ? "same values" : "other values"));
            }
        }
        return offences.measure(offences.share(), offences.count() == 0
                ? "every time stands in one row"
                : Unit.ROWS.text(offences.count()) + ", " + Unit.SHARE.text(offences.share())
                        + ", with the time of an earlier row");
    }

    private static boolean isSame(BarTable table, int row, int other) {
        for (Role role : Role.values()) {
            if (role != Role.TIME && table.has(role)
                    && Double.compare(table.values(role)[row], table.values(role)[other]) != 0) {
                return false;
            }
        }
        return true;
    }
}
