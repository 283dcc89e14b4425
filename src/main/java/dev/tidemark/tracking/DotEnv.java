package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Shown;

/**
 * A file {@code .env}: a variable a line, {@code NAME=value}, perhaps after {@code export}. A value may stand in quotes: between single ones all is as it stands, between
 * double ones {@code \\n}, {@code \\"} and {@code \\\\} mean what they mean elsewhere. Without quotes it ends before a blank and {@code #}. Nothing is put in the place of
 * {@code $NAME}.
 */
public final class DotEnv {
    private static final Pattern LINE = Pattern
            .compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern SINGLE = Pattern.compile("'([^']*)'(?:\\s*|\\s+#.*)");
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*|\\s+#.*)");

    private DotEnv() {}

    /**
     * Reads a file; nothing when it is not there.
     *
     * @throws ConfigFault if a line is none; the sentence does not show it, because it may hold a secret
     */
    public static Map<String, String> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (MalformedInputException e) {
            throw new ConfigFault(Shown.name(file.toString()) + ": is not UTF-8", e);
        } catch (IOException e) {
            throw new ConfigFault(Shown.name(file.toString()) + ": cannot be read (" + e + ")", e);
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i);
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                add(line, Shown.name(file.toString()) + ":" + (i + 1), variables);
            }
        }
        return variables;
    }

    private static void add(String line, String place, Map<String, String> variables) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new ConfigFault(place + ": is no variable; expected NAME=value, or a comment after #");
        }
        variables.put(parts.group(1), value(parts.group(2), place));
    }

    private static String value(String text, String place) {
        Matcher literal = SINGLE.matcher(text);
        Matcher quoted = DOUBLE.matcher(text);
        if (literal.matches()) {
            return literal.group(1);
        }
        if (quoted.matches()) {
            return unescaped(quoted.group(1));
        }
        if (text.startsWith("'") || text.startsWith("\"")) {
            throw new ConfigFault(place + ": the value begins with a quote that does not end, or goes on after it");
        }
        return text.startsWith("#") ? "" : text.replaceFirst("\\s+#.*", "");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                c = text.charAt(++i);
                c = c == 'n' ? '\n' : c;
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
