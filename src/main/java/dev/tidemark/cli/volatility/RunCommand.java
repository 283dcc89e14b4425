package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.tidemark.batch.Host;
import dev.tidemark.cli.Terminal;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.IngestRequest;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.run.RunStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs all stages. */
@Command(name = "run", sortOptions = false, description = {"Run all stages, those whose inputs changed.",
        "One that fails stops the rest; the next run goes on there."})
final class RunCommand extends StageCommand {
    /** How long a stage may take to finish after the wish that the process end. */
    private static final Duration LONGEST_STAGE = Duration.ofMinutes(30);

    private final Host host;
    private final Set<String> told = new HashSet<>();

    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "The bars, as CSV, plain or packed (default: they are fetched).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 3, //
            description = "The folder of the run's page (default: " + RunStage.FOLDER + ").")
    private @Nullable Path output;

    @Option(names = "--every", paramLabel = "CRON", order = 5, description = {
            "Keep running, at the times that five fields of crontab say, in UTC: \"0 */6 * * *\".",
            "SIGTERM lets the stage in hand finish."})
    private @Nullable String every;

    @ArgGroup(exclusive = false, multiplicity = "0..1", order = 4)
    private MarketOptions market = new MarketOptions();

    RunCommand(Host host) {
        super(host);
        this.host = host;
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        if (input != null) {
            market.requireNone();
        }
        IngestRequest.Options options = market.options(Optional.empty(), Optional.empty());
        RunStage.Request request = new RunStage.Request(Optional.ofNullable(input),
                new RunStage.Market(options, MarketOptions.manners()), Optional.ofNullable(output), configText(),
                this::tell, System::nanoTime);
        if (every == null) {
            Answer answer = RunStage.run(settings, request, surroundings);
            return Terminal.showsBoth() ? without(told, answer) : answer;
        }
        host.interruption().letFinish(LONGEST_STAGE);
        return RunStage.keep(every, settings, request, surroundings);
    }

    private void tell(String line) {
        told.add(line);
        host.err().println("tidemark: " + line);
    }

    /** An answer whose summary does not say again what was said before it. */
    static Answer without(Set<String> told, Answer answer) {
        return new Answer(answer.summary().stream().filter(line -> !told.contains(line.strip())).toList(),
                answer.json(), answer.fault());
    }
}
