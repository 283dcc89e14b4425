package dev.tidemark.pipeline.drift;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.tidemark.drift.Measure;

/** What drifted, in lines and figures. */
final class DriftText {
    private static final int SHOWN = 6;

    private DriftText() {}

    static List<String> summary(DriftReport report, Path page) {
        List<String> lines = new ArrayList<>();
        lines.add(report.current().name() + ": " + report.verdict() + " from " + report.reference().words());
        for (Measure measure : Measure.values()) {
            lines.add("  " + line(measure.title()) + furthest(report, measure));
        }
        lines.add("  " + line("out of distribution") + percent(report.beyond()) + " of all values; "
                + report.detected() + " of " + report.rows() + " rows in more than "
                + percent(report.limits().threshold()) + " of their features");
        report.notes().forEach(note -> lines.add("  note: " + note));
        lines.add("report: " + page);
        return lines;
    }

    private static String line(String title) {
        return String.format(Locale.ROOT, "%-22s", title);
    }

    private static String furthest(DriftReport report, Measure measure) {
        List<FeatureDrift> drifted = report.drifted(measure);
        List<String> words = new ArrayList<>(drifted.stream().limit(SHOWN)
                .map(feature -> feature.name() + " " + figure(feature.distance(measure))).toList());
        if (drifted.size() > SHOWN) {
            words.add((drifted.size() - SHOWN) + " more");
        }
        return drifted.size() + " at " + number(report.limits().distanceThreshold()) + " or more"
                + (words.isEmpty() ? "" : ": " + String.join(", ", words));
    }

    /** A distance, or nothing where there is none. */
    static String figure(double distance) {
        return Double.isNaN(distance) ? "none" : String.format(Locale.ROOT, "%.3f", distance);
    }

    static String percent(double share) {
        return number(Math.round(share * 1000) / 10.0) + " %";
    }

    /** A number without a fraction that is none. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
