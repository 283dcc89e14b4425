package dev.tidemark.desktop.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SourceReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private Excerpt read(byte[] bytes, String name, long line, int column) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return SourceReader.read(new Place(file.toString(), line, column), Cancellation.NEVER);
    }

    private static String numbered(int lines, String end) {
        return IntStream.rangeClosed(1, lines).mapToObj(i -> "row " + i + ",x" + end).collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theLinesAroundAreRead() throws IOException {
        Excerpt excerpt = read(utf8(numbered(1000, "\n")), "a.csv", 500, 2);
        assertEquals(495, excerpt.first());
        assertEquals(11, excerpt.lines().size());
        assertEquals("row 500,x", excerpt.lines().get(5));
        assertTrue(excerpt.isInQuestion(5));
        assertEquals(new Span(8, 9), excerpt.span(5));
        assertTrue(excerpt.span(4).isEmpty());
    }

    @Test
    void theEdgesOfAFileHaveFewerLines() throws IOException {
        assertEquals(List.of("row 1,x", "row 2,x"), read(utf8("row 1,x\nrow 2,x"), "a.csv", 1, 0).lines());
        Excerpt end = read(utf8(numbered(20, "\r\n")), "b.csv", 20, 0);
        assertEquals(15, end.first());
        assertEquals("row 20,x", end.lines().getLast());
    }

    @Test
    void otherEncodingsAndLineEndsAreRead() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        assertEquals("Schluß", read("Kurs\nSchluß\n".getBytes(windows), "w.csv", 2, 0).lines().get(1));
        assertEquals("é", read("\uFEFFa\né\n".getBytes(StandardCharsets.UTF_16LE), "l.csv", 2, 0).lines().get(1));
        assertEquals("a", read("\uFEFFa\né\n".getBytes(StandardCharsets.UTF_16BE), "b.csv", 2, 0).lines().get(0));
        assertEquals(List.of("a", "b", "c"), read(utf8("a\rb\rc\r"), "r.csv", 2, 0).lines());
    }

    @Test
    void packedFilesAreRead() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(utf8(numbered(50, "\n")));
        }
        assertEquals("row 40,x", read(gzip.toByteArray(), "a.csv.gz", 40, 0).lines().get(5));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("folder/"));
            out.putNextEntry(new ZipEntry("folder/a.csv"));
            out.write(utf8(numbered(50, "\n")));
        }
        assertEquals("row 40,x", read(zip.toByteArray(), "a.zip", 40, 0).lines().get(5));
    }

    @Test
    void veryLongLinesAreCut() throws IOException {
        assertEquals(4096, read(utf8("x".repeat(100_000)), "a.csv", 1, 0).lines().getFirst().length());
    }

    @Test
    void aFileThatIsGoneIsAFault() {
        Place place = Place.of(folder.resolve("none.csv").toString(), 3);
        assertTrue(assertThrows(NoInputFault.class, () -> SourceReader.read(place, Cancellation.NEVER)).sentence()
                .endsWith("none.csv: cannot be read any more"));
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), utf8(numbered(50, "\n")));
        assertThrows(CancelledFault.class, () -> SourceReader.read(Place.of(file.toString(), 40), () -> true));
    }

    @Test
    void aFieldIsFoundWhateverItsDelimiterAndQuotes() {
        assertEquals(new Span(2, 5), Span.ofField("a;b,c;d", 2));
        assertEquals(new Span(2, 7), Span.ofField("a,\"b,c\",d", 2));
        assertEquals(new Span(8, 9), Span.ofField("a,\"b,c\",d", 3));
        assertEquals(new Span(0, 5), Span.ofField("alone", 1));
        assertTrue(Span.ofField("a,b", 7).isEmpty());
    }

    @Test
    void inYamlAColumnIsACharacter() throws IOException {
        Excerpt excerpt = read(utf8("seed: 42\nwindow: ten # rows\n"), "config.yaml", 2, 9);
        assertEquals(new Span(8, 11), excerpt.span(1));
        assertEquals(new Span(3, 3), Span.ofWord("abc", 9));
        assertEquals(new Span(1, 2), Span.ofWord("a  b", 2));
    }
}
