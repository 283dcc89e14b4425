package dev.tidemark.batch;

import java.util.Map;

import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.ReadReport;
import dev.tidemark.bars.Repair;
import dev.tidemark.bars.Role;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.base.Shown;

/** What was detected of an input, as a person reads it. */
final class CheckText {
    private static final String INDENT = "  ";
    private static final int LABEL_WIDTH = 12;

    private final StringBuilder text = new StringBuilder(512);

    private CheckText() {}

    /** The text, line by line, with a newline at its end. */
    static String of(String name, Flavour flavour, ReadReport report) {
        CheckText check = new CheckText();
        check.text.append(Shown.name(name)).append('\n');
        check.line("encoding", flavour.charset().name());
        check.line("layout", FlavourText.layout(flavour));
        for (Role role : Role.values()) {
            if (flavour.has(role)) {
                check.line(role.key(), FlavourText.columns(flavour, role));
            }
        }
        check.line("times", flavour.times().description());
        check.line("rows", Long.toString(report.rows()));
        if (report.firstTime() != TimeFormat.MISSING && report.lastTime() != TimeFormat.MISSING) {
            check.line("from", UtcText.iso(report.firstTime()));
            check.line("to", UtcText.iso(report.lastTime()));
        }
        check.line("missing", closes(report.missingCloses()));
        if (report.nonPositiveCloses() > 0) {
            check.line("warning", closes(report.nonPositiveCloses()) + " at or below zero");
        }
        check.repairs(report);
        return check.text.toString();
    }

    private void repairs(ReadReport report) {
        if (report.repairs().counts().isEmpty()) {
            line("repairs", "none");
        }
        for (Map.Entry<Repair, Long> repair : report.repairs().counts().entrySet()) {
            line("repair", repair.getKey().description() + " (" + repair.getValue() + ")");
        }
    }

    private static String closes(long count) {
        return count + (count == 1 ? " close" : " closes");
    }

    private void line(String label, String value) {
        text.append(INDENT).append(label).append(" ".repeat(LABEL_WIDTH - label.length())).append(value).append('\n');
    }
}
