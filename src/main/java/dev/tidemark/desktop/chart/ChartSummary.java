package dev.tidemark.desktop.chart;

import java.time.ZoneId;
import java.util.Locale;

import dev.tidemark.plot.Extent;
import dev.tidemark.plot.NumberText;
import dev.tidemark.signal.SignalSummary;

/** The chart in words, for those who do not see it. */
final class ChartSummary {
    private ChartSummary() {}

    /** What a chart without bars says. */
    static String ofNothing() {
        return "Price chart without bars.";
    }

    /** What is shown of a run. */
    static String of(ChartData data, BarRange range, ZoneId zone) {
        int bars = data.size();
        if (bars == 0) {
            return ofNothing();
        }
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "Price chart of %,d %s", bars, bars == 1 ? "bar" : "bars"));
        BarTimes times = data.series().times();
        text.append(String.format(Locale.ROOT, " from %s to %s", times.text(0, zone), times.text(bars - 1, zone)));
        text.append(closes(data, 0, bars)).append(signal(data));
        return text.append(visible(data, range, zone)).toString();
    }

    private static String closes(ChartData data, int from, int to) {
        var extent = new Extent();
        data.series().closes().reduce(from, to, extent);
        return extent.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", close %s to %s", NumberText.exact(extent.min()),
                        NumberText.exact(extent.max()));
    }

    private static String signal(ChartData data) {
        SignalSummary summary = data.signal().summary();
        double share = summary.rows() == 0 ? 0 : 100.0 * summary.signals() / summary.rows();
        return String.format(Locale.ROOT,
                ". Window %d, signal 1 in %.1f %% of the bars, %,d crossings up, %,d down.", data.signal().window(),
                share, summary.crossingsUp(), summary.crossingsDown());
    }

    private static String visible(ChartData data, BarRange range, ZoneId zone) {
        if (range.isAllOf(data.size())) {
            return " All bars are shown.";
        }
        int first = range.firstBar();
        int last = range.endBar() - 1;
        BarTimes times = data.series().times();
        return String.format(Locale.ROOT, " Bars %,d to %,d are shown, %s to %s%s.", first + 1, last + 1,
                times.text(first, zone), times.text(last, zone), closes(data, first, last + 1));
    }
}
