package dev.tidemark.bars;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.bars.ReadOptions.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A line has at most 1 MiB, wherever it stands, however the file comes and wherever the cuts between pieces fall. */
class LongLinesTest {
    private static final int LIMIT = 1 << 20;
    private static final String HEADER = "close,note\n";
    private static final List<Integer> PIECES = List.of(1 << 19, 700_001);

    static Stream<Arguments> lines() {
        return Stream.of(Source.FILE, Source.STREAM)
                .flatMap(source -> Stream.of(LIMIT, LIMIT + 1, LIMIT + 200_000, 3 * LIMIT)
                        .map(length -> Arguments.of(source, length)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLongRowIsReadUpToTheLimit(Source source, int length) {
        for (int before : List.of(0, 40_000)) {
            String text = HEADER + "1,x\n".repeat(before) + row(length) + "\n" + "2,y\n".repeat(30_000);
            assertRead(text, source, before + 30_001, length, before + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLongLastRowIsReadUpToTheLimit(Source source, int length) {
        assertRead(HEADER + "1,x\n".repeat(7) + row(length), source, 8, length, 9);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineOfBlanksIsALineToo(Source source, int length) {
        assertRead(HEADER + "1,x\n" + " ".repeat(length) + "\n2,y\n", source, 2, length, 3);
    }

    /** Neither a quote before it, nor behind it, nor in it, hides what a line is. */
    @ParameterizedTest
    @MethodSource("lines")
    void aQuoteAnywhereMakesNoDifference(Source source, int length) {
        String quote = "\"3\",z\n";
        String start = HEADER + "1,x\n".repeat(10);
        assertRead(start + quote + row(length) + "\n1,x\n", source, 13, length, 13);
        assertRead(start + row(length) + "\n" + quote + "1,x\n", source, 13, length, 12);
        assertRead(start + row(length - 1) + "\"\n1,x\n", source, 12, length, 12);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void noSourceGivesAnEndlessLineAway(Source source) {
        assertRead(HEADER + "1,x\n" + row(3 * LIMIT) + "\n1,x\n", source, 3, 3 * LIMIT, 3);
    }

    private static void assertRead(String text, Source source, int rows, int length, int line) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Flavour plain = FlavourDetector.detect((HEADER + "1,x\n").getBytes(StandardCharsets.US_ASCII), true, "t.csv",
                ReadOptions.DETECT);
        String fault = length > LIMIT
                ? "t.csv, line " + line + ": is longer than 1 MiB, the longest line that is read"
                : "";
        for (int piece : PIECES) {
            assertSeen(new Opened(bytes, plain, Order.AUTO, 3, piece), source, fault, rows);
        }
        assertSeen(new Opened(bytes, leftToTheLibrary(plain), Order.AUTO, 1, 1), source, fault, rows);
    }

    private static Flavour leftToTheLibrary(Flavour plain) {
        return new Flavour(plain.charset(), plain.bodyOffset(), plain.bodyLine(), plain.delimiter(), Quoting.CELLS,
                plain.lineEnds(), plain.numbers(), plain.names(), plain.hasHeader(), plain.columns(), plain.times(),
                plain.repairs());
    }

    private static void assertSeen(Opened table, Source source, String fault, int rows) {
        try (Scratch scratch = new Scratch()) {
            Seen seen = Seen.byBlocks(table.from(source, scratch));
            assertEquals(fault, seen.fault());
            assertEquals(fault.isEmpty() ? rows : 0, seen.closes().size());
        }
    }

    private static String row(int length) {
        return "7," + "x".repeat(length - 2);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aLongFirstLineIsReadUpToTheLimit(Source source) {
        String longest = "close," + "n".repeat(LIMIT - 6);
        assertEquals(List.of("1"), detected(longest + "\n1,x", source).closes());
        assertEquals(List.of("1"), detected("\ufeffclose," + longest.substring(7) + "\r\n1,x", source).closes());

        String fault = ": is longer than 1 MiB, the longest line that is read";
        assertEquals("t.csv, line 1" + fault, detected(longest + "n\n1,x", source).fault());
        assertEquals("t.csv, line 1" + fault, detected("x".repeat(3 * LIMIT), source).fault());
        assertEquals("t.csv, line 3" + fault, detected("\n \n" + "x".repeat(3 * LIMIT) + "\n1", source).fault());
    }

    private static Seen detected(String text, Source source) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Scratch scratch = new Scratch()) {
            return Seen.byBlocks(BarInput.open(source.of(bytes, scratch), ReadOptions.DETECT, 2, scratch.spool()));
        } catch (dev.tidemark.base.DataFault fault) {
            return Seen.ofFault(fault.sentence());
        }
    }

    @Test
    void aFileThatBecomesShorterWhileItIsOpenIsReadToItsNewEnd() throws IOException {
        byte[] bytes = (HEADER + "1,x\n".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);
        for (int length : List.of(HEADER.length(), HEADER.length() + 4000, HEADER.length() + 60_000)) {
            for (int piece : List.of(100, 9_999, 1 << 19)) {
                try (Scratch scratch = new Scratch()) {
                    Path path = ((Input.File) scratch.file(bytes)).path();
                    BarInput input = BarInput.open(new Input.File(path, "t.csv"), ReadOptions.DETECT, 2,
                            scratch.spool(), piece);
                    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        file.truncate(length);
                    }
                    Seen seen = Seen.byBlocks(input);
                    assertTrue(seen.fault().isEmpty(), seen.fault());
                    assertEquals((length - HEADER.length()) / 4, seen.closes().size());
                }
            }
        }
    }
}
