package dev.tidemark.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.GateFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.run.StepReport.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which steps are run, by steps that copy a file and remember that they were asked to. */
class PipelineRunTest {
    @TempDir
    private Path project;

    private final List<String> asked = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();
    private String settings = "a";
    private boolean isTimeless = true;
    private Cancellation cancellation = Cancellation.NEVER;

    @Test
    void aRunInWhichNothingChangedDoesNothing() {
        write("in", "1");
        assertEquals(List.of(Status.DONE, Status.DONE), statuses(run()));
        assertEquals(List.of(Status.UNCHANGED, Status.UNCHANGED), statuses(run()));
        assertEquals(List.of("first", "second"), asked);
    }

    @Test
    void whatChangedIsDoneAndWhatFollowsFromIt() {
        write("in", "1");
        run();
        write("in", "2");
        assertEquals(List.of(Status.DONE, Status.DONE), statuses(run()));
        assertEquals("2", read("second"));
    }

    @Test
    void aStepWhoseInputCameOutAsBeforeIsLeftAlone() {
        write("in", "1");
        run();
        settings = "b";
        assertEquals(List.of(Status.DONE, Status.UNCHANGED), statuses(run()));
    }

    @Test
    void whatSomebodyChangedOrDeletedIsMadeAnew() throws IOException {
        write("in", "1");
        run();
        write("first", "spoilt");
        assertEquals(List.of(Status.DONE, Status.UNCHANGED), statuses(run()));
        assertEquals("1", read("first"));
        Files.delete(project.resolve("second"));
        assertEquals(List.of(Status.UNCHANGED, Status.DONE), statuses(run()));
    }

    @Test
    void whatDependsOnTheTimeIsAlwaysDone() {
        write("in", "1");
        run();
        isTimeless = false;
        assertEquals(List.of(Status.DONE, Status.UNCHANGED), statuses(run()));
    }

    @Test
    void aStepThatFailsStopsTheRestAndTheNextRunGoesOnThere() {
        write("in", "1");
        trouble = Optional.of(new DataFault("no good"));
        PipelineRun.Result failed = run();
        assertEquals(List.of(Status.FAILED, Status.NOT_REACHED), statuses(failed));
        assertEquals("no good", failed.fault().orElseThrow().sentence());
        trouble = Optional.empty();
        assertEquals(List.of(Status.DONE, Status.DONE), statuses(run()));
    }

    @Test
    void aStepThatFailedIsNotTakenForWhatItOnceWas() {
        write("in", "1");
        run();
        write("in", "2");
        trouble = Optional.of(new DataFault("no good"));
        run();
        trouble = Optional.empty();
        write("in", "1");
        assertEquals(Status.DONE, statuses(run()).getFirst());
    }

    @Test
    void anAnswerWithAFaultStopsTheRestButWhatItMadeIsThere() {
        write("in", "1");
        Step gate = DataSteps.step("gate", made -> Inputs.of(List.of(project.resolve("in")), ""),
                (made, surroundings) -> new Outcome(true, List.of("it says"), Map.of("page", project.resolve("in")),
                        Optional.of(new GateFault("closed"))));
        PipelineRun.Result result = run(gate, copy("second", project.resolve("in")));
        assertEquals(List.of(Status.FAILED, Status.NOT_REACHED), statuses(result));
        assertEquals(List.of("closed", "it says"), result.steps().getFirst().summary());
        assertTrue(result.made().containsKey("page"));
    }

    @Test
    void afterAWishToEndNoFurtherStepIsBegun() {
        write("in", "1");
        Step last = DataSteps.step("last", made -> Inputs.of(List.of(), ""), (made, surroundings) -> {
            cancellation = () -> true;
            return Outcome.notApplicable("nothing to do");
        });
        PipelineRun.Result result = run(last, copy("second", project.resolve("in")));
        assertEquals(List.of(Status.LEFT_OUT, Status.FAILED), statuses(result));
        assertEquals(CancelledFault.class, result.fault().orElseThrow().getClass());
        assertEquals(List.of(), asked);
    }

    @Test
    void aStateThatCannotBeReadIsSaidAndAllIsDoneAnew() {
        write("in", "1");
        run();
        write("pipeline.json", "{\"steps\": {\"fi");
        assertEquals(List.of(Status.DONE, Status.DONE), statuses(run()));
        assertEquals(List.of(project.resolve("pipeline.json") + ": cannot be read, so every stage is run anew"),
                warnings);
    }

    @Test
    void aSecondRunInTheSameProjectIsRefusedUntilTheFirstHasEnded() {
        try (RunLock first = RunLock.take(project, Instant.EPOCH)) {
            UnavailableFault fault = assertThrows(UnavailableFault.class,
                    () -> RunLock.take(first.folder(), Instant.EPOCH));
            assertEquals("another run is at work in this project (process " + ProcessHandle.current().pid()
                    + ", since 1970-01-01T00:00:00Z); wait until it is done", fault.sentence());
        }
        RunLock.take(project, Instant.EPOCH).close();
    }

    private PipelineRun.Result run() {
        return run(copy("first", project.resolve("in")), copy("second", project.resolve("first")));
    }

    private PipelineRun.Result run(Step... steps) {
        Fingerprint fingerprint = new Fingerprint();
        Surroundings surroundings = new Surroundings(project, Map.of(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), project, warnings::add, Progress.NONE,
                () -> cancellation.isCancelled());
        return new PipelineRun(RunState.read(project, fingerprint, warnings::add), fingerprint, surroundings, () -> 0,
                step -> {
                }).run(List.of(steps));
    }

    /** A step that copies a file. */
    private Step copy(String name, Path from) {
        return DataSteps.step(name, made -> new Inputs(List.of(from), name.equals("first") ? settings : "",
                isTimeless || !name.equals("first")), (made, surroundings) -> {
                    asked.add(name);
                    if (trouble.isPresent()) {
                        throw trouble.get();
                    }
                    write(name, read(from.getFileName().toString()));
                    return new Outcome(true, List.of("copied"), Map.of(name, project.resolve(name)), Optional.empty());
                });
    }

    private static List<Status> statuses(PipelineRun.Result result) {
        return result.steps().stream().map(StepReport::status).toList();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(project.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(project.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
