package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Packed input, and input that is no file: whole it reads as the plain file does, damaged it is a fault. */
class PackedTest {
    private static final byte[] TABLE = table(400);
    private static final List<String> CLOSES = IntStream.range(0, 400).mapToObj(i -> 100 + i + ".5").toList();

    private static byte[] table(int rows) {
        StringBuilder text = new StringBuilder("timestamp,close\n");
        Random random = new Random(7);
        for (int i = 0; i < rows; i++) {
            // Fractions of a second that do not pack well.
            text.append(1_700_000_000L + 60L * i).append('.').append(100_000 + random.nextInt(900_000)).append(',')
                    .append(100 + i).append(".5\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void everySourceGivesTheSameRows(Source source) {
        try (Scratch scratch = new Scratch()) {
            assertEquals(CLOSES, closes(source.of(TABLE, scratch), scratch));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 400})
    void gzipOfSeveralPartsIsReadToItsEnd(int parts) throws IOException {
        byte[] packed = inParts(parts);
        try (Scratch scratch = new Scratch()) {
            assertEquals(CLOSES, closes(scratch.file(packed), scratch));
            assertEquals(CLOSES, closes(Source.stream(packed), scratch));
            assertEquals(CLOSES, closes(new Input.Stream(new Dribbling(packed), "t.csv"), scratch));
        }
    }

    private static byte[] inParts(int parts) throws IOException {
        var packed = new ByteArrayOutputStream();
        int size = (TABLE.length + parts - 1) / parts;
        for (int from = 0; from < TABLE.length; from += size) {
            packed.write(Source.gzip(Arrays.copyOfRange(TABLE, from, Math.min(from + size, TABLE.length))));
        }
        return packed.toByteArray();
    }

    @Test
    void gzipThatIsCutOffAnywhereIsAFault() throws IOException {
        byte[] packed = inParts(3);
        int firstPart = Source.gzip(Arrays.copyOf(TABLE, (TABLE.length + 2) / 3)).length;
        for (int length = 1; length < packed.length; length += length < 40 || length > packed.length - 20 ? 1 : 61) {
            assertCutOff(packed, length);
        }
        // Cut within the header of a later part, which the library passes over; exactly between two, nobody can tell.
        for (int length = firstPart - 3; length < firstPart + 14; length++) {
            if (length != firstPart) {
                assertCutOff(packed, length);
            }
        }
    }

    private static void assertCutOff(byte[] packed, int length) {
        byte[] cut = Arrays.copyOf(packed, length);
        assertFault(cut, length > 18 ? "gzip" : "");
    }

    @Test
    void bytesBehindGzipAreNotPassedOver() {
        byte[] packed = Source.gzip(TABLE);
        byte[] followed = Arrays.copyOf(packed, packed.length + 5);
        followed[packed.length + 1] = 'x';
        assertFault(followed, "t.csv: the gzip data are damaged (behind a complete part follows what is no gzip data)");
    }

    @Test
    void gzipWithAnyByteChangedIsAFaultOrReadsTheSame() {
        byte[] packed = Source.gzip(TABLE);
        for (int at = 2; at < packed.length; at += at < 30 ? 1 : 41) {
            byte[] damaged = packed.clone();
            damaged[at] ^= 0x55;
            for (int piece : List.of(100, 1 << 19)) {
                try (Scratch scratch = new Scratch()) {
                    assertEquals(CLOSES, closes(scratch.file(damaged), scratch, piece), "byte " + at);
                } catch (DataFault fault) {
                    assertTrue(fault.sentence().startsWith("t.csv: the gzip data "), fault.sentence());
                }
            }
        }
    }

    /** The rows before the place where a stream fails are judged first, however far ahead its bytes are read. */
    @Test
    void aFaultBeforeTheFailureComesFirst() {
        // The failure must lie behind what is read to find the flavour.
        byte[] text = table((Bytes.HEAD + 300_000) / 20);
        int good = Bytes.HEAD + 150_000;
        byte[] damaged = text.clone();
        int row = lineStart(text, Bytes.HEAD + 50_000);
        damaged[row - 2] = 'x';
        String fault = "t.csv, line " + lines(text, row) + ", column 2: ";
        for (int piece : List.of(3000, 1 << 15, 1 << 19)) {
            for (int threads = 1; threads <= 4; threads++) {
                String first = failing(damaged, good, threads, piece);
                assertEquals(fault, first.substring(0, Math.min(fault.length(), first.length())));
                assertEquals("t.csv: cannot be read (the disk is gone)", failing(text, good, threads, piece));
            }
        }
    }

    private static String failing(byte[] text, int good, int threads, int piece) {
        try (Scratch scratch = new Scratch()) {
            Input input = new Input.Stream(new Failing(text, good), "t.csv");
            return Seen.byBlocks(BarInput.open(input, ReadOptions.DETECT, threads, scratch.spool(), piece)).fault();
        }
    }

    private static int lineStart(byte[] text, int from) {
        int at = from;
        while (text[at - 1] != '\n') {
            at++;
        }
        return at;
    }

    private static long lines(byte[] text, int to) {
        return IntStream.range(0, to).filter(i -> text[i] == '\n').count();
    }

    @Test
    void zipOfTwoFilesIsAFaultThatNamesThem() {
        assertFault(Source.zip("a.csv", "close\n1\n", "b\n.csv", "close\n2\n"),
                "t.csv: the zip archive holds more than one file ('a.csv' and 'b\\n.csv'); expected one table of bars");
    }

    @Test
    void foldersAndWhatAMacAddsArePassedOver() {
        try (Scratch scratch = new Scratch()) {
            byte[] packed = Source.zip("data/", "", "__MACOSX/._a.csv", "x", "data/a.csv", "close\n1\n",
                    "__MACOSX/data/._a.csv", "x");
            assertEquals(List.of("1"), closes(scratch.file(packed), scratch));
            assertEquals(List.of("1"), closes(Source.stream(packed), scratch));
        }
    }

    @Test
    void zipWithoutAFileIsAFault() {
        String sentence = "t.csv: the zip archive holds no file; expected one table of bars";
        assertFault(Source.zip(), sentence);
        assertFault(Source.zip("data/", "", "__MACOSX/._a", "x"), sentence);
    }

    @Test
    void zipThatIsCutOffWithinItsFileIsAFault() {
        byte[] packed = Source.zip("a.csv", new String(TABLE, StandardCharsets.US_ASCII));
        int file = packed.length - 22 - 46 - 5;
        for (int length = 3; length < file; length += length < 40 ? 3 : 101) {
            assertFault(Arrays.copyOf(packed, length), "");
        }
    }

    @Test
    void whatIsPackedTwiceIsBinary() {
        assertFault(Source.gzip(Source.gzip(TABLE)), "t.csv");
    }

    @Test
    void aFileThatIsNotThereIsNoInput() {
        try (Scratch scratch = new Scratch()) {
            Path path = scratch.inputs().resolve("none.csv");
            NoInputFault fault = assertThrows(NoInputFault.class,
                    () -> closes(new Input.File(path, "none.csv"), scratch));
            assertEquals("none.csv: there is no such file", fault.sentence());
            NoInputFault folder = assertThrows(NoInputFault.class,
                    () -> closes(new Input.File(scratch.inputs(), "data"), scratch));
            assertEquals("data: is a folder, expected a CSV file", folder.sentence());
        }
    }

    @Test
    void aStreamThatFailsIsNoInputWhereverItFails() {
        for (int good : List.of(0, 3, 100, TABLE.length)) {
            InputStream failing = new Failing(TABLE, good);
            try (Scratch scratch = new Scratch()) {
                NoInputFault fault = assertThrows(NoInputFault.class,
                        () -> closes(new Input.Stream(failing, "-"), scratch));
                assertEquals("-: cannot be read (the disk is gone)", fault.sentence());
            }
        }
    }

    @Test
    void aNamedPipeIsReadAsAStream() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        try (Scratch scratch = new Scratch()) {
            Path pipe = scratch.inputs().resolve("pipe");
            assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
            Thread writer = Thread.ofPlatform().daemon().start(() -> {
                try {
                    Files.write(pipe, Source.gzip(TABLE));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });

            assertEquals(CLOSES, closes(new Input.File(pipe, "pipe"), scratch));
            writer.join();
        }
    }

    /** Streams of the caller stay open; files that are opened here are closed. */
    @Test
    void onlyWhatWasOpenedIsClosed() {
        boolean[] isClosed = {false};
        InputStream stream = new ByteArrayInputStream(TABLE) {
            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        try (Scratch scratch = new Scratch()) {
            assertEquals(CLOSES, closes(new Input.Stream(stream, "-"), scratch));
            assertEquals(false, isClosed[0]);

            Path open = Path.of("/proc/self/fd");
            assumeTrue(Files.isDirectory(open));
            Input packed = scratch.file(Source.gzip(TABLE));
            Input plain = scratch.file(TABLE);
            closes(packed, scratch);
            long before = entries(open);
            for (int i = 0; i < 20; i++) {
                closes(packed, scratch);
                closes(plain, scratch);
            }
            assertEquals(before, entries(open));
        }
    }

    private static long entries(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same fault, whose sentence has a part, as a file and as a stream, in small pieces and in large ones. */
    private static void assertFault(byte[] bytes, String part) {
        for (int piece : List.of(50, 1 << 19)) {
            try (Scratch scratch = new Scratch()) {
                String ofFile = sentence(scratch.file(bytes), scratch, piece);
                assertTrue(ofFile.contains(part), ofFile);
                assertEquals(ofFile, sentence(Source.stream(bytes), scratch, piece));
            }
        }
    }

    private static String sentence(Input input, Scratch scratch, int piece) {
        return assertThrows(DataFault.class, () -> {
            try (BarInput open = open(input, scratch, piece)) {
                open.load(Progress.NONE, Cancellation.NEVER);
            }
        }).sentence();
    }

    private static List<String> closes(Input input, Scratch scratch) {
        return closes(input, scratch, 1 << 10);
    }

    private static List<String> closes(Input input, Scratch scratch, int piece) {
        try (BarInput open = open(input, scratch, piece);
                BlockReader reader = open.read(false, Progress.NONE, Cancellation.NEVER)) {
            List<String> closes = new java.util.ArrayList<>();
            for (Optional<BarBlock> next = reader.next(); next.isPresent(); next = reader.next()) {
                Decimals column = next.get().closes();
                IntStream.range(0, column.size()).forEach(i -> closes.add(column.at(i).toPlainString()));
            }
            return closes;
        }
    }

    private static BarInput open(Input input, Scratch scratch, int piece) {
        return BarInput.open(input, ReadOptions.DETECT, 2, scratch.spool(), piece);
    }

    /** Fails after some bytes. */
    private static final class Failing extends InputStream {
        private final byte[] bytes;
        private final int good;
        private int given;

        Failing(byte[] bytes, int good) {
            this.bytes = bytes;
            this.good = good;
        }

        @Override
        public int read() throws IOException {
            if (given == good) {
                throw new IOException("the disk is gone");
            }
            return bytes[given++];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = Math.min(length, good - given);
            if (count == 0) {
                throw new IOException("the disk is gone");
            }
            System.arraycopy(bytes, given, target, offset, count);
            given += count;
            return count;
        }
    }

    /** Gives a byte at a time and never says that there are more. */
    private static final class Dribbling extends ByteArrayInputStream {
        Dribbling(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }
}
