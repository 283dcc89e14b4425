package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.base.DataFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class AnyFlavourTest {
    private static final List<Role> WANTED = List.of(Role.TIME, Role.CLOSE);

    @Provide
    Arbitrary<RenderedTable> tables() {
        return RenderedTable.any();
    }

    /** Bytes of the kind that tables are made of, so that the detector often gets past its first look. */
    @Provide
    Arbitrary<byte[]> almostTables() {
        Arbitrary<String> pieces = Arbitraries.of("time", "close", "high", "Price", ",", ";", "\t", "|", "\"", "\"\"",
                "\n",
                "\r\n", "\r", " ", "1", "1.5", "1,5", "1,234", "2024-01-02", "01/02/2024", "1704067200", "NaN", "-",
                "5K", "(", ")", "\u00e4", "\u0142", "1e999999999", "Infinity", "Ticker", "Date", "\u0000", "\ufeff");
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list)).map(text -> text.getBytes(
                java.nio.charset.StandardCharsets.UTF_8));
    }

    @Property
    void theSameTableReadsBackEqualFromAnyFlavour(@ForAll("tables") RenderedTable table) throws IOException {
        byte[] bytes = table.bytes();
        Flavour flavour = FlavourDetector.detect(bytes, true, "any.csv", ReadOptions.DETECT);
        OddRows rows = OddRows.of(new ByteArrayInputStream(bytes), flavour, "any.csv", WANTED);
        var numbers = new CellNumber(flavour.numbers());
        List<Long> times = new ArrayList<>();
        List<BigDecimal> closes = new ArrayList<>();
        while (rows.next()) {
            times.add(flavour.times().parse(rows.cell(0)));
            closes.add(numbers.parse(rows.cell(1)));
        }
        assertEquals(table.closes(), closes);
        assertEquals(table.times(), times);
        assertEquals(table.style().delimiter(), flavour.delimiter());
    }

    @Property
    void aCutHeadGivesTheFlavourOfTheWholeFile(@ForAll("tables") RenderedTable table) {
        byte[] bytes = table.bytes();
        Flavour whole = FlavourDetector.detect(bytes, true, "any.csv", ReadOptions.DETECT);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        if (whole.bodyOffset() < cut.length / 2) {
            Flavour part = FlavourDetector.detect(cut, false, "any.csv", ReadOptions.DETECT);
            assertEquals(whole.columns().get(Role.CLOSE), part.columns().get(Role.CLOSE));
            assertEquals(whole.bodyOffset(), part.bodyOffset());
            assertEquals(whole.charset(), part.charset());
        }
    }

    @Property
    void anyBytesGiveATableOrASentence(@ForAll byte[] bytes, @ForAll boolean wholeFile) throws IOException {
        readThrough(bytes, wholeFile);
    }

    @Property
    void almostATableGivesATableOrASentence(@ForAll("almostTables") byte[] bytes, @ForAll boolean wholeFile)
            throws IOException {
        readThrough(bytes, wholeFile);
    }

    /** Detects and reads; nothing but a fault with a sentence of one line may stop it. */
    static void readThrough(byte[] bytes, boolean wholeFile) throws IOException {
        try {
            Flavour flavour = FlavourDetector.detect(bytes, wholeFile, "any.csv", ReadOptions.DETECT);
            OddRows rows = OddRows.of(new ByteArrayInputStream(bytes), flavour, "any.csv", WANTED);
            var numbers = new CellNumber(flavour.numbers());
            while (rows.next()) {
                flavour.times().parse(rows.cell(0));
                judge(numbers, rows.cell(1));
            }
        } catch (DataFault fault) {
            assertFalse(fault.sentence().chars().anyMatch(Character::isISOControl), fault.sentence());
        }
    }

    private static void judge(CellNumber numbers, String cell) {
        try {
            numbers.parse(cell);
        } catch (BadCell bad) {
            assertFalse(bad.reason().isEmpty());
        }
    }
}
