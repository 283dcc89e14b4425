package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pipeline as Airflow runs it: by commands that there are, in their order. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class AirflowDagTest {
    private static final String BASH = "crypto_volatility.py";
    private static final String DOCKER = "crypto_volatility_docker.py";
    private static final List<String> STAGES = List.of("ingest", "check", "features", "profile", "version", "train",
            "compare", "promote");
    private static final int REJECTED = 4;
    private static final Map<String, String> ALL_SET = Map.of("TIDEMARK_CONFIG", "my config.yaml", "TIDEMARK_INPUT",
            "my bars.csv", "TIDEMARK_REMOTE", "s3://dvc/my data", "TIDEMARK_REMOTE_ENDPOINT", "http://localhost:9000");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {BASH, DOCKER})
    void everySixHoursOneTaskAStageOneRunAtATime(String file) throws IOException, InterruptedException {
        DagFile read = DagFile.read(file, Map.of());
        JsonNode dag = read.dag();
        assertEquals("0 */6 * * *", dag.path("schedule").asText());
        assertEquals(file, dag.path("dag_id").asText() + ".py");
        assertTrue(dag.path("catchup").isBoolean() && !dag.path("catchup").booleanValue());
        assertEquals(1, dag.path("max_active_runs").asInt());
        assertEquals(STAGES, read.order());
        assertEquals(STAGES, read.tasks().stream().map(task -> task.path("task_id").asText()).toList());
        assertEquals(List.of(dag.path("dag_id").asText()), DagFile.texts(read.json().path("called")));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASH, DOCKER})
    void twoRetriesFiveMinutesApartButNoneForTheGate(String file) throws IOException, InterruptedException {
        DagFile read = DagFile.read(file, Map.of());
        JsonNode usual = read.dag().path("default_args");
        assertEquals(2, usual.path("retries").asInt());
        assertEquals("datetime.timedelta", usual.path("retry_delay").path("call").asText());
        assertEquals(5, usual.path("retry_delay").path("minutes").asInt());
        for (JsonNode task : read.tasks()) {
            String name = task.path("task_id").asText();
            assertEquals(name.equals("check") ? 0 : 2, task.path("retries").asInt(2), name);
            assertEquals(name.equals("compare") ? REJECTED : 0, task.path("skip_on_exit_code").asInt(), name);
            assertFalse(task.has("trigger_rule"), name);
        }
    }

    @Test
    void onlyTheSdkAndTheOperatorsAreImported() throws IOException, InterruptedException {
        List<String> usual = List.of("__future__.annotations", "airflow.sdk.chain", "airflow.sdk.dag",
                "datetime.datetime", "datetime.timedelta", "datetime.timezone", "os");
        Map<String, Set<String>> own = Map.of(BASH, Set.of("airflow.providers.standard.operators.bash.BashOperator"),
                DOCKER, Set.of("airflow.providers.docker.operators.docker.DockerOperator", "docker.types.Mount"));
        for (Map.Entry<String, Set<String>> entry : own.entrySet()) {
            Set<String> expected = new TreeSet<>(usual);
            expected.addAll(entry.getValue());
            DagFile read = DagFile.read(entry.getKey(), Map.of());
            assertEquals(expected, new TreeSet<>(DagFile.texts(read.json().path("imports"))));
            read.tasks().forEach(task -> assertTrue(entry.getValue().contains(task.path("operator").asText())));
        }
    }

    @Test
    void everyCommandIsThereAndHasTheOptions() throws IOException, InterruptedException {
        for (Map<String, String> variables : List.of(Map.<String, String>of(), ALL_SET)) {
            for (JsonNode task : DagFile.read(BASH, variables).tasks()) {
                for (List<String> command : called(task, variables)) {
                    judge(command);
                }
            }
            for (JsonNode task : DagFile.read(DOCKER, variables).tasks()) {
                judge(DagFile.texts(task.path("command")));
            }
        }
    }

    private static void judge(List<String> command) {
        assertEquals("volatility", command.getFirst());
        CommandSpec pipeline = Objects.requireNonNull(PipelineCommands.all().get("tidemark volatility"));
        pipeline.commandLine().parseArgs(command.subList(1, command.size()).toArray(String[]::new));
    }

    @Test
    void bothFilesSayTheSame() throws IOException, InterruptedException {
        Map<String, String> variables = Map.of("TIDEMARK_CONFIG", "my config.yaml", "TIDEMARK_INPUT", "my bars.csv");
        List<List<String>> byBash = new ArrayList<>();
        for (JsonNode task : DagFile.read(BASH, variables).tasks()) {
            byBash.addAll(called(task, variables));
        }
        byBash.removeIf(command -> command.subList(1, 3).equals(List.of("version", "init")));
        assertEquals(byBash, DagFile.read(DOCKER, variables).tasks().stream()
                .map(task -> DagFile.texts(task.path("command"))).toList());
    }

    @Test
    void nothingThatMayBeSecretIsAmongTheDefaults() throws IOException, InterruptedException {
        DagFile read = DagFile.read(DOCKER, Map.of("TIDEMARK_VOLUME", "/srv/work"));
        assertEquals(Set.of("retries", "retry_delay", "execution_timeout"),
                read.dag().path("default_args").propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        for (JsonNode task : read.tasks()) {
            assertFalse(task.has("environment"));
            assertEquals("/work", task.path("working_dir").asText());
            assertEquals("bind", task.path("mounts").path(0).path("type").asText());
            assertEquals("/srv/work", task.path("mounts").path(0).path("source").asText());
        }
    }

    @Test
    void theCommandsDoTheWorkOfTheStages() throws IOException, InterruptedException {
        Path bars = folder.resolve("my bars.csv");
        assertEquals(0, new TestRun().run("sample", "--rows", "1500", "--interval", "1h", "--output", bars.toString())
                .exitCode());
        Path work = Files.createDirectory(folder.resolve("work"));
        Path remote = Files.createDirectory(folder.resolve("remote"));
        Map<String, String> variables = Map.of("TIDEMARK_WORK", work.toString(), "TIDEMARK_INPUT", bars.toString(),
                "TIDEMARK_REMOTE", remote.toString());
        for (JsonNode task : DagFile.read(BASH, variables).tasks()) {
            String name = task.path("task_id").asText();
            Program.Ended ended = bash(task, variables, program());
            if (task.has("skip_on_exit_code") && ended.exitCode() == task.path("skip_on_exit_code").asInt()) {
                break;
            }
            assertEquals(0, ended.exitCode(), name + ": " + ended.err());
        }
        for (String made : List.of("data/raw", "reports/quality/quality.json", "data/processed",
                "reports/profiling/profile.html", "dvc.lock", "models")) {
            assertTrue(Files.exists(work.resolve(made)), made);
        }
        assertFalse(RunFolder.names(remote).isEmpty());
    }

    /** What {@code tidemark} is called with by a task, each time. */
    private List<List<String>> called(JsonNode task, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path calls = folder.resolve("calls");
        Files.deleteIfExists(calls);
        Program.Ended ended = bash(task, variables, "printf '%s\\n' \"$@\" '' >>'" + calls + "'");
        assertEquals(0, ended.exitCode(), ended.err());
        List<List<String>> commands = new ArrayList<>();
        for (String call : Files.readString(calls).strip().split("\n\n", -1)) {
            commands.add(call.lines().toList());
        }
        return commands;
    }

    /** Runs a task's command as Airflow does, with such a script in the place of {@code tidemark}. */
    private Program.Ended bash(JsonNode task, Map<String, String> variables, String tidemark)
            throws IOException, InterruptedException {
        String command = task.path("bash_command").asText();
        // Airflow would take that for a template.
        assertFalse(command.contains("{{") || command.contains("{%") || command.contains("{#"), command);
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Path script = Files.writeString(programs.resolve("tidemark"), "#!/bin/bash\n" + tidemark + "\n");
        assertTrue(script.toFile().setExecutable(true));
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command);
        DagFile.only(builder, variables);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        if (variables.containsKey("TIDEMARK_WORK")) {
            assertEquals(variables.get("TIDEMARK_WORK"), task.path("cwd").asText());
            builder.directory(Path.of(task.path("cwd").asText()).toFile());
        }
        return DagFile.ended(builder);
    }

    private static String program() {
        return "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:+UseSerialGC "
                + "-XX:TieredStopAtLevel=1 -classpath '" + System.getProperty("java.class.path")
                + "' dev.tidemark.Main \"$@\"";
    }
}
