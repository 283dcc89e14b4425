package dev.tidemark.quality;

import dev.tidemark.bars.Role;

/** The price does not stand still for long: the same close bar after bar, and no range within them. */
final class FrozenCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.FROZEN;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        double threshold = settings.of(kind()).threshold();
        double[] closes = table.closes();
        Offences offences = new Offences(table, settings.listed());
        long longest = closes.length == 0 ? 0 : 1;
        long runs = 0;
        for (int from = 0; from < closes.length;) {
            int to = endOfRun(table, from);
            int length = to - from;
            longest = Math.max(longest, length);
            if (length > threshold) {
                int first = from;
                runs++;
                offences.add(from, () -> Unit.BARS.text(length) + " stand at " + table.close(first));
            }
            from = to;
        }
        return offences.measure(longest, runs == 0
                ? "no price stands still for more than " + Unit.BARS.text(longest)
                : "the price stands still " + (runs == 1 ? "once" : Unit.plain(runs) + " times") + ", for up to "
                        + Unit.BARS.text(longest));
    }

    /** The row behind those that stand at the price of a row; a row without a price stands alone. */
    private static int endOfRun(BarTable table, int from) {
        double[] closes = table.closes();
        int to = from + 1;
        while (to < closes.length && closes[to] == closes[from] && isFlat(table, to)) {
            to++;
        }
        return to;
    }

    private static boolean isFlat(BarTable table, int row) {
        return !table.has(Role.HIGH) || !table.has(Role.LOW)
                || !(table.values(Role.HIGH)[row] > table.values(Role.LOW)[row]);
    }
}
