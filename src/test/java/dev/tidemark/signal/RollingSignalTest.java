package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.BlockReader;
import dev.tidemark.bars.Decimals;
import dev.tidemark.base.DataFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The signal against its definition in decimal, over columns with ties, flats, gaps and mixed scales. */
final class RollingSignalTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void equalsTheDefinition(@ForAll("columns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 40) int window,
            @ForAll @IntRange(min = 1, max = 17) int cut) {
        assertEquals(ExactSignal.of(closes, window), signal(closes, window, cut, false));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aWindowThatIsReadASecondTimeGivesTheSame(@ForAll("columns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 40) int window, @ForAll @IntRange(min = 1, max = 17) int cut) {
        assertEquals(ExactSignal.of(closes, window), signal(closes, window, cut, true));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyMeanIsTheExactOneRoundedToSeventeenDigits(@ForAll("columns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 40) int window, @ForAll @IntRange(min = 1, max = 17) int cut) {
        List<String> means = new ArrayList<>();
        SignalSink sink = (block, index, mean, signal) -> means.add(mean.text());
        try (RollingSignal signal = new RollingSignal(window, new Trail.Remembered(), sink)) {
            blocks(closes, cut).forEach(signal::accept);
        }
        for (int row = 0; row < closes.size(); row++) {
            Optional<BigDecimal> mean = ExactSignal.sum(closes, window, row)
                    .map(sum -> sum.divide(BigDecimal.valueOf(window), new MathContext(17, RoundingMode.HALF_EVEN)));
            String text = means.get(row);
            assertEquals(mean.isEmpty(), text.isEmpty());
            mean.ifPresent(m -> assertEquals(m.stripTrailingZeros(), new BigDecimal(text).stripTrailingZeros()));
        }
    }

    @Test
    void tieWithTheMeanIsNotASignal() {
        List<Optional<BigDecimal>> flat = List.of(price("46321.83"), price("46321.83"), price("46321.83"));
        assertEquals(new SignalSummary(3, 2, 0, 2, 0, 0), signal(flat, 2, 3, false));
    }

    @Test
    void aWindowLongerThanTheTableLeavesEveryMeanUndefined() {
        List<Optional<BigDecimal>> closes = List.of(price("1"), price("2"));
        assertEquals(new SignalSummary(2, 0, 0, 0, 0, 0), signal(closes, Integer.MAX_VALUE, 1, true));
    }

    @Test
    void theLargestMantissasDoNotOverflow() {
        List<Optional<BigDecimal>> closes = List.of(price("999999999999999999"), price("-999999999999999999"),
                price("999999999999999999"), price("999999999999999998"));
        for (int window = 1; window <= 4; window++) {
            assertEquals(ExactSignal.of(closes, window), signal(closes, window, 2, false));
        }
    }

    @Test
    void anInputThatIsShorterTheSecondTimeIsAFault() {
        List<BarBlock> blocks = blocks(List.of(price("1"), price("2"), price("3"), price("4")), 2);
        Trail trail = new Trail.ReadAgain(() -> readerOf(blocks.subList(0, 1)));
        try (RollingSignal signal = new RollingSignal(1, trail, SignalSink.NONE)) {
            signal.accept(blocks.get(0));
            assertThrows(DataFault.class, () -> signal.accept(blocks.get(1)));
        }
    }

    @Test
    void aWindowBelowOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RollingSignal(0, SignalSink.NONE));
    }

    @Provide
    Arbitrary<List<Optional<BigDecimal>>> columns() {
        Arbitrary<BigDecimal> few = Arbitraries.integers().between(-3, 3).map(i -> BigDecimal.valueOf(i, 1));
        Arbitrary<BigDecimal> prices = Arbitraries.longs().between(4_400_000, 4_400_300)
                .map(m -> BigDecimal.valueOf(m, 2));
        Arbitrary<BigDecimal> mixed = Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 12))
                .as(BigDecimal::valueOf);
        Arbitrary<BigDecimal> huge = Combinators
                .combine(Arbitraries.bigIntegers(), Arbitraries.integers().between(-300, 300))
                .as((mantissa, scale) -> new BigDecimal(mantissa, scale));
        Arbitrary<Optional<BigDecimal>> small = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, few),
                net.jqwik.api.Tuple.of(6, prices)).optional(0.97);
        Arbitrary<Optional<BigDecimal>> any = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, few),
                net.jqwik.api.Tuple.of(4, prices), net.jqwik.api.Tuple.of(1, mixed), net.jqwik.api.Tuple.of(1, huge))
                .optional(0.97);
        return Arbitraries.oneOf(small.list().ofMaxSize(120), any.list().ofMaxSize(120));
    }

    private static Optional<BigDecimal> price(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private static SignalSummary signal(List<Optional<BigDecimal>> closes, int window, int cut, boolean readsAgain) {
        List<BarBlock> blocks = blocks(closes, cut);
        Trail trail = readsAgain
                ? new Trail.ReadAgain(() -> readerOf(blocks(closes, cut)))
                : new Trail.Remembered();
        try (RollingSignal signal = new RollingSignal(window, trail, SignalSink.NONE)) {
            blocks.forEach(signal::accept);
            return signal.summary();
        }
    }

    private static BlockReader readerOf(List<BarBlock> blocks) {
        var rest = blocks.iterator();
        return new BlockReader() {
            @Override
            public Optional<BarBlock> next() {
                return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    /** Blocks of a few rows each, as mantissas where they fit, else as they are. */
    private static List<BarBlock> blocks(List<Optional<BigDecimal>> closes, int cut) {
        List<BarBlock> blocks = new ArrayList<>();
        for (int from = 0; from < closes.size(); from += cut) {
            blocks.add(new BarBlock(from, decimals(closes.subList(from, Math.min(from + cut, closes.size()))),
                    new long[0]));
        }
        return blocks;
    }

    static Decimals decimals(List<Optional<BigDecimal>> closes) {
        int scale = closes.stream().flatMap(Optional::stream).mapToInt(BigDecimal::scale).max().orElse(0);
        boolean fits = scale <= 18 && closes.stream()
                .flatMap(Optional::stream)
                .allMatch(c -> c.setScale(Math.max(scale, 0)).unscaledValue().bitLength() < 63);
        if (!fits) {
            @Nullable
            BigDecimal[] values = closes.stream().map(c -> c.orElse(null)).toArray(BigDecimal[]::new);
            return new Decimals.Wide(values, values.length);
        }
        long[] mantissas = closes.stream()
                .mapToLong(c -> c.map(v -> v.setScale(Math.max(scale, 0)).unscaledValue().longValueExact())
                        .orElse(Decimals.MISSING))
                .toArray();
        return new Decimals.Scaled(mantissas, mantissas.length, Math.max(scale, 0));
    }
}
