package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a file of Airflow's says, read without Airflow.
 *
 * @param json as {@code src/test/python/read_dag.py} tells it
 */
record DagFile(JsonNode json) {
    private static final Path FOLDER = Path.of("deploy/airflow/dags");
    private static final Path READER = Path.of("src/test/python/read_dag.py");
    /** Neither settings nor credentials of whoever runs the tests. */
    private static final List<String> KEPT = List.of("PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH");

    /** Reads one, as it is where the environment has these variables; skips the test where there is no Python. */
    static DagFile read(String name, Map<String, String> environment) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasPython(), "SKIPPED: reading Airflow's files needs python3, which is not here");
        ProcessBuilder builder = new ProcessBuilder("python3", READER.toString(), FOLDER.resolve(name).toString());
        only(builder, environment);
        Program.Ended ended = ended(builder);
        assertEquals(0, ended.exitCode(), ended.err());
        return new DagFile(new ObjectMapper().readTree(ended.out()));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder("python3", "-c", "import ast; ast.unparse");
            return ended(builder).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for a process that wants no input and says little. */
    static Program.Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        process.getOutputStream().close();
        return Program.end(process);
    }

    /** Leaves a process nothing of the environment but what any needs, and these. */
    static void only(ProcessBuilder builder, Map<String, String> environment) {
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(environment);
    }

    JsonNode dag() {
        assertEquals(1, json.path("dags").size());
        return json.path("dags").path(0);
    }

    List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        json.path("tasks").forEach(tasks::add);
        return tasks;
    }

    /** The tasks by name, one after the other. */
    List<String> order() {
        return texts(json.path("order"));
    }

    static List<String> texts(JsonNode array) {
        return Arrays.asList(new ObjectMapper().convertValue(array, String[].class));
    }
}
