package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.tidemark.signal.SignalSummary.Warmup;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class SignalSummaryTest {
    @Property
    void theRateIsTheExactShareRoundedHalfEven(@ForAll @LongRange(min = 1, max = 900_000_000_000_000L) long base,
            @ForAll @LongRange(min = 0, max = 900_000_000_000_000L) long signals) {
        Assume.that(signals <= base);
        assertEquals(share(signals, base), summary(base, base, signals).rate(Warmup.ZERO));
        assertEquals(share(signals, base), summary(base + 7, base, signals).rate(Warmup.EXCLUDE));
    }

    @Property
    void ratesThatLieHalfWayGoToTheEvenDigit(@ForAll @LongRange(min = 0, max = 9_999) long tenThousandths) {
        assertEquals(share(2 * tenThousandths + 1, 20_000),
                summary(20_000, 1, 2 * tenThousandths + 1).rate(Warmup.ZERO));
    }

    @Test
    void whereThereIsNothingToShareTheRateIsZero() {
        assertEquals("0.0000", summary(0, 0, 0).rate(Warmup.ZERO));
        assertEquals("0.0000", summary(10, 0, 0).rate(Warmup.EXCLUDE));
    }

    @Test
    void everyRowASignalIsOne() {
        assertEquals("1.0000", summary(3, 3, 3).rate(Warmup.ZERO));
    }

    private static String share(long signals, long base) {
        return BigDecimal.valueOf(signals).divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static SignalSummary summary(long rows, long defined, long signals) {
        return new SignalSummary(rows, defined, signals, 0, 0, 0);
    }
}
