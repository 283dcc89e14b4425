package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.FeatureStage;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes features of bars. */
@Command(name = "features", sortOptions = false, description = {
        "Compute the features of bars, as CSV and Parquet, with a manifest.",
        "Without --input, of the newest bars in data/raw."})
final class FeaturesCommand extends StageCommand {
    private static final int LONGEST_HORIZON = 100_000;

    @Option(names = "--input", paramLabel = "F", order = 2, description = "The bars, as CSV of any flavour; - is standard input.")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "DIR", order = 3, //
            description = "The folder to write to, made if it is missing (default: data/processed).")
    private @Nullable Path output;

    @Option(names = "--interval", paramLabel = "I", order = 4, //
            description = "The interval of the bars, such as 5m (default: as configured, else that of the file).")
    private @Nullable String interval;

    @Option(names = "--horizon", paramLabel = "N", order = 5, //
            description = "How many bars later the target is measured (default: as configured, else 12).")
    private @Nullable Integer horizon;

    @Option(names = "--extended", order = 6, description = "Add the features that need all prices and the volume.")
    private boolean isExtended;

    @Option(names = "--normalize", order = 7, //
            description = "Also write the features less the mean of the training part, over its deviation.")
    private boolean isNormalized;

    @Option(names = "--self-test", order = 8, //
            description = "First prove on these bars that no feature looks ahead; exit code 3 if one does.")
    private boolean isTested;

    FeaturesCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        FeatureStage.Request request = new FeatureStage.Request(Optional.ofNullable(input), Optional.ofNullable(output),
                Optional.ofNullable(interval).map(FeaturesCommand::interval), bars(), isExtended, isNormalized,
                isTested);
        return FeatureStage.run(settings, request, standardInput(), surroundings);
    }

    private static Interval interval(String text) {
        return Interval.of(text).orElseThrow(() -> new UsageFault("--interval is " + Shown.text(text)
                + ", but a whole number and s, m, h or d was expected, from 1s to 365d, such as 5m"));
    }

    private OptionalInt bars() {
        if (horizon == null) {
            return OptionalInt.empty();
        }
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw new UsageFault("--horizon is " + horizon + ", but a number of bars from 1 to " + LONGEST_HORIZON
                    + " was expected");
        }
        return OptionalInt.of(horizon);
    }
}
