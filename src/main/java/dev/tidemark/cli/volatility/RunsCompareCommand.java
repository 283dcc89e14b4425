package dev.tidemark.cli.volatility;

import java.util.List;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.CompareRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts runs side by side. */
@Command(name = "compare", sortOptions = false, description = {
        "Put runs side by side; what differs is marked by *."})
final class RunsCompareCommand extends RunsStage {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "The beginnings of their ids, two or more.")
    private List<String> ids = List.of();

    RunsCompareCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return CompareRuns.run(ids, surroundings);
    }
}
