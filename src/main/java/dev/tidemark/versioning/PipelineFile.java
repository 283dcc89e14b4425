package dev.tidemark.versioning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.config.ConfigEntry;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigScalar;
import dev.tidemark.config.ConfigValue;

/** Reads {@code dvc.yaml} at a project's root, as far as data are concerned. */
final class PipelineFile {
    /** The name of the file. */
    static final String NAME = "dvc.yaml";
    private static final String PARAMETERS = "params.yaml";
    private static final List<String> MAKING = List.of("outs", "metrics", "plots");
    private static final List<String> UNDERSTOOD = List.of("cmd", "deps", "params", "outs", "metrics", "plots", "desc",
            "meta", "frozen", "always_changed");

    private PipelineFile() {}

    /**
     * The stages, in their order; none when there is no file.
     *
     * @throws dev.tidemark.base.ConfigFault if it is laid out otherwise
     */
    static List<Stage> read(Project project) {
        Path file = project.root().resolve(NAME);
        List<Stage> stages = new ArrayList<>();
        if (Files.exists(file)) {
            ConfigFile.read(file, NAME).root().find("stages").map(ConfigValue::mapping).ifPresent(
                    all -> all.entries().keySet().forEach(name -> stages.add(stage(name, mapping(all, name)))));
        }
        return stages;
    }

    private static ConfigMapping mapping(ConfigMapping parent, String key) {
        return parent.require(key, List.of()).mapping();
    }

    private static Stage stage(String name, ConfigMapping entry) {
        Optional<String> beyond = entry.entries().keySet().stream().filter(key -> !UNDERSTOOD.contains(key))
                .findFirst();
        List<Stage.Made> outs = new ArrayList<>();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        List<String> dependencies = new ArrayList<>();
        if (beyond.isEmpty()) {
            MAKING.forEach(key -> items(entry, key).forEach(item -> outs.addAll(made(item))));
            items(entry, "params").forEach(item -> addParameters(item, parameters));
            items(entry, "deps").forEach(item -> dependencies.add(item.characters("a path")));
        }
        Optional<String> command = entry.find("cmd").filter(cmd -> cmd.node() instanceof ConfigScalar)
                .map(cmd -> cmd.characters("a command")).filter(YamlText::isLine);
        boolean isTemplate = command.orElse("").contains("${")
                || outs.stream().anyMatch(out -> out.path().contains("${"));
        return new Stage(name, command.orElse(""), dependencies, parameters, outs,
                beyond.or(() -> isTemplate ? Optional.of("${…}") : Optional.empty())
                        .or(() -> command.isEmpty() ? Optional.of("a cmd of several lines") : Optional.empty()));
    }

    private static List<ConfigValue> items(ConfigMapping entry, String key) {
        return entry.find(key).map(ConfigValue::items).orElse(List.of());
    }

    private static List<Stage.Made> made(ConfigValue item) {
        List<Stage.Made> made = new ArrayList<>();
        if (item.node() instanceof ConfigMapping mapping) {
            mapping.entries().forEach((path, entry) -> made.add(made(path, entry)));
        } else {
            made.add(new Stage.Made(item.characters("a path"), true, true, Optional.empty()));
        }
        return made;
    }

    private static Stage.Made made(String path, ConfigEntry entry) {
        if (!(entry.value() instanceof ConfigMapping flags)) {
            return new Stage.Made(path, true, true, Optional.empty());
        }
        return new Stage.Made(path, flags.find("cache").map(ConfigValue::flag).orElse(true),
                flags.find("push").map(ConfigValue::flag).orElse(true),
                flags.find("remote").map(remote -> remote.characters("the name of a remote")));
    }

    private static void addParameters(ConfigValue item, Map<String, List<String>> parameters) {
        if (item.node() instanceof ConfigMapping mapping) {
            for (String file : mapping.entries().keySet()) {
                List<String> keys = parameters.computeIfAbsent(file, name -> new ArrayList<>());
                ConfigValue value = mapping.require(file, List.of());
                // Nothing at all means every key of the file.
                if (!(value.node() instanceof ConfigScalar scalar && scalar.isNull())) {
                    value.items().forEach(key -> keys.add(key.characters("the name of a key")));
                }
            }
        } else {
            parameters.computeIfAbsent(PARAMETERS, name -> new ArrayList<>()).add(item.characters("the name of a key"));
        }
    }
}
