package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UsageFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.IngestStage;
import dev.tidemark.pipeline.ReportFolder;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;

/** All stages of the pipeline, one after the other. */
public final class RunStage {
    /** Where the page of a run goes, in the project, when no folder is named. */
    public static final String FOLDER = "reports/run";

    /** What is remembered from run to run, and the lock, in the project. */
    private static final String STATE = ".tidemark";
    private static final String NAME = "run";

    private final VolatilityConfig config;
    private final Request request;
    private final Surroundings surroundings;

    private RunStage(VolatilityConfig config, Request request, Surroundings surroundings) {
        this.config = config;
        this.request = request;
        this.surroundings = surroundings;
    }

    /**
     * What is asked for.
     *
     * @param input the file of bars; bars are fetched when absent
     * @param market what is fetched then, and how
     * @param output the folder of the page; the project's when absent
     * @param configText the configuration as it was written; empty without one
     * @param heard hears a line about each stage when it has ended
     * @param nanos a clock for durations
     */
    public record Request(Optional<String> input, Market market, Optional<Path> output, String configText,
            Consumer<String> heard,
            LongSupplier nanos) {}

    /**
     * What is fetched, and how a server is treated.
     *
     * @param options what the command line says of it
     * @param manners the patience with a server
     */
    public record Market(IngestRequest.Options options, IngestStage.Manners manners) {}

    /**
     * Runs them.
     *
     * @return an answer with the fault that stopped the run, where one did
     * @throws dev.tidemark.base.UnavailableFault if another run is at work
     */
    public static Answer run(VolatilityConfig config, Request request, Surroundings surroundings) {
        return new RunStage(config, request, surroundings).run();
    }

    /**
     * Runs them again and again, until that is no longer wanted; a stage that is being run by then is finished. A run that fails is told,
     * and the next one tries again.
     *
     * @param every when, in the notation of crontab, in UTC
     * @throws UsageFault if that is no schedule
     */
    public static Answer keep(String every, VolatilityConfig config, Request request, Surroundings surroundings) {
        Surroundings undisturbed = new Surroundings(surroundings.project(), surroundings.environment(),
                surroundings.clock(), surroundings.temporary(), surroundings.warnings(), Progress.NONE,
                Cancellation.NEVER);
        int[] counts = {0, 0};
        new Schedule(CronText.of(every), request.heard()).keep(() -> {
            counts[0]++;
            counts[1] += isFine(config, request, undisturbed) ? 0 : 1;
        }, surroundings.cancellation());
        return Answer.of(List.of("ended after " + counts[0] + (counts[0] == 1 ? " run, " : " runs, ") + counts[1]
                + " of them failed"),
                JsonNodeFactory.instance.objectNode().put("runs", counts[0]).put("failed", counts[1]));
    }

    private static boolean isFine(VolatilityConfig config, Request request, Surroundings surroundings) {
        try {
            Answer answer = run(config, request, surroundings);
            answer.fault().ifPresent(fault -> request.heard().accept("the run failed: " + fault.sentence()));
            return answer.fault().isEmpty();
        } catch (Fault fault) {
            request.heard().accept("the run failed: " + fault.sentence());
            return false;
        }
    }

    private Answer run() {
        Path folder = surroundings.project().resolve(STATE);
        try (RunLock lock = RunLock.take(folder, surroundings.clock().instant())) {
            hide(folder);
            Fingerprint fingerprint = new Fingerprint();
            RunState state = RunState.read(lock.folder(), fingerprint, surroundings.warnings());
            PipelineRun.Result result = new PipelineRun(state, fingerprint, surroundings, request.nanos(),
                    step -> request.heard().accept(step.line())).run(steps());
            return answer(result);
        }
    }

    /** Nothing of it is to be committed. */
    private static void hide(Path folder) {
        AtomicFile.write(folder.resolve(".gitignore"), new byte[]{'*', '\n'});
    }

    private List<Step> steps() {
        DataSteps data = new DataSteps(config);
        List<Step> steps = new ArrayList<>(data.all(ingest(data)));
        steps.addAll(new ModelSteps(config, request.configText(), request.heard()).all());
        return steps;
    }

    private Step ingest(DataSteps data) {
        if (request.input().isEmpty()) {
            return data.ingestMarket(IngestRequest.of(request.market().options(), config), request.market().manners());
        }
        String input = request.input().get();
        if (input.equals("-")) {
            throw new UsageFault("'-' cannot be the input of a run, which has to see whether it changed;"
                    + " expected a file");
        }
        return data.ingestFile(input);
    }

    private Answer answer(PipelineRun.Result result) {
        Instant now = surroundings.clock().instant();
        String subject = request.input().orElseGet(() -> config.symbol() + " of " + config.source());
        Path folder = request.output().orElseGet(() -> surroundings.project().resolve(FOLDER));
        ReportFolder files = ReportFolder.at(folder, NAME);
        ObjectNode json = RunJson.of(result, subject, now).put("page", files.html().toString());
        files.write(RunPage.of(result, subject, folder, now), json);
        List<String> summary = new ArrayList<>();
        summary.add(subject + ": " + RunPage.words(result));
        result.steps().forEach(step -> summary.add("  " + step.line()));
        summary.add("page: " + files.html());
        return new Answer(summary, json, result.fault());
    }
}
