package dev.tidemark.bars;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Progress;

/**
 * What a reader made of a table: its rows and what it counted; or only the sentence of its fault.
 *
 * @param closes the closes without trailing zeros, {@code none} where missing
 * @param times the times, empty when they were not asked for
 * @param others the bits of the other columns
 * @param counted rows, missing closes, closes not above zero, first time, last time
 * @param repairs the repairs
 * @param judged duplicate times, steps back, missing times; empty where no table was loaded
 * @param unreadable by role, the cells that could not be read
 * @param fault the sentence of the fault, or nothing
 */
record Seen(List<String> closes, List<Long> times, Map<Role, List<Long>> others, List<Long> counted,
        Map<Repair, Long> repairs, List<Long> judged, Map<Role, Long> unreadable, String fault) {

    private static final Seen NOTHING = new Seen(List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of(),
            Map.of(), "");

    static Seen ofFault(String sentence) {
        return new Seen(List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of(), Map.of(), sentence);
    }

    /** Reads a table block by block, and closes it. */
    static Seen byBlocks(BarInput input) {
        try (input) {
            List<String> closes = new ArrayList<>();
            List<Long> times = new ArrayList<>();
            try (BlockReader reader = input.read(true, Progress.NONE, Cancellation.NEVER)) {
                for (Optional<BarBlock> next = reader.next(); next.isPresent(); next = reader.next()) {
                    BarBlock block = next.get();
                    if (block.firstRow() != closes.size()) {
                        throw new AssertionError("block begins with row " + block.firstRow());
                    }
                    closes.addAll(texts(block.closes()));
                    LongStream.of(block.times()).forEach(times::add);
                }
            }
            return NOTHING.with(closes, times).counted(input.report());
        } catch (Fault fault) {
            return ofFault(fault.sentence());
        }
    }

    /** Loads a table whole, and closes it. */
    static Seen byLoading(BarInput input) {
        try (input) {
            Bars bars = input.load(Progress.NONE, Cancellation.NEVER);
            Bars.LoadReport report = bars.report();
            Seen rows = NOTHING.with(texts(bars.closes()), LongStream.of(bars.times()).boxed().toList())
                    .counted(report.read());
            Map<Role, List<Long>> others = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                if (bars.has(role)) {
                    others.put(role, bits(bars.values(role)));
                }
            }
            return rows.loaded(others,
                    List.of(report.duplicateTimes(), report.stepsBack(), report.missingTimes()), report.unreadable());
        } catch (Fault fault) {
            return ofFault(fault.sentence());
        }
    }

    private static List<Long> bits(double[] values) {
        return Arrays.stream(values).mapToObj(Double::doubleToLongBits).toList();
    }

    private static List<String> texts(Decimals closes) {
        return IntStream.range(0, closes.size())
                .mapToObj(i -> closes.isMissing(i) ? "none" : text(closes.at(i)))
                .toList();
    }

    static String text(BigDecimal close) {
        return close.stripTrailingZeros().toString();
    }

    Seen with(List<String> newCloses, List<Long> newTimes) {
        return new Seen(newCloses, newTimes, others, counted, repairs, judged, unreadable, fault);
    }

    Seen counted(ReadReport report) {
        return new Seen(closes, times, others,
                List.of(report.rows(), report.missingCloses(), report.nonPositiveCloses(), report.firstTime(),
                        report.lastTime()),
                report.repairs().counts(), judged, unreadable, fault);
    }

    Seen loaded(Map<Role, List<Long>> newOthers, List<Long> newJudged, Map<Role, Long> newUnreadable) {
        return new Seen(closes, times, newOthers, counted, repairs, newJudged, newUnreadable, fault);
    }

    /** The part of it that a reading by blocks sees as well. */
    Seen asByBlocks() {
        return loaded(Map.of(), List.of(), Map.of());
    }
}
