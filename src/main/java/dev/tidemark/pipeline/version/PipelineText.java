package dev.tidemark.pipeline.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code dvc.yaml}: the stages of the pipeline, each a command of this program, so that {@code dvc repro} runs those
 * whose inputs changed.
 *
 * @param config the configuration the commands are given, seen from the project; they have the defaults when absent
 * @param configured the keys of the configuration that decide what is fetched, of those that are in it
 * @param input the bars, seen from the project; they are fetched when absent
 */
record PipelineText(Optional<String> config, List<String> configured, Optional<String> input) {
    /** The keys of the configuration that decide what is fetched. */
    static final List<String> FETCHING = List.of("base-url", "interval", "quote", "source", "symbol");

    private static final String RAW = "data/raw";
    private static final String PROCESSED = "data/processed";
    private static final String QUALITY = "reports/quality";
    private static final String PROFILING = "reports/profiling";

    /** All of it. */
    String text() {
        StringBuilder text = new StringBuilder("# 'dvc repro' runs the stages whose inputs changed. Of Tidemark alone: "
                + "'tidemark volatility version add'\n# records what a stage made.\nstages:\n");
        if (input.isEmpty()) {
            appendIngest(text);
        }
        append(text, "check", "Let nothing through that is not fit to compute with", true, List.of(bars()), QUALITY);
        append(text, "features", "Compute the features, once the gate is passed", true, List.of(bars(), QUALITY),
                PROCESSED);
        append(text, "profile", "Describe the features", false, List.of(PROCESSED), PROFILING);
        return text.toString();
    }

    private String bars() {
        return input.orElse(RAW);
    }

    private void appendIngest(StringBuilder text) {
        appendHead(text, "ingest", "Fetch bars; those that are there are added to", false);
        if (config.isPresent() && !configured.isEmpty()) {
            text.append("    params:\n    - ").append(quoted(config.get())).append(":\n");
            configured.forEach(key -> text.append("      - volatility.").append(key).append('\n'));
        }
        text.append("    outs:\n    - ").append(RAW).append(":\n        persist: true\n");
    }

    private void append(StringBuilder text, String name, String description, boolean isOfBars, List<String> reads,
            String writes) {
        appendHead(text, name, description, isOfBars);
        text.append("    deps:\n");
        List<String> dependencies = new ArrayList<>(reads);
        config.ifPresent(dependencies::add);
        dependencies.stream().sorted().forEach(path -> text.append("    - ").append(quoted(path)).append('\n'));
        text.append("    outs:\n    - ").append(writes).append('\n');
    }

    private void appendHead(StringBuilder text, String name, String description, boolean isOfBars) {
        StringBuilder command = new StringBuilder("tidemark volatility ").append(name);
        config.ifPresent(file -> command.append(" --config ").append(shell(file)));
        if (isOfBars) {
            input.ifPresent(file -> command.append(" --input ").append(shell(file)));
        }
        text.append("  ").append(name).append(":\n    desc: ").append(description).append("\n    cmd: ")
                .append(quoted(command.toString())).append('\n');
    }

    private static boolean isPlain(String text) {
        return text.matches("[A-Za-z0-9_./-]*[A-Za-z_/-][A-Za-z0-9_./-]*");
    }

    private static String shell(String path) {
        return isPlain(path) ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** Text as a YAML value. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./][A-Za-z0-9_./ -]*[A-Za-z/]")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
