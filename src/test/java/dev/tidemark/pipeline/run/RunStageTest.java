package dev.tidemark.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.GateFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.ModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All stages over the program's own bars, as a user runs them. */
class RunStageTest {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 4 << 20, 1,
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));

    @TempDir
    private Path project;
    private final List<String> heard = new ArrayList<>();
    private String settings = "model: {rounds: 10, depth: 3, early-stopping: 0}";

    @Test
    void theFirstRunMakesAChampionAndTheNextFindsNothingToDo() throws IOException {
        Answer first = run(new ModelProject(project).bars());
        assertEquals(Optional.empty(), first.fault());
        assertEquals(List.of("done", "done", "done", "done", "left out", "done", "done", "done"), statuses(first));
        assertEquals(List.of("model.html", "model.json", "profile.html", "quality.html"), reportsOfTheRun());
        assertTrue(heard.getLast().contains("version 1 of tidemark-volatility is the champion now"), heard.toString());
        assertEquals(List.of("unchanged", "unchanged", "unchanged", "unchanged", "left out", "unchanged", "unchanged",
                "unchanged"), statuses(run(new ModelProject(project).bars())));
    }

    @Test
    void otherSettingsOfTheModelTouchNothingBeforeItAndARejectionIsNoFailure() throws IOException {
        run(new ModelProject(project).bars());
        settings = "model: {rounds: 1, depth: 1, eta: 0.01, early-stopping: 0}";
        Answer second = run(new ModelProject(project).bars());
        assertEquals(Optional.empty(), second.fault());
        assertEquals(List.of("unchanged", "unchanged", "unchanged", "unchanged", "left out", "done", "done", "done"),
                statuses(second));
        assertTrue(heard.getLast().contains("the champion stays: the challenger was rejected"), heard.toString());
    }

    @Test
    void aClosedGateStopsTheRestAndThePageIsThereAllTheSame() throws IOException {
        Path bars = Path.of(new ModelProject(project).bars());
        List<String> lines = new ArrayList<>(Files.readAllLines(bars));
        lines.set(5, lines.get(5).replaceFirst("^(([^,]*,){5})[^,]*", "$1-1"));
        Answer answer = run(Files.write(project.resolve("spoilt.csv"), lines).toString());
        assertTrue(answer.fault().orElseThrow() instanceof GateFault);
        assertEquals(List.of("done", "failed", "not reached", "not reached", "not reached", "not reached",
                "not reached", "not reached"), statuses(answer));
        String page = Files.readString(project.resolve("reports/run/run.html"));
        assertTrue(page.contains("failed at check") && page.contains("../quality/quality.html"), page);
    }

    @Test
    void twoAtOnceAreKeptApart() throws IOException {
        String bars = new ModelProject(project).bars();
        try (RunLock lock = RunLock.take(project.resolve(".tidemark"), Instant.EPOCH)) {
            assertEquals(project.resolve(".tidemark"), lock.folder());
            assertThrows(UnavailableFault.class, () -> run(bars));
        }
    }

    @Test
    void standardInputCannotBeSeenTwice() {
        assertThrows(UsageFault.class, () -> run("-"));
    }

    /** What stands in the model's run about it and its bars. */
    private List<String> reportsOfTheRun() throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("runs"))) {
            return files.filter(file -> file.endsWith(Path.of("report").resolve(file.getFileName())))
                    .map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Answer run(String input) {
        VolatilityConfig config = VolatilityConfig.of(ConfigFile.parse("volatility: {" + settings + "}", "config.yaml")
                .root(), warning -> {
                });
        IngestRequest.Options options = new IngestRequest.Options(1, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
        RunStage.Market market = new RunStage.Market(options, new IngestStage.Manners(LIMITS, (time, ignored) -> {
        }, () -> 1));
        Surroundings surroundings = new Surroundings(project, Map.of(),
                Clock.fixed(Instant.parse("2026-02-26T12:50:30Z"), ZoneOffset.UTC), project, warning -> {
                }, Progress.NONE, Cancellation.NEVER);
        return RunStage.run(config, new RunStage.Request(Optional.of(input), market, Optional.empty(), "", heard::add,
                System::nanoTime), surroundings);
    }

    private static List<String> statuses(Answer answer) {
        List<String> statuses = new ArrayList<>();
        for (JsonNode stage : answer.json().path("stages")) {
            statuses.add(stage.path("status").asText());
        }
        return statuses;
    }
}
