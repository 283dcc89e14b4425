package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps: {@code @NAME@} must be filled; a line with {@code @NAME?@} is left out when there is nothing to fill it with.
 *
 * @param name what the text is called, for sentences
 * @param text the text
 */
record Template(String name, String text) {
    private static final Pattern GAP = Pattern.compile("@([A-Z_]+)(\\??)@");

    /** Reads a text. */
    static Template read(Path file) throws IOException {
        return new Template(file.getFileName().toString(), Files.readString(file));
    }

    /** Fills in the values as they are. */
    String fill(Map<String, String> values) {
        return fill(values, UnaryOperator.identity());
    }

    /**
     * Fills in the values.
     *
     * @param values the values, by the names of the gaps
     * @param escape what makes a value harmless in this kind of text
     * @throws BuildFault if a value is missing, or would bring lines of its own
     */
    String fill(Map<String, String> values, UnaryOperator<String> escape) {
        StringBuilder filled = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher gaps = GAP.matcher(line);
            boolean isLeftOut = gaps.results()
                    .anyMatch(gap -> !gap.group(2).isEmpty() && !values.containsKey(gap.group(1)));
            if (!isLeftOut) {
                filled.append(gaps.reset().replaceAll(gap -> value(gap, values, escape))).append('\n');
            }
        }
        return filled.toString();
    }

    private String value(MatchResult gap, Map<String, String> values, UnaryOperator<String> escape) {
        String value = values.get(gap.group(1));
        if (value == null) {
            throw new BuildFault(name + " has a gap '" + gap.group() + "', but there is no such value");
        }
        if (value.lines().count() > 1) {
            throw new BuildFault(name + ": the value of '" + gap.group() + "' has more than one line");
        }
        return Matcher.quoteReplacement(escape.apply(value));
    }

    /** Makes a value harmless in XML. */
    static String xml(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
