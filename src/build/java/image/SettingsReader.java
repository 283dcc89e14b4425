package image;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import dev.tidemark.base.Nearest;

/** Reads {@code jlink.properties}: every key must be known, and every known key there. */
final class SettingsReader {
    private static final List<String> APPLICATION = List.of("name", "package", "version", "vendor", "description",
            "copyright", "icon");
    private static final List<String> ASSOCIATION = List.of("extension", "mime", "description");
    private static final String LARGE_JAR = "large-jar.";

    private final Properties given;
    private final String version;
    private final Set<String> known = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Properties given, String version) {
        this.given = given;
        this.version = version;
    }

    /**
     * Reads settings.
     *
     * @param text the file's text
     * @param version what <code>${project.version}</code> stands for
     * @throws BuildFault if a setting is unknown, missing, given twice or makes no sense; it names them all
     */
    static ImageSettings read(String text, String version) {
        Properties properties = new OncePerKey();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new BuildFault(ImageSettings.FILE + " is no properties file: " + e.getMessage(), e);
        }
        SettingsReader reader = new SettingsReader(properties, version);
        ImageSettings settings = reader.settings();
        reader.rejectUnknown();
        if (!reader.problems.isEmpty()) {
            throw new BuildFault(ImageSettings.FILE + ": " + String.join("; ", reader.problems));
        }
        return settings;
    }

    private ImageSettings settings() {
        return new ImageSettings(values("application.", APPLICATION), list("runtime.modules"),
                list("runtime.javafx"), matching("runtime.compression", "zip-[0-9]", "zip-0 to zip-9"),
                words("runtime.options"), container(), launchers(), values("association.", ASSOCIATION), installers(),
                matching("windows.upgrade-uuid", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                        "a UUID in small letters"),
                matching("macos.identifier", "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", "such as com.example.name"),
                largeJars());
    }

    private ImageSettings.Container container() {
        return new ImageSettings.Container(list("container.modules"), list("container.without"),
                matching("container.folder", "(/[A-Za-z0-9_-]+)+", "such as /opt/name"), words("container.options"),
                words("container.link-options"), words("container.training-options"));
    }

    private List<Launcher> launchers() {
        List<Launcher> launchers = new ArrayList<>();
        for (String name : list("launchers")) {
            String prefix = "launcher." + name + ".";
            launchers.add(new Launcher(name, value(prefix + "main"), words(prefix + "options"),
                    training(prefix + "training"),
                    matching(prefix + "console", "true|false", "true or false").equals("true")));
        }
        return launchers;
    }

    private Launcher.Training training(String key) {
        return switch (matching(key, "desktop|batch|volatility", "desktop, batch or volatility")) {
            case "desktop" -> Launcher.Training.DESKTOP;
            case "volatility" -> Launcher.Training.VOLATILITY;
            default -> Launcher.Training.BATCH;
        };
    }

    private Map<Platform, List<String>> installers() {
        Map<Platform, List<String>> installers = new EnumMap<>(Platform.class);
        for (Platform platform : Platform.values()) {
            List<String> types = list("installers." + platform.key());
            List<String> possible = platform.installerTypes();
            for (String type : types) {
                if (!possible.contains(type)) {
                    problems.add("installers." + platform.key() + " has '" + type + "'; expected some of " + possible);
                }
            }
            installers.put(platform, types);
        }
        return installers;
    }

    private Map<String, String> largeJars() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String key : new TreeSet<>(given.stringPropertyNames())) {
            if (key.startsWith(LARGE_JAR)) {
                reasons.put(key.substring(LARGE_JAR.length()), value(key));
            }
        }
        return reasons;
    }

    private Map<String, String> values(String prefix, List<String> keys) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : keys) {
            values.put(key, value(prefix + key));
        }
        return values;
    }

    private String matching(String key, String pattern, String expected) {
        String value = value(key);
        if (!value.isEmpty() && !value.matches(pattern)) {
            problems.add(key + " is '" + value + "'; expected " + expected);
        }
        return value;
    }

    private List<String> list(String key) {
        return List.of(value(key).split("\\s*,\\s*"));
    }

    private List<String> words(String key) {
        return List.of(value(key).split("\\s+"));
    }

    private String value(String key) {
        known.add(key);
        Optional<String> text = Optional.ofNullable(given.getProperty(key))
                .map(value -> value.replace("${project.version}", version).strip());
        if (text.filter(value -> !value.isEmpty()).isEmpty()) {
            problems.add(key + (text.isPresent() ? " is empty" : " is missing"));
        }
        return text.orElse("");
    }

    private void rejectUnknown() {
        for (String key : new TreeSet<>(given.stringPropertyNames())) {
            if (!known.contains(key)) {
                String hint = Nearest.of(key, known).map(near -> "; did you mean " + near + "?").orElse("");
                problems.add("unknown key " + key + hint);
            }
        }
    }

    /** Refuses what would silently take the place of a value before it. */
    private static final class OncePerKey extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalArgumentException("'" + key + "' is given twice");
            }
            return super.put(key, value);
        }
    }
}
