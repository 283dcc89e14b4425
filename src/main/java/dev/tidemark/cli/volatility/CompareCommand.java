package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.CompareStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds a challenger against the champion. */
@Command(name = "compare", sortOptions = false, description = {
        "Hold a model against the champion, on rows that neither has seen.",
        "Ends with code 4 when it is rejected. A model is an alias, the number of a version, or a model's folder."})
final class CompareCommand extends StageCommand {
    @Option(names = "--challenger", paramLabel = "X", order = 2, //
            description = "The model that would be champion (default: the alias challenger).")
    private @Nullable String challenger;

    @Option(names = "--champion", paramLabel = "Y", order = 3, //
            description = "The model that it is held against (default: the alias champion).")
    private @Nullable String champion;

    @Option(names = "--input", paramLabel = "F", order = 4, //
            description = "The bars, as CSV; '-' is standard input (default: the newest in data/raw).")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 5, //
            description = "The folder of the report (default: " + CompareStage.FOLDER + ").")
    private @Nullable Path output;

    CompareCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return CompareStage.run(settings, new CompareStage.Request(Optional.ofNullable(challenger),
                Optional.ofNullable(champion), Optional.ofNullable(input), standardInput(),
                Optional.ofNullable(output)), surroundings);
    }
}
