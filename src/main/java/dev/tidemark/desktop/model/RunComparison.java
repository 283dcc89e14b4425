package dev.tidemark.desktop.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import dev.tidemark.signal.SignalSummary.Warmup;

/**
 * Two recorded runs side by side.
 *
 * @param fields everything that is known of a run, what it was told before what came of it
 */
public record RunComparison(List<Field> fields) {
    /** What comparing a field comes to. */
    public enum Mark {
        SAME,
        DIFFERENT,
        /** The field tells of the machine and the moment, not of the run: it may differ between identical runs. */
        NOT_COMPARED
    }

    /**
     * A field of both runs.
     *
     * @param name what it is, in sentence case
     * @param left its value in the one run, as text
     * @param right its value in the other
     * @param mark whether the values, not merely their texts, are equal
     */
    public record Field(String name, String left, String right, Mark mark) {}

    public RunComparison {
        fields = List.copyOf(fields);
    }

    /** Compares two runs. */
    public static RunComparison of(RunRecord left, RunRecord right) {
        Sheet sheet = new Sheet(left, right);
        told(sheet);
        cameOf(sheet);
        sheet.mention("Latency", run -> NumberText.grouped(run.latencyMillis()) + " ms");
        sheet.mention("Finished (UTC)", run -> NumberText.utc(run.finished()));
        return new RunComparison(sheet.fields);
    }

    private static void told(Sheet sheet) {
        sheet.compare("Input", RunRecord::input, Path::toString);
        sheet.compare("SHA-256", run -> run.sha256().toLowerCase(Locale.ROOT), digest -> digest);
        sheet.compare("Seed", run -> run.settings().seed(), seed -> Long.toString(seed));
        sheet.compare("Window", run -> run.settings().window(), window -> NumberText.grouped(window));
        sheet.compare("Version", run -> run.settings().version(), version -> version);
        sheet.compare("Warm-up", run -> run.settings().warmup(), RunComparison::word);
        sheet.compare("Reading", run -> run.settings().reading(), ReadingText::of);
    }

    private static void cameOf(Sheet sheet) {
        sheet.compare("Rows", run -> run.summary().rows(), NumberText::grouped);
        sheet.compare("Rows with mean", run -> run.summary().defined(), NumberText::grouped);
        sheet.compare("Signals", run -> run.summary().signals(), NumberText::grouped);
        sheet.compare("Exact ties", run -> run.summary().ties(), NumberText::grouped);
        sheet.compare("Crossings up", run -> run.summary().crossingsUp(), NumberText::grouped);
        sheet.compare("Crossings down", run -> run.summary().crossingsDown(), NumberText::grouped);
        sheet.compare("Value", RunRecord::rate, rate -> rate);
    }

    /** The fields that count and are not the same. */
    public List<Field> differences() {
        return fields.stream().filter(field -> field.mark() == Mark.DIFFERENT).toList();
    }

    /** Whether both runs read the same, were told the same and came to the same. */
    public boolean isIdentical() {
        return differences().isEmpty();
    }

    /** What the comparison comes to, in one sentence. */
    public String sentence() {
        List<String> names = differences().stream().map(field -> field.name().equals("SHA-256")
                ? field.name()
                : field.name().toLowerCase(Locale.ROOT)).toList();
        return switch (names.size()) {
            case 0 -> "Identical: input, settings and results are the same.";
            case 1 -> "1 field differs: " + names.getFirst() + ".";
            default -> names.size() + " fields differ: " + String.join(", ", names) + ".";
        };
    }

    /** The word that a configuration has for a warm-up. */
    public static String word(Warmup warmup) {
        return warmup.name().toLowerCase(Locale.ROOT);
    }

    /** Where the fields are put down, one after the other. */
    private static final class Sheet {
        private final RunRecord left;
        private final RunRecord right;
        private final List<Field> fields = new ArrayList<>();

        Sheet(RunRecord left, RunRecord right) {
            this.left = left;
            this.right = right;
        }

        <T> void compare(String name, Function<RunRecord, T> value, Function<T, String> text) {
            T one = value.apply(left);
            T other = value.apply(right);
            Mark mark = Objects.equals(one, other) ? Mark.SAME : Mark.DIFFERENT;
            fields.add(new Field(name, text.apply(one), text.apply(other), mark));
        }

        void mention(String name, Function<RunRecord, String> text) {
            fields.add(new Field(name, text.apply(left), text.apply(right), Mark.NOT_COMPARED));
        }
    }
}
