package dev.tidemark.config;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A configuration whose values can be changed while everything else stays as it is, to the byte: comments, blank lines, the
 * order of keys, quotes, ends of lines, the encoding. Each change is read back, and refused unless it changed what it was to
 * change and nothing else. Immutable: a change answers another one.
 */
public final class ConfigEdit {
    private static final String ADVICE = "; change it by hand, or save to another file";

    private final String name;
    private final byte[] mark;
    private final Charset charset;
    private final String text;
    private final ConfigMapping root;

    private ConfigEdit(String name, byte[] mark, Charset charset, String text) {
        this.name = name;
        this.mark = mark;
        this.charset = charset;
        this.text = text;
        this.root = rootOf(new YamlSource(name, text, true));
    }

    /**
     * Begins with a file.
     *
     * @param path the file
     * @param displayName the file as the user named it
     * @throws ConfigFault if it cannot be read or is not one YAML mapping, be it empty
     */
    public static ConfigEdit read(Path path, String displayName) {
        return of(ConfigFile.bytesOf(path, Shown.name(displayName)), displayName);
    }

    /**
     * Begins with bytes: UTF-8, or UTF-16 or UTF-32 with a byte order mark. None are a mapping without keys.
     *
     * @param displayName what to call them in messages
     * @throws ConfigFault if they are not one YAML mapping
     */
    public static ConfigEdit of(byte[] bytes, String displayName) {
        String name = Shown.name(displayName);
        ConfigFile.checkLength(bytes, name);
        Charset charset = YamlSource.charsetOf(bytes);
        String text = YamlSource.of(bytes, name).text();
        int markLength = bytes.length - text.getBytes(charset).length;
        return new ConfigEdit(name, Arrays.copyOf(bytes, markLength), charset, text);
    }

    private static ConfigMapping rootOf(YamlSource source) {
        ConfigNode node = YamlTree.read(source);
        boolean isEmpty = node instanceof ConfigScalar scalar && scalar.isPlain() && scalar.text().isEmpty();
        return isEmpty
                ? new ConfigMapping("", node.place(), Map.of())
                : ConfigFile.rootOf(node, source.name());
    }

    /** The configuration as it is now. */
    public ConfigMapping root() {
        return root;
    }

    /** The file as it is now. */
    public byte[] bytes() {
        byte[] body = text.getBytes(charset);
        byte[] bytes = Arrays.copyOf(mark, mark.length + body.length);
        System.arraycopy(body, 0, bytes, mark.length, body.length);
        return bytes;
    }

    /**
     * Changes a value, or adds it behind the last of its mapping.
     *
     * @param keys the keys that lead to it, at least one; mappings that lead there are added
     * @throws ConfigFault if that cannot be done without changing anything else
     */
    public ConfigEdit with(List<String> keys, NewValue value) {
        YamlLayout.Document document = YamlLayout.of(text);
        YamlSpot.Keys mapping = document.root();
        int depth = 0;
        while (depth + 1 < keys.size() && mapping.values().get(keys.get(depth)) instanceof YamlSpot.Keys inner) {
            mapping = inner;
            depth++;
        }
        List<String> rest = keys.subList(depth, keys.size());
        YamlSpot there = mapping.values().get(rest.getFirst());
        boolean isRoot = depth == 0;
        String changed;
        if (there != null) {
            changed = replace(there, rest, String.join(".", keys), value);
        } else if (mapping.isFlow()) {
            changed = addInBraces(mapping, rest, value);
        } else {
            changed = isRoot ? addLast(document, rest, value) : addLine(mapping, rest, value);
        }
        return checked(changed, keys, value);
    }

    private String replace(YamlSpot there, List<String> keys, String key, NewValue value) {
        String written = there instanceof YamlSpot.Single single ? value.yaml(single.quote()) : value.yaml(' ');
        for (String inner : keys.subList(1, keys.size()).reversed()) {
            written = "{" + QuotedText.of(inner, ' ') + ": " + written + "}";
        }
        switch (there) {
            case YamlSpot.Single single when !single.isFixed() -> {
                // A key without a value is followed by nothing, not even by a blank.
                boolean needsBlank = there.from() > 0 && text.charAt(there.from() - 1) == ':';
                written = needsBlank && single.from() == single.to() ? " " + written : written;
            }
            case YamlSpot.Items _ when text.substring(there.from(), there.to()).indexOf('#') < 0 -> {
            }
            case YamlSpot.Alias _ ->
                throw refused(key, there, "an alias, and a change would have to be made where it points");
            case YamlSpot.Single _ -> throw refused(key, there, "a value with a tag, or a block of lines");
            case YamlSpot.Items _ -> throw refused(key, there, "a list that holds a comment");
            case YamlSpot.Keys _ -> throw refused(key, there, "a mapping");
        }
        return text.substring(0, there.from()) + written + text.substring(there.to());
    }

