package dev.tidemark.bars;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The line of a row is where its close stands in the text of the file. */
class RowLinesTest {
    private static final String HEADER = "time,close,note\n";

    private final Scratch scratch = new Scratch();

    @AfterEach
    void clear() {
        scratch.close();
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAPlainTableFollowTheirHeader(Source source) {
        assertEveryCloseIsOnItsLine(table(false, 0, 0, 500), source, 1 << 9);
    }

    @ParameterizedTest
    @EnumSource
    void blankLinesAreCounted(Source source) {
        assertEveryCloseIsOnItsLine(table(false, 5, 0, 500), source, 1 << 9);
    }

    @ParameterizedTest
    @EnumSource
    void linesWithinQuotesAreCounted(Source source) {
        assertEveryCloseIsOnItsLine(table(false, 5, 4, 5000), source, 1 << 12);
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsNewestFirstKeepsItsLines(Source source) {
        assertEveryCloseIsOnItsLine(table(true, 0, 0, 500), source, 1 << 9);
        assertEveryCloseIsOnItsLine(table(true, 7, 0, 500), source, 1 << 9);
    }

    @ParameterizedTest
    @EnumSource
    void soDoesOneWithLinesWithinQuotes(Source source) {
        assertEveryCloseIsOnItsLine(table(true, 6, 5, 5000), source, 1 << 12);
    }

    @Test
    void aTableWithoutTimesHasLinesToo() {
        assertEveryCloseIsOnItsLine("open,close\n1,C1000\n\n2,C1001\n".replace("C", ""), Source.FILE, 1 << 12);
    }

    @Test
    void thereIsNoLineOfARowThatIsNotThere() {
        Bars bars = load("time,close\n2024-01-01,5\n", Source.FILE, 1 << 12);
        assertThrows(IndexOutOfBoundsException.class, () -> bars.line(1));
        assertThrows(IndexOutOfBoundsException.class, () -> bars.line(-1));
    }

    @ParameterizedTest
    @CsvSource({"1, 10 11 12 20 21 22", "-1, 22 21 20 12 11 10", "1, 3 9 4 5 6", "-1, 5 5 4 1"})
    void anyLinesAreRemembered(int step, String lines) {
        RowLines rows = new RowLines(step);
        String[] words = lines.split(" ", -1);
        for (String line : words) {
            rows.add(Long.parseLong(line));
        }
        for (int row = 0; row < words.length; row++) {
            assertEquals(Long.parseLong(words[row]), rows.of(row));
            assertEquals(Long.parseLong(words[row]) + 7, rows.shifted(7).of(row));
        }
    }

    /** A table whose closes are all different; every so many rows a blank line, and every so many a cell of two lines. */
    private static String table(boolean isNewestFirst, int blanks, int quotes, int rows) {
        Random random = new Random(rows + blanks);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            long time = 1_700_000_000L + 60L * (isNewestFirst ? rows - i : i);
            String note = quotes > 0 && i > rows / 2 && random.nextInt(quotes) == 0 ? "\"two\nlines\"" : "one";
            lines.add(time + "," + (100_000 + i) + "," + note);
            if (blanks > 0 && random.nextInt(blanks) == 0) {
                lines.add("");
            }
        }
        return "\n" + HEADER + String.join("\n", lines) + "\n\n";
    }

    private void assertEveryCloseIsOnItsLine(String text, Source source, int pieceSize) {
        Bars bars = load(text, source, pieceSize);
        String[] lines = text.split("\n", -1);
        assertTrue(bars.size() > 0);
        for (int bar = 0; bar < bars.size(); bar++) {
            String line = lines[(int) bars.line(bar) - 1];
            assertEquals(bars.closes().at(bar).toPlainString(), line.split(",", -1)[1], "bar " + bar);
        }
    }

    private Bars load(String text, Source source, int pieceSize) {
        try (BarInput input = BarInput.open(source.of(text.getBytes(StandardCharsets.UTF_8), scratch),
                ReadOptions.DETECT, 2, scratch.spool(), pieceSize)) {
            return input.load(Progress.NONE, Cancellation.NEVER);
        }
    }
}
