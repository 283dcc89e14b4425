package dev.tidemark.versioning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/** {@code dvc.lock}: what each stage read and made when it was run, or recorded, last. */
final class PipelineLock {
    /** The name of the file. */
    static final String NAME = "dvc.lock";
    private static final String BEGINNING = "schema: '2.0'\nstages:\n";
    private static final String INDENT = "  ";

    private PipelineLock() {}

    /**
     * What the stages made; nothing when there is no file.
     *
     * @throws dev.tidemark.base.ConfigFault if it is laid out otherwise
     */
    static Map<String, List<Out>> read(Project project) {
        Path file = project.root().resolve(NAME);
        return Files.exists(file) ? outs(ConfigFile.read(file, NAME).root()) : Map.of();
    }

    /** The same of bytes from elsewhere. */
    static Map<String, List<Out>> parse(byte[] bytes, String name) {
        return outs(ConfigFile.parse(bytes, name).root());
    }

    private static Map<String, List<Out>> outs(ConfigMapping root) {
        Map<String, List<Out>> outs = new HashMap<>();
        Optional<ConfigMapping> stages = root.find("stages").map(ConfigValue::mapping);
        for (String name : stages.map(all -> all.entries().keySet()).orElse(Set.of())) {
            List<Out> made = new ArrayList<>();
            stages.flatMap(all -> all.find(name)).flatMap(stage -> stage.mapping().find("outs"))
                    .ifPresent(list -> list.items().forEach(item -> made.add(OutReader.read(item.mapping()))));
            outs.put(name, made);
        }
        return outs;
    }

    /** Puts the entry of a stage into the file, in place of an older one or behind the others. */
    static void write(Project project, String stage, String entry) {
        Path file = project.root().resolve(NAME);
        String old = TextFile.read(file);
        List<String> lines = new ArrayList<>(
                List.of((old.isBlank() ? BEGINNING : old.endsWith("\n") ? old : old + "\n").split("(?<=\n)")));
        StringBuilder key = new StringBuilder(INDENT);
        YamlText.append(key, stage, 0);
        int start = lines.indexOf(key.append(":\n").toString());
        if (start < 0) {
            lines.add(entry);
        } else {
            int end = start + 1;
            while (end < lines.size() && (lines.get(end).startsWith(INDENT + " ") || lines.get(end).isBlank())) {
                end++;
            }
            lines.subList(start, end).clear();
            lines.add(start, entry);
        }
        AtomicFile.write(file, String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }
}
