package dev.tidemark.config;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Shown;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns what the YAML parser complains of, over several lines and in its own terms, into one sentence. */
final class YamlProblem {
    private final YamlSource source;
    private final Mark mark;
    private final @Nullable Mark start;
    private final String doing;
    private final String problem;

    private YamlProblem(MarkedYAMLException e, Mark mark, YamlSource source) {
        this.source = source;
        this.mark = mark;
        this.start = e.getContextMark();
        this.doing = String.valueOf(e.getContext());
        this.problem = String.valueOf(e.getProblem());
    }

    static ConfigFault of(MarkedYAMLException e, YamlSource source) {
        Mark mark = e.getProblemMark();
        return mark == null
                ? new ConfigFault(source.place(1, 1), "found what the parser of YAML cannot read; expected YAML")
                : new YamlProblem(e, mark, source).fault();
    }

    private ConfigFault fault() {
        if (isIndentedByTab()) {
            return at(mark, "the line is indented by a tab; expected blanks, since YAML allows no tab there");
        }
        if (rest().startsWith("\t")) {
            return at(mark, "found a tab; expected a blank");
        }
        if (start != null && problem.startsWith("could not find expected ':'")) {
            return at(start, "found " + Shown.text(rest(start)) + ", which has no ': '; expected 'key: value'");
        }
        if (start != null && doing.endsWith("quoted scalar") && problem.startsWith("found unexpected")) {
            return at(start, "the quote that opens here is not closed; expected another one at the end of the text");
        }
        if (start != null && doing.startsWith("while parsing a flow")) {
            return unclosed(start, doing.endsWith("mapping"));
        }
        return at(mark, "found " + found() + "; expected " + expected());
    }

    private ConfigFault unclosed(Mark opening, boolean isMapping) {
        String what = isMapping ? "the mapping" : "the list";
        String end = isMapping ? "'}'" : "']'";
        if (problem.endsWith("<stream end>")) {
            return at(opening, what + " that opens here is not closed; expected " + end);
        }
        return at(mark, "found " + found() + "; expected ',' or " + end + " in " + what + " that opens in line "
                + (opening.getLine() + 1));
    }

    private String expected() {
        if (problem.contains("values are not allowed here")) {
            return "one 'key: value' a line, the lines of a mapping indented alike, and text that holds ': ' in quotes";
        }
        if (problem.startsWith("expected <block end>")) {
            return doing.endsWith("mapping")
                    ? "'key: value', indented like the keys before it"
                    : "'- value', indented like the values before it";
        }
        if (problem.startsWith("expected '<document start>'")) {
            return "nothing more after the first value, or the indentation of the first line";
        }
        if (problem.contains("cannot start any token") || problem.startsWith("expected the node content")) {
            return "a value; one that begins with this character must stand in quotes";
        }
        return expectedWhile();
    }

    private String expectedWhile() {
        if (doing.endsWith("double-quoted scalar")) {
            return "an escape that YAML knows, such as \\n, or the text in single quotes";
        }
        if (doing.endsWith("directive") || problem.contains("YAML do") || problem.contains("directive")) {
            return "a directive such as '%YAML 1.2'";
        }
        if (doing.endsWith("block scalar")) {
            return "'|' or '>' and a block of indented text";
        }
        if (doing.contains("anchor") || doing.contains("alias")) {
            return "a name after '&' or '*'; text that begins with one of these must stand in quotes";
        }
        if (doing.contains("tag") || problem.contains("tag")) {
            return "a value without a tag; text that begins with '!' must stand in quotes";
        }
        return "YAML, one 'key: value' a line";
    }

    private ConfigFault at(Mark where, String what) {
        return new ConfigFault(source.place(where.getLine() + 1, where.getColumn() + 1), what);
    }

    private boolean isIndentedByTab() {
        String line = source.line(mark.getLine() + 1);
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks < line.length() && line.charAt(blanks) == '\t';
    }

    private String found() {
        if (!rest().isEmpty()) {
            return Shown.text(rest());
        }
        return source.line(mark.getLine() + 2).isEmpty() ? "the end of the text" : "the end of the line";
    }

    private String rest() {
        return rest(mark);
    }

    /** What stands in the line from a mark on. */
    private String rest(Mark from) {
        String line = source.line(from.getLine() + 1);
        int at = 0;
        for (int column = 0; column < from.getColumn() && at < line.length(); column++) {
            at += Character.charCount(line.codePointAt(at));
        }
        String rest = line.substring(at);
        return rest.isBlank() ? rest.strip() : rest.stripTrailing();
    }
}
