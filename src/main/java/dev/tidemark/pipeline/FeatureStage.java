package dev.tidemark.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.bars.Role;
import dev.tidemark.base.DataFault;
import dev.tidemark.features.Dropped;
import dev.tidemark.features.Feature;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.features.Normalization;

/** Computes the features of bars, and writes them with a manifest. */
public final class FeatureStage {
    private final VolatilityConfig config;
    private final FeatureSettings settings;
    private final Request request;
    private final Surroundings surroundings;

    private FeatureStage(VolatilityConfig config, Request request, Surroundings surroundings) {
        this.config = config;
        this.settings = FeatureSettings.read(config, surroundings.warnings());
        this.request = request;
        this.surroundings = surroundings;
    }

    /**
     * What is asked for; what is left out is as the configuration says.
     *
     * @param input the file of bars, or {@code -}; the newest that was fetched when absent
     * @param output the folder to write to; {@code data/processed} when absent
     * @param interval the interval of the bars
     * @param horizon how many bars later the target is measured
     * @param isExtended whether the extended set is wanted in any case
     * @param isNormalized whether the table on a common scale is wanted in any case
     * @param isTested whether it is to be proved first that no feature looks ahead
     */
    public record Request(Optional<String> input, Optional<Path> output, Optional<Interval> interval,
            OptionalInt horizon, boolean isExtended, boolean isNormalized, boolean isTested) {}

    /**
     * Does it.
     *
     * @param standardInput what the input {@code -} stands for
     * @throws dev.tidemark.base.Fault if it cannot be done
     */
    public static Answer run(VolatilityConfig config, Request request, InputStream standardInput,
            Surroundings surroundings) {
        return new FeatureStage(config, request, surroundings).run(standardInput);
    }

    private Answer run(InputStream standardInput) {
        RegularSource source = load(standardInput);
        FeatureSet set = isExtended() ? FeatureSet.extended(source.bars().interval()) : FeatureSet.standard();
        int threads = Runtime.getRuntime().availableProcessors();
        Optional<SelfTest> test = request.isTested()
                ? Optional.of(SelfTest.of(set, source.bars(), config.seed(), threads, surroundings.cancellation()))
                : Optional.empty();
        if (test.isPresent() && test.get().found().isPresent()) {
            return test.get().failure();
        }
        int horizon = request.horizon().orElse(config.horizon());
        FeatureTable features = FeatureTable.of(set, source.bars(), horizon, threads);
        requireRows(features, source.bars(), source.name());
        Optional<Normalization> normalization = normalization(features, source.name());
        FeatureFiles files = new FeatureFiles(
                request.output().orElse(surroundings.project().resolve(FeatureFiles.PROCESSED)),
                config.symbol() + "-" + source.bars().interval() + "-features", surroundings.cancellation());
        files.keepApartFrom(source.path());
        FeatureManifest manifest = new FeatureManifest(config, source, features, normalization,
                settings.trainPercent(), test);
        files.write(features.table(), normalization.map(scale -> scale.apply(features)), manifest);
        return Answer.of(summary(source, features, normalization, test, files), manifest.json(files));
    }

    private boolean isExtended() {
        return request.isExtended() || settings.isExtended();
    }

    private RegularSource load(InputStream standardInput) {
        BarSource source = BarSource.load(request.input(), standardInput, config, surroundings);
        if (isExtended()) {
            requireAll(source.bars(), source.name());
        }
        RegularBars bars = Aggregation.of(source.bars(), request.interval().or(config::interval), source.name());
        return RegularSource.of(source, bars, surroundings.cancellation());
    }

    private static void requireAll(Bars bars, String name) {
        for (Role role : List.of(Role.OPEN, Role.HIGH, Role.LOW, Role.VOLUME)) {
            if (!bars.has(role)) {
                throw new DataFault(name + ": no column of " + role.key()
                        + " was found, which the extended set needs; expected open, high, low, close and volume");
            }
        }
    }

    /**
     * Makes sure that some bar has every feature.
     *
     * @throws DataFault if none has, which says why
     */
    public static void requireRows(FeatureTable features, RegularBars all, String name) {
        if (features.table().rows() > 0) {
            return;
        }
        int bars = all.size() - features.dropped().noClose();
        Feature slowest = features.set().slowest();
        String why = bars <= slowest.warmUp()
                ? slowest.name() + " needs " + slowest.warmUp() + " bars before its own, and there are only " + bars
                        + " bars of " + all.interval() + " with a close"
                : "of " + bars + " bars, " + causes(features.dropped());
        throw new DataFault(name + ": no bar has every feature: " + why);
    }

    private Optional<Normalization> normalization(FeatureTable features, String name) {
        if (!request.isNormalized() && !settings.isNormalized()) {
            return Optional.empty();
        }
        int labelled = features.table().rows() - features.withoutTarget();
        int rows = (int) ((long) labelled * settings.trainPercent() / 100);
        if (rows < 2) {
            throw new DataFault(name + ": the training part, " + settings.trainPercent() + " % of the " + labelled
                    + " rows with a target, has no two rows; expected more bars to normalize by");
        }
        return Optional.of(Normalization.of(features, rows));
    }

    private static List<String> summary(RegularSource source, FeatureTable features,
            Optional<Normalization> normalization,
            Optional<SelfTest> test, FeatureFiles files) {
        RegularBars bars = source.bars();
        int rows = features.table().rows();
        List<String> lines = new ArrayList<>();
        lines.add(source.name() + ": " + features.set().features().size() + " features (" + features.set().name()
                + ") of bars of " + bars.interval());
        lines.add("  rows read    " + bars.origin().rows() + source.leftOut());
        lines.add("  bars         " + bars.size() + source.oddities());
        lines.add("  dropped      " + features.dropped().total()
                + (features.dropped().total() == 0 ? "" : ": " + causes(features.dropped())));
        lines.add("  rows         " + rows + ", from " + source.time(features.table().time(0)) + " to "
                + source.time(features.table().time(rows - 1)));
        lines.add("  target       volatility_1h " + features.horizon() + " bars ("
                + Spans.of(features.horizon(), bars.interval()) + ") later; " + features.withoutTarget()
                + " rows lack it");
        normalization.ifPresent(scale -> lines.add("  normalized   by the first " + scale.rows() + " rows"));
        test.ifPresent(passed -> lines.add("  self-test    " + passed.sentence()));
        lines.add("  written      " + String.join(", ", files.names()) + " in " + files.folder());
        return lines;
    }

    private static String causes(Dropped dropped) {
        List<String> causes = new ArrayList<>();
        if (dropped.noClose() > 0) {
            causes.add(dropped.noClose() + " without a close");
        }
        if (dropped.warmUp() > 0) {
            causes.add(dropped.warmUp() + " to warm up");
        }
        for (Map.Entry<String, Integer> cause : dropped.undefined().entrySet()) {
            causes.add(cause.getValue() + " where " + cause.getKey() + " is undefined");
        }
        return String.join(", ", causes);
    }
}
