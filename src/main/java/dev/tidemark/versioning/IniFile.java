package dev.tidemark.versioning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/** A file of sections with keys, as DVC's settings are kept; values of several lines or several parts are refused. */
final class IniFile {
    private static final Pattern SECTION = Pattern
            .compile("\\[\\s*('[^']*'|\"[^\"]*\"|[^'\"\\s\\]][^\\]]*?)\\s*\\]\\s*(?:#.*)?");
    private static final Pattern ENTRY = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^'\"=][^=]*?)\\s*=\\s*(.*)");
    private static final Pattern VALUE = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^'\",#][^,#]*?|)\\s*(?:#.*)?");
    private static final String NEW_ENTRY = "    ";

    private final String name;
    private final List<String> lines;
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    private IniFile(String name, String text) {
        this.name = name;
        this.lines = new ArrayList<>(text.lines().toList());
        String section = "";
        for (int line = 0; line < lines.size(); line++) {
            section = readLine(lines.get(line).strip(), line, section);
        }
    }

    /**
     * Reads a file; one that is not there holds nothing.
     *
     * @throws ConfigFault if it is laid out otherwise
     */
    static IniFile read(Path file, String name) {
        return new IniFile(name, TextFile.read(file));
    }

    private String readLine(String line, int index, String section) {
        if (line.isEmpty() || line.startsWith("#")) {
            return section;
        }
        Matcher header = SECTION.matcher(line);
        if (header.matches()) {
            String next = nameIn(header);
            sections.computeIfAbsent(next, key -> new LinkedHashMap<>());
            return next;
        }
        Matcher entry = ENTRY.matcher(line);
        Matcher value = VALUE.matcher(entry.matches() ? entry.group(2) : ",");
        if (!value.matches() || section.isEmpty()) {
            throw new ConfigFault(Place.of(name, index + 1), "found what is no '[section]' and no 'key = value' within "
                    + "one; a value with a comma or a # stands in quotes");
        }
        String key = unquoted(entry.group(1)).strip().toLowerCase(Locale.ROOT);
        sections.getOrDefault(section, Map.of()).put(key, unquoted(value.group(1)));
        return section;
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The names of the sections, in lower case. */
    List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    /** A value; nothing when there is none. */
    Optional<String> find(String section, String key) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
    }

    /** The keys of a section. */
    List<String> keys(String section) {
        return List.copyOf(sections.getOrDefault(section, Map.of()).keySet());
    }

    /** Adds a key at the end of its section, which is made when it is not there; a key that is there stays. */
    void add(String section, String key, String value) {
        if (find(section, key).isPresent()) {
            return;
        }
        if (!sections.containsKey(section)) {
            lines.add("[" + (section.indexOf('"') >= 0 ? "'" + section + "'" : section) + "]");
        }
        lines.add(endOf(section), NEW_ENTRY + key + " = " + quoted(value));
        sections.computeIfAbsent(section, name -> new LinkedHashMap<>()).put(key, value);
    }

    /** Behind the last line of a section that is not empty. */
    private int endOf(String section) {
        boolean isWithin = false;
        int end = lines.size();
        for (int line = 0; line < lines.size(); line++) {
            Matcher header = SECTION.matcher(lines.get(line).strip());
            isWithin = header.matches() ? nameIn(header).equals(section) : isWithin;
            end = isWithin && !lines.get(line).isBlank() ? line + 1 : end;
        }
        return end;
    }

    private static String nameIn(Matcher header) {
        return unquoted(header.group(1)).strip().toLowerCase(Locale.ROOT);
    }

    private static String quoted(String value) {
        if (value.indexOf('\n') >= 0 || (value.indexOf('\'') >= 0 && value.indexOf('"') >= 0)) {
            throw new ConfigFault(
                    "the value " + Shown.text(value) + " cannot be kept in .dvc/config; expected one line "
                            + "without both kinds of quotes");
        }
        boolean isBare = !value.isEmpty() && value.indexOf(',') < 0 && value.indexOf('#') < 0
                && " \r\n\t\u000B'\"".indexOf(value.charAt(0)) < 0
                && " \r\n\t\u000B'\"".indexOf(value.charAt(value.length() - 1)) < 0;
        return isBare ? value : value.indexOf('"') >= 0 ? "'" + value + "'" : "\"" + value + "\"";
    }

    /** Writes the lines, with what was added, to a file. */
    void write(Path file) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
