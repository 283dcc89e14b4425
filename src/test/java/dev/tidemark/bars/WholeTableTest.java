package dev.tidemark.bars;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Loading a table whole beside reading it by blocks; cancelling either, and watching how far it has come. */
class WholeTableTest {
    private static final int ROWS = 5000;

    static List<FlavourCase> flavours() {
        return FlavourCase.all();
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void loadingSeesWhatReadingByBlocksSees(FlavourCase flavour) throws IOException {
        byte[] bytes = Files.readAllBytes(flavour.folder().resolve("input.csv"));
        List<Seen> all = new ArrayList<>();
        for (Source source : List.of(Source.FILE, Source.STREAM, Source.GZIP_FILE)) {
            int piece = source == Source.STREAM ? 1 << 19 : 17;
            all.add(seen(bytes, flavour.options(), source, piece, true).asByBlocks());
            all.add(seen(bytes, flavour.options(), source, piece, false));
        }
        assertEquals(1, all.stream().distinct().count(), () -> all.stream().distinct().toList().toString());
        assertCloses(flavour, all.getFirst());
    }

    @ParameterizedTest
    @MethodSource("flavours")
    void theReportOfTheClosesIsThatOfReadingNothingElse(FlavourCase flavour) throws IOException {
        byte[] bytes = Files.readAllBytes(flavour.folder().resolve("input.csv"));
        for (Source source : List.of(Source.FILE, Source.STREAM, Source.GZIP_FILE)) {
            try (Scratch scratch = new Scratch();
                    BarInput read = BarInput.open(source.of(bytes, scratch), flavour.options(), 2, scratch.spool());
                    BarInput loaded = BarInput.open(source.of(bytes, scratch), flavour.options(), 2, scratch.spool())) {
                try (BlockReader reader = read.read(false, Progress.NONE, Cancellation.NEVER)) {
                    while (reader.next().isPresent()) {
                        assertTrue(read.report().rows() > 0);
                    }
                }
                ReadReport closes = loaded.load(Progress.NONE, Cancellation.NEVER).report().closes();
                assertEquals(read.report().repairs().counts(), closes.repairs().counts());
                assertEquals(read.report().rows(), closes.rows());
            } catch (DataFault fault) {
                assertFalse(fault.sentence().isEmpty());
            }
        }
    }

    private static Seen seen(byte[] bytes, ReadOptions options, Source source, int piece, boolean isLoaded) {
        try (Scratch scratch = new Scratch()) {
            BarInput input = BarInput.open(source.of(bytes, scratch), options, 2, scratch.spool(), piece);
            return isLoaded ? Seen.byLoading(input) : Seen.byBlocks(input);
        } catch (DataFault fault) {
            return Seen.ofFault(fault.sentence());
        }
    }

    /** The closes of the case stand in the order of its file. */
    private static void assertCloses(FlavourCase flavour, Seen seen) throws IOException {
        String expected = flavour.expected().lines().filter(line -> line.startsWith("closes: ")).findFirst().orElse("");
        if (!expected.isEmpty()) {
            List<String> closes = Arrays.stream(expected.substring(8).split(" "))
                    .filter(close -> !close.isEmpty())
                    .map(close -> close.equals("missing") ? "none" : Seen.text(new java.math.BigDecimal(close)))
                    .collect(Collectors.toList());
            assertEquals(seen.repairs().containsKey(Repair.TURNED_ROUND) ? closes.reversed() : closes, seen.closes());
        }
    }

    /** Every source, with rows in order or newest first, plain or with a quote in the middle or everywhere. */
    static Stream<Arguments> tables() {
        return Stream.of(Source.FILE, Source.STREAM, Source.GZIP_FILE)
                .flatMap(source -> Stream.of(false, true).flatMap(isNewestFirst -> Stream.of(-1, 0, ROWS / 2)
                        .map(quotedFrom -> Arguments.of(source, isNewestFirst, quotedFrom))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aCancelledReadingLeavesNothingBehind(Source source, boolean isNewestFirst, int quotedFrom) {
        byte[] table = table(isNewestFirst, quotedFrom);
        for (int calls : List.of(0, 1, 2, 3, 9, 25, 70)) {
            AtomicInteger left = new AtomicInteger(calls);
            Cancellation later = () -> left.getAndDecrement() <= 0;
            boolean isCancelled = false;
            try (Scratch scratch = new Scratch();
                    BarInput input = open(table, source, scratch)) {
                assertEquals(ROWS, input.load(Progress.NONE, later).size());
            } catch (CancelledFault fault) {
                isCancelled = true;
            }
            assertEquals(left.get() < 0, isCancelled);
            assertNoThreads();
        }
    }

    /** After a cancelled reading, or one that was closed early, the input can be read once more. */
    @Test
    void aReadingThatIsClosedEarlyDoesNoHarmToTheNext() {
        try (Scratch scratch = new Scratch(); BarInput input = open(table(false, -1), Source.FILE, scratch)) {
            for (int i = 0; i < 30; i++) {
                try (BlockReader reader = input.read(true, Progress.NONE, Cancellation.NEVER)) {
                    assertTrue(reader.next().isPresent());
                }
                assertNoThreads();
            }
            assertEquals(ROWS, input.load(Progress.NONE, Cancellation.NEVER).size());
        }
    }

    /** A thread that has nothing left to do may take a moment to end. */
    private static void assertNoThreads() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("scan-")) {
                try {
                    thread.join(10_000);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                assertFalse(thread.isAlive());
            }
        }
    }

    @Test
    void anInterruptedReadingIsCancelled() {
        for (int quotedFrom : List.of(-1, 0, ROWS / 2)) {
            try (Scratch scratch = new Scratch();
                    BarInput input = open(table(false, quotedFrom), Source.FILE, scratch)) {
                Thread.currentThread().interrupt();
                assertThrows(CancelledFault.class, () -> input.load(Progress.NONE, Cancellation.NEVER));
                assertTrue(Thread.interrupted());
                assertNoThreads();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void progressGoesForwardAndEndsAtTheTotal(Source source, boolean isNewestFirst, int quotedFrom) {
        List<long[]> told = new ArrayList<>();
        try (Scratch scratch = new Scratch();
                BarInput input = open(table(isNewestFirst, quotedFrom), source, scratch)) {
            input.load((done, total, rows) -> told.add(new long[]{done, total, rows}), Cancellation.NEVER);
        }
        assertTrue(told.size() > 1);
        double before = 0;
        long rowsBefore = 0;
        for (long[] at : told) {
            double share = at[1] < 0 ? 0 : (double) at[0] / at[1];
            assertTrue(share >= before && share <= 1, () -> "from " + Arrays.toString(at));
            assertTrue(at[2] >= rowsBefore);
            before = share;
            rowsBefore = at[2];
        }
        assertEquals(ROWS, rowsBefore);
        assertTrue((source == Source.STREAM && !isNewestFirst) || before == 1);
    }

    @Test
    void loadingTwiceGivesTheSame() {
        try (Scratch scratch = new Scratch(); BarInput input = open(table(true, 9), Source.GZIP_FILE, scratch)) {
            Bars first = input.load(Progress.NONE, Cancellation.NEVER);
            Bars second = input.load(Progress.NONE, Cancellation.NEVER);
            assertArrayEquals(first.times(), second.times());
            assertArrayEquals(first.values(Role.VOLUME), second.values(Role.VOLUME));
            assertEquals(first.report().unreadable(), second.report().unreadable());
            assertEquals(first.report().read().repairs().counts(), second.report().read().repairs().counts());
        }
    }

    private static BarInput open(byte[] table, Source source, Scratch scratch) {
        return BarInput.open(source.of(table, scratch), ReadOptions.DETECT, 2, scratch.spool(), 5000);
    }

    private static byte[] table(boolean isNewestFirst, int quotedFrom) {
        StringBuilder text = new StringBuilder("timestamp,close,volume\n");
        for (int row = 0; row < ROWS; row++) {
            boolean isQuoted = quotedFrom >= 0 && row >= quotedFrom;
            String close = isQuoted ? "\"" + row + ".5\"" : row + ".5";
            text.append(1_700_000_000L + (isNewestFirst ? -row : row)).append(',').append(close)
                    .append(row % 500 == 7 ? ",much\n" : ",1.5\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
