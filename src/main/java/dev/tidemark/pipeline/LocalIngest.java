package dev.tidemark.pipeline;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.DataFault;
import dev.tidemark.batch.InputDigest;
import dev.tidemark.batch.OutputGuard;
import dev.tidemark.table.Table;
import dev.tidemark.table.TableCsv;

/** Takes the bars of a file in as if they had been fetched: at the interval, oldest first, one a time, none that is still open. */
public final class LocalIngest {
    private static final List<String> COLUMNS = List.of("open", "high", "low", "close", "volume");
    private static final long MILLIS = 1000;

    private final VolatilityConfig config;
    private final Surroundings surroundings;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();

    private LocalIngest(VolatilityConfig config, Surroundings surroundings) {
        this.config = config;
        this.surroundings = surroundings;
        this.now = surroundings.clock().instant();
    }

    /**
     * Does it.
     *
     * @param input the file, or {@code -}
     * @param standardInput what {@code -} stands for
     * @param interval the interval of the bars; the configuration's, else the file's own, when absent
     * @param output the file or folder that is named, if one is
     * @throws dev.tidemark.base.Fault if it cannot be done
     */
    public static Answer run(String input, InputStream standardInput, Optional<Interval> interval,
            Optional<String> output, VolatilityConfig config, Surroundings surroundings) {
        return new LocalIngest(config, surroundings).run(input, standardInput, interval, output);
    }

    private Answer run(String input, InputStream standardInput, Optional<Interval> interval, Optional<String> output) {
        BarSource file = BarSource.load(Optional.of(input), standardInput, config, surroundings);
        RegularBars all = Aggregation.of(file.bars(), interval.or(config::interval), file.name());
        RegularSource source = RegularSource.of(file, ended(all, file.name()), surroundings.cancellation());
        RawPlace place = RawPlace.of(output, surroundings.project(), config.symbol(), all.interval());
        Path target = place.target(now);
        for (Path written : List.of(target, RawPlace.metadata(target))) {
            source.path().ifPresent(kept -> OutputGuard.keepApart("the bars", written, "--input", kept));
        }
        TableCsv.write(table(source.bars()), target, surroundings.cancellation());
        ObjectNode metadata = LocalMetadata.of(source, config, now)
                .done(target, InputDigest.sha256(target, surroundings.cancellation()), notes);
        AtomicFile.write(RawPlace.metadata(target), (metadata.toPrettyString() + "\n").getBytes(
                StandardCharsets.UTF_8));
        return Answer.of(summary(source, target), metadata.deepCopy().put("file", target.toString()));
    }

    private RegularBars ended(RegularBars bars, String name) {
        long length = bars.interval().seconds() * MILLIS;
        int ended = bars.size();
        while (ended > 0 && bars.times()[ended - 1] + length > now.toEpochMilli()) {
            ended--;
        }
        if (ended == 0) {
            throw new DataFault(name + ": no bar has ended by " + now + "; expected bars of the past");
        }
        if (ended < bars.size()) {
            note(IngestText.counted(bars.size() - ended, "bar") + " that had not ended by " + now + " left out");
        }
        return ended < bars.size() ? bars.prefix(ended) : bars;
    }

    private void note(String sentence) {
        notes.add(sentence);
        surroundings.warnings().accept(sentence);
    }

    private static Table table(RegularBars bars) {
        return Table.of(COLUMNS, bars.times(), new double[][]{bars.opens(), bars.highs(), bars.lows(), bars.closes(),
                bars.volumes()});
    }

    private static List<String> summary(RegularSource source, Path target) {
        RegularBars bars = source.bars();
        long missing = bars.gaps().stream().mapToLong(RegularBars.Gap::bars).sum();
        return List.of(
                source.name() + ": " + IngestText.counted(bars.origin().rows(), "row") + " of " + bars.origin().source()
                        + source.leftOut(),
                target + ": " + IngestText.counted(bars.size(), "bar") + " of " + bars.interval() + source.oddities()
                        + (missing == 0 ? "" : " (" + IngestText.counted(missing, "bar") + " missing)"));
    }
}
