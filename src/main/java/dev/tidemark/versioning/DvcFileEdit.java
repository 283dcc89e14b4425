package dev.tidemark.versioning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tidemark.base.DataFault;
import dev.tidemark.config.ConfigEntry;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/** Brings a {@code .dvc} file up to date line by line, as DVC does: what is not about the content stays as it is. */
final class DvcFileEdit {
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|[^\\s#]+");

    private final String name;
    private final List<String> lines;
    private final Map<String, ConfigEntry> entries;

    private DvcFileEdit(String text, String name, Out out) {
        this.name = name;
        this.lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        this.entries = entry(ConfigFile.parse(text, name).root(), out.path());
    }

    /**
     * The file with a new content.
     *
     * @throws DataFault if it is laid out in a way that lines alone cannot change
     */
    static byte[] updated(Path file, String name, Out out) {
        DvcFileEdit edit = new DvcFileEdit(TextFile.read(file), name, out);
        StringBuilder md5 = new StringBuilder();
        YamlText.append(md5, out.content().id().toString(), 0);
        edit.set("md5", md5.toString());
        List<String> kept = DvcFile.measures(out.content());
        for (String key : List.of("size", "nfiles", "isexec")) {
            String start = key + ": ";
            kept.stream().filter(line -> line.startsWith(start)).findFirst().ifPresentOrElse(
                    line -> edit.set(key, line.substring(start.length())), () -> edit.remove(key));
        }
        return String.join("", edit.lines).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, ConfigEntry> entry(ConfigMapping root, String path) {
        List<ConfigValue> outs = root.require("outs", List.of()).items();
        if (outs.size() != 1) {
            throw fault("it stands for " + outs.size() + " things");
        }
        ConfigMapping out = outs.getFirst().mapping();
        if (!out.require("path", List.of()).characters("a path").equals(path)) {
            throw fault("it stands for another path");
        }
        return out.entries();
    }

    private void set(String key, String value) {
        ConfigEntry entry = entries.get(key);
        if (entry == null) {
            add(key + ": " + value);
            return;
        }
        int line = (int) entry.value().place().line() - 1;
        String text = lines.get(line);
        int from = text.offsetByCodePoints(0, entry.value().place().column() - 1);
        Matcher old = VALUE.matcher(text).region(from, text.length());
        boolean isAlone = line == entry.keyPlace().line() - 1 && isAlone(line, entry);
        if (!isAlone || !old.lookingAt()) {
            throw fault("its lines are not 'key: value'");
        }
        lines.set(line, text.substring(0, from) + value + text.substring(old.end()));
    }

    /** Whether a key has a line for itself, perhaps behind the dash. */
    private boolean isAlone(int line, ConfigEntry entry) {
        String before = lines.get(line).substring(0, entry.keyPlace().column() - 1);
        return before.isBlank() || before.strip().equals("-");
    }

    private void add(String line) {
        ConfigEntry path = entries.get("path");
        if (path == null || !isAlone((int) path.keyPlace().line() - 1, path)) {
            throw fault("its lines are not 'key: value'");
        }
        int last = (int) path.keyPlace().line();
        while (last < lines.size() && lines.get(last).startsWith(" ".repeat(path.keyPlace().column()))) {
            last++;
        }
        String before = lines.get(last - 1);
        // In the same string, so that what stands below keeps its index.
        lines.set(last - 1, before + (before.endsWith("\n") ? "" : "\n")
                + " ".repeat(path.keyPlace().column() - 1) + line + "\n");
    }

    private void remove(String key) {
        ConfigEntry entry = entries.get(key);
        if (entry == null) {
            return;
        }
        int line = (int) entry.keyPlace().line() - 1;
        if (!lines.get(line).substring(0, entry.keyPlace().column() - 1).isBlank()) {
            throw fault("its lines are not 'key: value'");
        }
        lines.set(line, "");
    }

    private DataFault fault(String why) {
        return new DataFault(name + ": the file cannot be brought up to date in place, because " + why
                + "; remove it and add the data again");
    }
}
