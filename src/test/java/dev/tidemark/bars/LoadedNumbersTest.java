package dev.tidemark.bars;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The columns besides the close against what Java makes of the same texts, to the bit. */
class LoadedNumbersTest {
    @Property(tries = 200)
    void everyNumberIsTheDoubleNearestToItsText(@ForAll("columns") List<String> cells) {
        StringBuilder table = new StringBuilder("timestamp,open,close,volume\n");
        for (int row = 0; row < cells.size(); row++) {
            table.append(1_700_000_000L + row).append(',').append(cells.get(row)).append(",1.5,")
                    .append(cells.get(cells.size() - 1 - row)).append('\n');
        }
        try (Scratch scratch = new Scratch();
                BarInput input = BarInput.open(
                        Source.FILE.of(table.toString().getBytes(StandardCharsets.US_ASCII), scratch),
                        ReadOptions.DETECT, 1, scratch.spool())) {
            Bars bars = input.load(Progress.NONE, Cancellation.NEVER);
            for (int row = 0; row < cells.size(); row++) {
                assertSame(cells.get(row), bars.values(Role.OPEN)[row]);
                assertSame(cells.get(cells.size() - 1 - row), bars.values(Role.VOLUME)[row]);
            }
        }
    }

    private static void assertSame(String text, double loaded) {
        assertEquals(Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(loaded), text);
    }

    @Provide
    Arbitrary<List<String>> columns() {
        Arbitrary<String> prices = Combinators
                .combine(Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L),
                        Arbitraries.integers().between(0, 8))
                .as((mantissa, scale) -> BigDecimal.valueOf(mantissa, scale).toPlainString());
        Arbitrary<String> any = Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 18))
                .as((mantissa, scale) -> BigDecimal.valueOf(mantissa, scale).toPlainString());
        Arbitrary<String> odd = Arbitraries.of("0", "-0", "0.00", "-0.00", "00012.50", "90071992.54740993",
                "99999999.99999999", "1e5", "1.25E-3", ".5", "5.", "12345678.1", "1");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, prices), net.jqwik.api.Tuple.of(1, any),
                net.jqwik.api.Tuple.of(1, odd)).list().ofMinSize(3).ofMaxSize(40);
    }
}
