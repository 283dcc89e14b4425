package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The metrics of a service, as a file names them, and which of them a PromQL expression asks for. */
final class MetricCatalogue {
    private static final Path FILE = Path.of("src/test/resources/dev/tidemark/serving/metrics.txt");
    /** What Prometheus adds of its own: to every series, and to those of buckets. */
    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance", "le");
    private static final Map<String, Set<String>> SERIES_OF_PROMETHEUS = Map.of("up", Set.of(), "ALERTS",
            Set.of("alertname", "alertstate", "severity"));
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "inf", "nan");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern LABEL_LIST = Pattern
            .compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern
            .compile("(?<![\\w$])([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{([^}]*)})?(?!\\s*\\(|[\\w:])");

    private final Map<String, Set<String>> labels = new HashMap<>(SERIES_OF_PROMETHEUS);

    MetricCatalogue() throws IOException {
        for (String line : Files.readAllLines(FILE)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                List<String> words = List.of(line.split(" ", -1));
                Set<String> names = Set.copyOf(words.subList(2, words.size()));
                for (String series : series(words.get(0), words.get(1))) {
                    labels.put(series, names);
                }
            }
        }
    }

    private static List<String> series(String name, String kind) {
        return switch (kind) {
            case "counter", "gauge", "info" -> List.of(name);
            case "histogram" -> List.of(name, name + "_bucket", name + "_sum", name + "_count");
            case "summary" -> List.of(name + "_sum", name + "_count");
            default -> throw new AssertionError(name + " is of no kind that Prometheus knows: " + kind);
        };
    }

    /** What is wrong with an expression: series that nobody has, and labels that they do not have. */
    Set<String> objections(String expression) {
        Set<String> wrong = new TreeSet<>();
        Set<String> known = new TreeSet<>(LABELS_OF_PROMETHEUS);
        String bare = RANGE.matcher(TEXT.matcher(expression).replaceAll("\"\"")).replaceAll("");
        Matcher selector = SELECTOR.matcher(LABEL_LIST.matcher(bare).replaceAll(""));
        int found = 0;
        while (selector.find()) {
            String name = selector.group(1);
            if (!WORDS.contains(name)) {
                Set<String> own = labels.get(name);
                if (own == null) {
                    wrong.add("no series " + name);
                } else {
                    known.addAll(own);
                    foreign(selector.group(2), own).forEach(label -> wrong.add(name + " has no label " + label));
                }
                found++;
            }
        }
        Matcher list = LABEL_LIST.matcher(bare);
        while (list.find()) {
            labelsIn(list.group(1)).stream().filter(label -> !known.contains(label))
                    .forEach(label -> wrong.add("nothing has a label " + label));
        }
        if (found == 0) {
            wrong.add("it asks for no series");
        }
        return wrong;
    }

    private static List<String> foreign(@Nullable String matchers, Set<String> own) {
        return matchers == null
                ? List.of()
                : labelsIn(matchers.replaceAll("\\s*[=!]~?\\s*\"\"", "")).stream()
                        .filter(label -> !own.contains(label) && !LABELS_OF_PROMETHEUS.contains(label)).toList();
    }

    private static List<String> labelsIn(String list) {
        return List.of(list.split(",", -1)).stream().map(String::strip).filter(label -> !label.isEmpty()).toList();
    }
}
