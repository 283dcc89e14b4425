package dev.tidemark.quality;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.bars.Role;
import dev.tidemark.bars.TimeFormat;

/** Of each column that is there, less than a share of the values is missing. */
final class NullsCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.NULLS;
    }

    /** Below the threshold, where that is not zero. */
    @Override
    public boolean isPassed(double figure, double threshold) {
        return figure == 0 || figure < threshold;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        Offences offences = new Offences(table, settings.listed());
        List<Role> columns = new ArrayList<>();
        for (Role role : Role.values()) {
            if (table.has(role)) {
                columns.add(role);
            }
        }
        long[] missing = new long[columns.size()];
        double[][] values = new double[columns.size()][];
        for (int c = 0; c < values.length; c++) {
            values[c] = columns.get(c) == Role.TIME ? new double[0] : table.values(columns.get(c));
        }
        for (int row = 0; row < table.size(); row++) {
            int holes = holes(table.bars().times(), values, row);
            for (int c = 0; c < missing.length; c++) {
                missing[c] += holes >> c & 1;
            }
            if (holes != 0) {
                offences.add(row, () -> "no " + names(columns, holes));
            }
        }
        return summary(table, columns, missing, offences);
    }

    /** A bit for each column without a value; that of the times has no values of its own. */
    private static int holes(long[] times, double[][] values, int row) {
        int holes = 0;
        for (int c = 0; c < values.length; c++) {
            boolean isMissing = values[c].length == 0 ? times[row] == TimeFormat.MISSING : Double.isNaN(values[c][row]);
            holes |= isMissing ? 1 << c : 0;
        }
        return holes;
    }

    private static String names(List<Role> columns, int holes) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if ((holes >> c & 1) != 0) {
                names.add(columns.get(c).key());
            }
        }
        return String.join(", ", names);
    }

    private static Measure summary(BarTable table, List<Role> columns, long[] missing, Offences offences) {
        int worst = 0;
        for (int c = 0; c < missing.length; c++) {
            worst = missing[c] > missing[worst] ? c : worst;
        }
        double figure = table.size() == 0 ? 0 : (double) missing[worst] / table.size();
        String sentence = figure == 0
                ? "no value is missing in " + Unit.COLUMNS.text(columns.size())
                : Unit.SHARE.text(figure) + " of " + columns.get(worst).key()
                        + " is missing, more than of any other column";
        return offences.measure(figure, sentence);
    }
}
