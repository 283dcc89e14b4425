package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import dev.tidemark.bars.Flavour.NumberStyle;
import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DetectorLimitsTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String HEADER = "time,open,high,low,close\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Flavour detect(String text, boolean wholeFile) {
        return FlavourDetector.detect(bytes(text), wholeFile, "f.csv", ReadOptions.DETECT);
    }

    private static String fault(String text, boolean wholeFile) {
        return assertThrows(DataFault.class, () -> detect(text, wholeFile)).sentence();
    }

    private static OddRows rows(InputStream bytes, String head) throws IOException {
        return OddRows.of(bytes, detect(head, false), "f.csv", List.of(Role.CLOSE));
    }

    private static void readAll(OddRows rows) throws IOException {
        while (rows.next()) {
            rows.cell(0);
        }
    }

    @Test
    void aFirstLineThatFillsTheHeadIsTooLong() {
        assertEquals("f.csv, line 1: is longer than 1 MiB, the longest line that is read",
                fault("9".repeat(MEBIBYTE), false));
    }

    @Test
    void aLaterLineWithoutEndIsTooLong() throws IOException {
        var file = new ByteArrayInputStream(bytes(HEADER + "7".repeat(3 * MEBIBYTE)));
        var rows = rows(file, HEADER + "2024-01-01,1,1,1,1\n");
        var fault = assertThrows(DataFault.class, () -> readAll(rows));
        assertEquals("f.csv, line 2: is longer than 1 MiB, the longest line that is read", fault.sentence());
        assertTrue(file.available() > MEBIBYTE, "no more is read than the limit needs");
    }

    @Test
    void aQuoteThatIsOpenForAMebibyteIsReportedWhereItOpened() throws IOException {
        String head = HEADER + "2024-01-01,1,1,1,1\n";
        byte[] file = bytes(head + "2024-01-02,\"1,1,1,1\n" + "2024-01-03,1,1,1,1\n".repeat(60_000));
        var rows = rows(new ByteArrayInputStream(file), head);
        var fault = assertThrows(DataFault.class, () -> readAll(rows));
        assertEquals("f.csv, line 3: has a quote that is not closed within 1 MiB, the longest row that is read",
                fault.sentence());
    }

    @Test
    void anUnclosedQuoteIsReportedOnTheLineWhereItOpenedEvenWithinARecord() throws IOException {
        String file = HEADER + "2024-01-01,\"1\n\",1,1,\"2\n3\n";
        var rows = OddRows.of(new ByteArrayInputStream(bytes(file)), detect(file, true), "f.csv", List.of(Role.CLOSE));
        var fault = assertThrows(DataFault.class, () -> readAll(rows));
        assertEquals("f.csv, line 3: has a quote that is never closed", fault.sentence());
    }

    @Test
    void theCutLastLineOfAHeadIsNotJudged() {
        Flavour flavour = detect(HEADER + "2024-01-01,1.5,1.5,1.5,1.5\n2024-01-02,\"9,9", false);
        assertTrue(flavour.isPlain());
        assertEquals(HEADER.length(), flavour.bodyOffset());
    }

    @Test
    void aQuoteFarDownTheHeadIsSeen() {
        String rows = "2024-01-01,1,1,1,1\n".repeat(5000);
        assertEquals(Quoting.CELLS, detect(HEADER + rows + "2024-01-01,1,1,1,\"1,000.5\"\n", true).quoting());
        assertEquals(Quoting.NONE, detect(HEADER + rows + "2024-01-01,1,1,1,1\"\n", true).quoting());
    }

    @Test
    void aDateThatOnlyALateRowDecidesIsReadAsThatRowSays() {
        var file = new StringBuilder("date,close\n");
        for (int i = 0; i < 288; i++) {
            file.append(String.format(java.util.Locale.ROOT, "%02d/02/2024 %02d:00,1%n", i / 24 + 1, i % 24)
                    .replace("\r", ""));
        }
        Flavour flavour = detect(file + "13/02/2024 00:00,1\n", true);
        assertEquals("dd/MM/yyyy HH:mm", flavour.times().description());
    }

    @Test
    void aThousandsCommaThatOnlyALateRowHasIsSeen() {
        String rows = "2024-01-01\t999.5\n".repeat(300);
        Flavour flavour = detect("date\tclose\n" + rows + "2024-01-02\t1,000.5\n", true);
        assertEquals(new NumberStyle(false, true, false), flavour.numbers());
    }

    @Test
    void anOffsetCountsBytesNotCharacters() {
        String text = "\u017c\u00f3\u0142w;Zamkni\u0119cie\n1;2\n";
        for (var charset : List.of(StandardCharsets.UTF_8, java.nio.charset.Charset.forName("windows-1250"))) {
            byte[] file = text.getBytes(charset);
            Flavour flavour = FlavourDetector.detect(file, true, "f.csv", ReadOptions.DETECT);
            assertEquals(charset, flavour.charset());
            assertEquals('1', file[(int) flavour.bodyOffset()]);
        }
    }

    @Test
    void aMultiByteCharacterCutByTheEndOfTheHeadIsStillUtf8() {
        byte[] file = bytes("time,close,note\n2024-01-01,1,\u017c\n2024-01-02,1,\u017c");
        byte[] cut = Arrays.copyOf(file, file.length - 1);
        assertEquals(StandardCharsets.UTF_8,
                FlavourDetector.detect(cut, false, "f.csv", ReadOptions.DETECT).charset());
    }

    @Test
    void everyPieceOfTheFileInASentenceIsShortAndVisible() {
        String sentence = fault("time,\u0007" + "x".repeat(500) + "\n1,2\n", true);
        assertTrue(sentence.length() < 250, sentence);
        assertTrue(sentence.contains("\\u0007"), sentence);
    }
}