    private ConfigFault refused(String key, YamlSpot there, String what) {
        YamlSource source = new YamlSource(name, text, true);
        return new ConfigFault(source.placeOfIndex(there.from()),
                Shown.name(key) + " is " + what + ADVICE);
    }

    private String addInBraces(YamlSpot.Keys mapping, List<String> keys, NewValue value) {
        String entry = QuotedText.of(keys.getLast(), ' ') + ": " + value.yaml(' ');
        for (String key : keys.subList(0, keys.size() - 1).reversed()) {
            entry = QuotedText.of(key, ' ') + ": {" + entry + "}";
        }
        if (mapping.values().isEmpty()) {
            return inserted(text.indexOf('{', mapping.from()) + 1, entry);
        }
        int last = mapping.values().values().stream().mapToInt(YamlSpot::to).max().orElseThrow();
        return inserted(last, ", " + entry);
    }

    /** Behind everything else, comments included, which may belong to what stands before them. */
    private String addLast(YamlLayout.Document document, List<String> keys, NewValue value) {
        String lines = lines(indentOf(document.root()), keys, value) + lineEnd();
        int at = document.end();
        boolean isOwnLine = at == 0 || isBreak(text.charAt(at - 1));
        return inserted(at, isOwnLine ? lines : lineEnd() + lines);
    }

    /** Behind the line of the mapping's last value. */
    private String addLine(YamlSpot.Keys mapping, List<String> keys, NewValue value) {
        String lines = lines(indentOf(mapping), keys, value);
        int at = mapping.to();
        if (at > 0 && isBreak(text.charAt(at - 1))) {
            return inserted(at, lines + lineEnd());
        }
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return inserted(at, lineEnd() + lines);
    }

    private String lines(String indent, List<String> keys, NewValue value) {
        StringBuilder lines = new StringBuilder();
        String deeper = indent;
        for (String key : keys) {
            lines.append(lines.isEmpty() ? "" : lineEnd()).append(deeper).append(QuotedText.of(key, ' ')).append(':');
            deeper += "  ";
        }
        return lines.append(' ').append(value.yaml(' ')).toString();
    }

    /** What stands before a mapping's keys; where that is not blank, the change will not read back. */
    private String indentOf(YamlSpot.Keys mapping) {
        int start = mapping.firstKey();
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return " ".repeat(mapping.firstKey() - start);
    }

    private String inserted(int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String lineEnd() {
        if (text.contains("\r\n")) {
            return "\r\n";
        }
        return text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == '\u2028' || c == '\u2029';
    }

    private ConfigEdit checked(String changed, List<String> keys, NewValue value) {
        ConfigNode expected = new Assignment(keys, value.node(root.place())).in(root);
        try {
            ConfigEdit edited = new ConfigEdit(name, mark, charset, changed);
            if (isSame(expected, edited.root)) {
                return edited;
            }
        } catch (ConfigFault e) {
            throw harmful(keys, e);
        }
        throw harmful(keys, null);
    }

    private ConfigFault harmful(List<String> keys, @Nullable ConfigFault cause) {
        String sentence = Place.of(name) + ": " + Shown.name(String.join(".", keys))
                + " cannot be set without changing something else in the file" + ADVICE;
        return cause == null ? new ConfigFault(sentence) : new ConfigFault(sentence, cause);
    }

    /** Whether two values are the same wherever they stand and whatever quotes they have. */
    private static boolean isSame(ConfigNode one, ConfigNode other) {
        return switch (one) {
            case ConfigScalar scalar -> other instanceof ConfigScalar twin && scalar.text().equals(twin.text())
                    && scalar.kind() == twin.kind();
            case ConfigSequence list -> other instanceof ConfigSequence twin
                    && list.items().size() == twin.items().size() && areSame(list.items(), twin.items());
            case ConfigMapping mapping -> other instanceof ConfigMapping twin
                    && List.copyOf(mapping.entries().keySet()).equals(List.copyOf(twin.entries().keySet()))
                    && areSame(values(mapping), values(twin));
        };
    }

    private static List<ConfigNode> values(ConfigMapping mapping) {
        return mapping.entries().values().stream().map(ConfigEntry::value).toList();
    }

    private static boolean areSame(List<ConfigNode> some, List<ConfigNode> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
