package dev.tidemark.versioning;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Shown;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigScalar;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.config.ScalarKind;

/** Writes what {@code dvc.lock} says of a stage, in the order of DVC. */
final class StageEntry {
    private static final String FIRST_PARAMETERS = "params.yaml";

    private final Project project;
    private final Stage stage;
    private final StringBuilder text = new StringBuilder();

    private StageEntry(Project project, Stage stage) {
        this.project = project;
        this.stage = stage;
    }

    /**
     * The entry, as lines.
     *
     * @param dependencies what was read, by path
     * @param outs what was made, by path
     * @throws ConfigFault if a parameter is not there, or is more than a single value
     */
    static String of(Project project, Stage stage, Map<String, Out.Content> dependencies,
            Map<String, Out.Content> outs) {
        StageEntry entry = new StageEntry(project, stage);
        entry.key(2, stage.name(), "");
        entry.text.append('\n');
        entry.key(4, "cmd", " ");
        YamlText.append(entry.text, stage.command(), 6);
        entry.text.append('\n');
        entry.contents("deps", dependencies);
        entry.parameters();
        entry.contents("outs", outs);
        return entry.text.toString();
    }

    private void key(int indent, String key, String behind) {
        text.append(" ".repeat(indent));
        YamlText.append(text, key, indent);
        text.append(':').append(behind);
    }

    private void contents(String key, Map<String, Out.Content> contents) {
        if (contents.isEmpty()) {
            return;
        }
        text.append("    ").append(key).append(":\n");
        Map<String, Out.Content> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(contents);
        sorted.forEach((path, content) -> {
            text.append("    - path: ");
            YamlText.append(text, path, 8);
            text.append("\n      hash: md5\n      md5: ");
            YamlText.append(text, content.id().toString(), 8);
            text.append('\n');
            DvcFile.measures(content).forEach(line -> text.append("      ").append(line).append('\n'));
        });
    }

    private void parameters() {
        if (stage.parameters().isEmpty()) {
            return;
        }
        text.append("    params:\n");
        Map<String, List<String>> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(stage.parameters());
        Optional.ofNullable(sorted.remove(FIRST_PARAMETERS)).ifPresent(keys -> parameters(FIRST_PARAMETERS, keys));
        sorted.forEach(this::parameters);
    }

    private void parameters(String name, List<String> keys) {
        if (keys.isEmpty()) {
            throw beyond(name);
        }
        Path file = project.root().resolve(name);
        ConfigMapping root = ConfigFile.read(file, name).root();
        key(6, name, "\n");
        keys.stream().sorted(CodePoints.ORDER).forEach(path -> {
            key(8, path, " ");
            appendValue(value(root, path, name), name);
            text.append('\n');
        });
    }

    private static ConfigValue value(ConfigMapping root, String path, String name) {
        ConfigMapping mapping = root;
        List<String> keys = List.of(path.split("\\."));
        for (String key : keys.subList(0, keys.size() - 1)) {
            mapping = mapping.find(key).map(ConfigValue::mapping).orElseThrow(() -> missing(path, name));
        }
        return mapping.find(keys.getLast()).orElseThrow(() -> missing(path, name));
    }

    private void appendValue(ConfigValue value, String name) {
        if (!(value.node() instanceof ConfigScalar scalar) || !YamlText.isLine(scalar.text())) {
            throw beyond(name);
        }
        boolean isWritten = scalar.text().matches("true|false|0|-?[1-9][0-9]*");
        if (scalar.kind() == ScalarKind.TEXT) {
            YamlText.append(text, scalar.text(), 10);
        } else if (isWritten) {
            text.append(scalar.text());
        } else {
            throw beyond(name);
        }
    }

    private static ConfigFault missing(String key, String file) {
        return new ConfigFault(file + ": there is no " + Shown.text(key) + ", which dvc.yaml names as a parameter; "
                + "expected it, or dvc.yaml without it");
    }

    private ConfigFault beyond(String file) {
        return new ConfigFault(
                "dvc.yaml: the stage " + Shown.text(stage.name()) + " has parameters of " + Shown.name(file)
                        + " that are more than single values, which only 'dvc commit' can record");
    }
}
