package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The signal of a table in memory against its definition in decimal, and against the signal of rows that pass. */
final class SignalTableTest {
    private static final double NEAR = 0x1p-51;
    private static final BigDecimal EXACT_DOUBLES = BigDecimal.valueOf(1L << 53);

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyRowIsAsTheDefinitionSays(@ForAll("columns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 130) int window) {
        SignalTable table = table(closes, window);
        Optional<Integer> before = Optional.empty();
        for (int row = 0; row < closes.size(); row++) {
            Optional<BigDecimal> sum = ExactSignal.sum(closes, window, row);
            BigDecimal close = closes.get(row).orElse(BigDecimal.ZERO);
            Optional<Integer> signal = sum
                    .map(s -> close.multiply(BigDecimal.valueOf(window)).compareTo(s) > 0 ? 1 : 0);
            assertEquals(signal.isPresent(), table.isDefined(row));
            assertEquals(signal.orElse(0), table.signal(row));
            int crossing = before.isPresent() && signal.isPresent() ? signal.get() - before.get() : 0;
            assertEquals(crossing, table.crossing(row));
            before = signal;
        }
        assertEquals(ExactSignal.of(closes, window), table.summary());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyMeanIsThatOfTheSignalOfRowsThatPass(@ForAll("columns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 130) int window) {
        List<String> texts = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        SignalSink sink = (block, index, mean, signal) -> {
            texts.add(mean.text());
            values.add(mean.value());
        };
        Decimals column = RollingSignalTest.decimals(closes);
        try (RollingSignal signal = new RollingSignal(window, sink)) {
            signal.accept(new BarBlock(0, column, new long[0]));
        }
        SignalTable table = SignalTable.of(column, window, Cancellation.NEVER);
        for (int row = 0; row < closes.size(); row++) {
            assertEquals(texts.get(row), table.meanText(row));
            Optional<BigDecimal> sum = ExactSignal.sum(closes, window, row);
            assertMean(sum, window, column, values.get(row));
            assertMean(sum, window, column, table.means()[row]);
        }
    }

    /** Nearest where the digits are few, and very near otherwise. */
    private static void assertMean(Optional<BigDecimal> sum, int window, Decimals column, double mean) {
        assertEquals(sum.isEmpty(), Double.isNaN(mean));
        if (sum.isEmpty()) {
            return;
        }
        double nearest = sum.get().divide(BigDecimal.valueOf(window), MathContext.DECIMAL128).doubleValue();
        boolean isExact = column instanceof Decimals.Scaled(long[] _, int _, int scale)
                && sum.get().abs().scaleByPowerOfTen(scale).compareTo(EXACT_DOUBLES) < 0
                && BigDecimal.valueOf(window).scaleByPowerOfTen(scale).compareTo(EXACT_DOUBLES) < 0;
        assertEquals(nearest, mean, isExact || Double.isInfinite(nearest) ? 0 : Math.abs(nearest) * NEAR);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aStretchCountsWhatItsRowsHave(@ForAll("columns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 10) int window, @ForAll @IntRange(min = 0, max = 130) int one,
            @ForAll @IntRange(min = 0, max = 130) int other) {
        SignalTable table = table(closes, window);
        int from = Math.min(Math.min(one, other), closes.size());
        int to = Math.min(Math.max(one, other), closes.size());
        int signals = 0;
        int up = 0;
        int down = 0;
        int next = -1;
        for (int row = to - 1; row >= from; row--) {
            signals += table.signal(row);
            up += table.crossing(row) == 1 ? 1 : 0;
            down += table.crossing(row) == -1 ? 1 : 0;
            next = table.crossing(row) != 0 ? row : next;
        }
        assertEquals(List.of(signals, up, down, next), List.of(table.signals(from, to), table.crossingsUp(from, to),
                table.crossingsDown(from, to), table.nextCrossing(from, to)));
        assertEquals(0, table.signals(to, from));
        if (from < to) {
            int end = table.endOfStretch(from, to);
            for (int row = from; row < end; row++) {
                assertEquals(table.signal(from), table.signal(row));
            }
            assertTrue(end == to || table.signal(end) != table.signal(from));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theLargestMantissasAreSummedExactly(@ForAll("largeColumns") List<Optional<BigDecimal>> closes,
            @ForAll @IntRange(min = 1, max = 300) int window) {
        assertEquals(ExactSignal.of(closes, window), table(closes, window).summary());
    }

    @Test
    void aWindowLongerThanTheTableLeavesEveryMeanUndefined() {
        SignalTable table = table(List.of(price("1"), price("2")), Integer.MAX_VALUE);
        assertEquals(new SignalSummary(2, 0, 0, 0, 0, 0), table.summary());
        assertEquals("", table.meanText(1));
        assertEquals(-1, table.nextCrossing(0, 2));
        assertEquals(2, table.endOfStretch(0, 2));
    }

    @Test
    void aTableWithoutRowsHasASignalWithoutRows() {
        SignalTable table = table(List.of(), 3);
        assertEquals(new SignalSummary(0, 0, 0, 0, 0, 0), table.summary());
        assertEquals(0, table.signals(0, 0));
        assertEquals(-1, table.nextCrossing(0, 0));
    }

    @Test
    void aMeanBeyondTheDoublesKeepsItsText() {
        SignalTable table = table(List.of(price("1E+400"), price("3E+400")), 2);
        assertEquals(Double.POSITIVE_INFINITY, table.means()[1]);
        assertEquals("2E+400", table.meanText(1));
        assertEquals(1, table.signal(1));
    }

    @Test
    void aWindowBelowOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> table(List.of(), 0));
    }

    @Test
    void aComputationIsCancelledInTheMiddle() {
        long[] mantissas = new long[100_000];
        AtomicInteger left = new AtomicInteger(2);
        Cancellation soon = () -> left.getAndDecrement() == 0;
        assertThrows(CancelledFault.class,
                () -> SignalTable.of(new Decimals.Scaled(mantissas, mantissas.length, 0), 3, soon));
        left.set(2);
        BigDecimal[] values = new BigDecimal[20_000];
        java.util.Arrays.fill(values, BigDecimal.TEN);
        assertThrows(CancelledFault.class, () -> SignalTable.of(new Decimals.Wide(values, values.length), 3, soon));
    }

    @Provide
    Arbitrary<List<Optional<BigDecimal>>> columns() {
        return new RollingSignalTest().columns();
    }

    @Provide
    Arbitrary<List<Optional<BigDecimal>>> largeColumns() {
        Arbitrary<Long> ends = Arbitraries.of(Long.MAX_VALUE, Long.MAX_VALUE - 1, -Long.MAX_VALUE, -1L, 0L, 1L,
                0xFFFF_FFFFL, -0xFFFF_FFFFL, 1L << 32, -1L << 32);
        return Arbitraries.oneOf(ends, Arbitraries.longs().filter(m -> m != Decimals.MISSING))
                .map(m -> BigDecimal.valueOf(m, 9)).optional(0.999).list().ofMaxSize(600);
    }

    private static Optional<BigDecimal> price(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private static SignalTable table(List<Optional<BigDecimal>> closes, int window) {
        return SignalTable.of(RollingSignalTest.decimals(closes), window, Cancellation.NEVER);
    }
}
