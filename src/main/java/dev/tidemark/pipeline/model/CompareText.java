package dev.tidemark.pipeline.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.tidemark.base.Shown;
import dev.tidemark.batch.Versions;
import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.comparison.Comparison;
import dev.tidemark.forecast.comparison.RuleResult;

/** A comparison as text: a few lines for a terminal, and a page of Markdown for where changes are discussed. */
final class CompareText {
    private static final int PERCENT = 100;

    private CompareText() {}

    static List<String> summary(CompareReport report, Path page) {
        List<String> lines = new ArrayList<>(List.of("the challenger, " + report.challenger().words() + ", is "
                + report.verdict()));
        lines.add("  on " + heldOut(report));
        lines.add(String.format(Locale.ROOT, "  %-14s %10s %10s %9s %9s", "", "RMSE", "MAE", "R²", "QLIKE"));
        rows(report).forEach(row -> lines.add(String.format(Locale.ROOT, "  %-14s %10s %10s %9s %9s", row.name,
                row.rmse(), row.mae(), row.r2(), row.qlike())));
        report.comparison().rules().forEach(result -> lines.add(
                String.format(Locale.ROOT, "  %-8s %s", word(result), result.sentence())));
        report.warning().ifPresent(warning -> lines.add("  " + warning));
        lines.add("  " + report.comparison().standings());
        lines.add("report: " + page);
        return lines;
    }

    /** What came of a rule, in a word. */
    static String word(RuleResult result) {
        return result.isPassed() ? "passed" : result.isAsked() ? "FAILED" : "not met";
    }

    /** The rows in words. */
    static String heldOut(CompareReport report) {
        return String.format(Locale.ROOT, "%d rows from %s to %s, which %s", report.rows(), report.time(0),
                report.time(report.rows() - 1), report.champion().isPresent()
                        ? "neither model has seen"
                        : "the model has not seen");
    }

    /** A forecaster's figures. */
    record Row(String name, String what, Metrics metrics) {
        String rmse() {
            return number("%.6f", metrics.rmse());
        }

        String mae() {
            return number("%.6f", metrics.mae());
        }

        String r2() {
            return number("%.4f", metrics.r2());
        }

        String mape() {
            return number("%.1f %%", PERCENT * metrics.mape());
        }

        String qlike() {
            return number("%.4f", metrics.qlike());
        }

        private static String number(String format, double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
        }
    }

    /** The challenger, the champion and the baselines. */
    static List<Row> rows(CompareReport report) {
        Comparison comparison = report.comparison();
        List<Row> rows = new ArrayList<>();
        rows.add(row(comparison.challenger()));
        comparison.champion().ifPresent(champion -> rows.add(row(champion)));
        comparison.rivals().forEach(rival -> rows.add(row(rival.judged())));
        return rows;
    }

    private static Row row(Comparison.Judged judged) {
        return new Row(judged.forecast().name(), judged.forecast().description(), judged.metrics());
    }

    static String markdown(CompareReport report) {
        Comparison comparison = report.comparison();
        StringBuilder text = new StringBuilder("# Comparison of models: ");
        text.append(comparison.isApproved() ? "approved" : "rejected").append("\n\n");
        text.append("The challenger, ").append(escaped(report.challenger().words())).append(", is **")
                .append(escaped(report.verdict())).append("**.\n\n");
        report.champion().ifPresent(champion -> text.append("The champion is ").append(escaped(champion.words()))
                .append(".\n"));
        text.append("Judged on ").append(heldOut(report)).append(", of ")
                .append(escaped(report.data().source().name())).append(".\n\n## Rules\n\n");
        text.append("| rule | result | challenger | against | threshold | in words |\n|---|---|---:|---:|---:|---|\n");
        comparison.rules().forEach(result -> text.append(cells(result.rule().title(), word(result),
                figure(result.challenger()), figure(result.other()), figure(result.threshold()), result.sentence())));
        report.warning().ifPresent(warning -> text.append('\n').append(escaped(warning)).append(".\n"));
        text.append("\n## Figures\n\n| | RMSE | MAE | R² | MAPE | QLIKE | what it is |\n")
                .append("|---|---:|---:|---:|---:|---:|---|\n");
        rows(report).forEach(row -> text.append(cells(row.name, row.rmse(), row.mae(), row.r2(), row.mape(),
                row.qlike(), row.what)));
        text.append('\n').append(escaped(sentence(comparison.standings()))).append("\n\n## Pictures\n\n");
        text.append("![Forecasts against what came](").append(ComparePictures.FORECASTS).append(")\n\n");
        text.append("![RMSE and QLIKE beside the baselines](").append(ComparePictures.METRICS).append(")\n\n");
        return text.append("Tidemark ").append(Versions.tidemark()).append(", ").append(report.at()).append('\n')
                .toString();
    }

    static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "-";
    }

    /** Words as a sentence of their own. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String cells(String... cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(' ').append(escaped(cell)).append(" |");
        }
        return line.append('\n').toString();
    }

    /** Names of files and folders may hold what Markdown or HTML would obey. */
    private static String escaped(String text) {
        return Shown.name(text).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
