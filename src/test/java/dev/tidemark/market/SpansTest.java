package dev.tidemark.market;

import java.util.BitSet;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Spans are sets of moments: bits are their oracle. */
class SpansTest {
    private static final int MOST = 60;

    @Property
    void unionDifferenceAndCutAreThoseOfSets(@ForAll("spans") List<Span> one, @ForAll("spans") List<Span> other) {
        BitSet union = bits(Spans.of(one));
        union.or(bits(Spans.of(other)));
        assertEquals(union, bits(Spans.of(one).plus(Spans.of(other))));
        BitSet difference = bits(Spans.of(one));
        difference.andNot(bits(Spans.of(other)));
        assertEquals(difference, bits(Spans.of(one).minus(Spans.of(other))));
        BitSet cut = bits(Spans.of(one));
        cut.clear(MOST / 2, MOST + 1);
        assertEquals(cut, bits(Spans.of(one).before(MOST / 2)));
    }

    @Property
    void theyNeitherOverlapNorTouch(@ForAll("spans") List<Span> spans) {
        List<Span> list = Spans.of(spans).list();
        for (int i = 1; i < list.size(); i++) {
            assertTrue(list.get(i).from() > list.get(i - 1).to());
        }
    }

    private static BitSet bits(Spans spans) {
        BitSet bits = new BitSet();
        for (int i = 0; i <= MOST; i++) {
            bits.set(i, spans.contains(i));
        }
        return bits;
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Integer> moment = Arbitraries.integers().between(0, MOST);
        return Combinators.combine(moment, moment).as((a, b) -> new Span(Math.min(a, b), Math.max(a, b))).list()
                .ofMaxSize(8);
    }
}
