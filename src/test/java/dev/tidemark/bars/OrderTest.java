package dev.tidemark.bars;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tables that are newest first, or nearly, from every source, plain and quoted, found by their own header. */
class OrderTest {
    private static final long START = 1_700_000_000L;
    private static final int ROWS = 2500;

    /** Every source, with the closes plain or in quotes from the first row on, or only from the middle. */
    static Stream<Arguments> sourcesAndQuotes() {
        return Stream.of(Source.values())
                .flatMap(source -> Stream.of(-1, 0, ROWS / 2).map(quotedFrom -> Arguments.of(source, quotedFrom)));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndQuotes")
    void newestFirstIsTurnedRoundWithAllColumns(Source source, int quotedFrom) {
        List<Long> times = descending(ROWS);

        Seen seen = load(table(times, quotedFrom), Order.AUTO, source);

        assertEquals("", seen.fault());
        assertEquals(times.reversed().stream().map(OrderTest::millis).toList(), seen.times());
        assertEquals(IntStream.range(0, ROWS).mapToObj(row -> text(ROWS - 1 - row)).toList(), seen.closes());
        assertEquals(IntStream.range(0, ROWS).mapToObj(row -> bits(ROWS - 1 - row + 0.25)).toList(),
                seen.others().get(Role.OPEN));
        assertEquals(IntStream.range(0, ROWS).mapToObj(row -> bits((ROWS - 1 - row) % 7)).toList(),
                seen.others().get(Role.VOLUME));
        assertEquals(List.of((long) ROWS, 0L, 1L, millis(times.getLast()), millis(times.getFirst())), seen.counted());
        assertEquals(1, seen.repairs().get(Repair.TURNED_ROUND));
    }

    @ParameterizedTest
    @MethodSource("sourcesAndQuotes")
    void oneStepForwardInATableThatGoesBackIsAFault(Source source, int quotedFrom) {
        for (int row : List.of(1, 2, ROWS / 3, ROWS - 1)) {
            List<Long> times = descending(ROWS);
            times.set(row, times.get(row - 1) + 1);

            Seen seen = load(table(times, quotedFrom), Order.AUTO, source);

            assertEquals(OrderOracle.sentence("t.csv", row + 2), seen.fault());
        }
    }

    @ParameterizedTest
    @MethodSource("sourcesAndQuotes")
    void theOrderOfTheFileStandsWhereThatIsSaid(Source source, int quotedFrom) {
        List<Long> times = descending(ROWS);
        times.set(9, times.get(8) + 1);

        Seen seen = load(table(times, quotedFrom), Order.FILE, source);

        assertEquals(times.stream().map(OrderTest::millis).toList(), seen.times());
        assertEquals(List.of((long) ROWS, 0L, 1L, millis(times.getFirst()), millis(times.getLast())), seen.counted());
        assertEquals(List.of(0L, ROWS - 2L, 0L), seen.judged());
        assertEquals(null, seen.repairs().get(Repair.TURNED_ROUND));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void singleStepsBackStand(Source source) {
        List<Long> times = descending(ROWS).reversed();
        Collections.swap(times, 5, 6);
        Collections.swap(times, ROWS - 1, ROWS - 2);

        Seen seen = load(table(times, -1), Order.AUTO, source);

        assertEquals(times.stream().map(OrderTest::millis).toList(), seen.times());
        assertEquals(List.of(0L, 2L, 0L), seen.judged());
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void asManyStepsForwardAsBackStandEvenWhereTheEndIsBeforeTheBeginning(Source source) {
        List<Long> times = List.of(10L, 20L, 5L, 6L, 7L, 4L, 1L);

        Seen seen = load(table(times.stream().map(t -> START + t).toList(), -1), Order.AUTO, source);

        assertEquals("", seen.fault());
        assertEquals(List.of(0L, 3L, 0L), seen.judged());
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void equalTimesAreAStepInNeitherDirection(Source source) {
        List<Long> same = Collections.nCopies(30, START);
        assertEquals(null, load(table(same, -1), Order.AUTO, source).repairs().get(Repair.TURNED_ROUND));

        List<Long> twice = new ArrayList<>();
        descending(ROWS).forEach(time -> twice.addAll(List.of(time, time)));
        Seen seen = load(table(twice, -1), Order.AUTO, source);

        assertEquals(twice.reversed().stream().map(OrderTest::millis).toList(), seen.times());
        assertEquals(List.of((long) ROWS, 0L, 0L), seen.judged());
    }

    @ParameterizedTest
    @MethodSource("sourcesAndQuotes")
    void timesThatCannotBeReadArePassedOver(Source source, int quotedFrom) {
        List<Long> times = descending(ROWS);
        // So many at the end that no time is near it.
        for (int row = ROWS / 4; row < ROWS; row++) {
            times.set(row, TimeFormat.MISSING);
        }
        times.set(0, TimeFormat.MISSING);
        times.set(7, TimeFormat.MISSING);

        Seen seen = load(table(times, quotedFrom), Order.AUTO, source);

        assertEquals(times.reversed().stream().map(OrderTest::millis).toList(), seen.times());
        assertEquals(List.of(0L, 0L, ROWS - ROWS / 4 + 2L), seen.judged());
        assertEquals(millis(times.get(ROWS / 4 - 1)), seen.counted().get(3));
        assertEquals(millis(times.get(1)), seen.counted().get(4));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aTableWithoutTimesStandsAsItIs(Source source) {
        Seen seen = load("close\n3\n2\n1\n", Order.AUTO, source);

        assertEquals(List.of("3", "2", "1"), seen.closes());
        assertEquals(List.of(3L, 0L, 0L, TimeFormat.MISSING, TimeFormat.MISSING), seen.counted());
        assertEquals(List.of(0L, 0L, 3L), seen.judged());
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void oneRowAndNoRowAreInOrder(Source source) {
        assertEquals(List.of("1"), load("timestamp,close\n2024-01-01,1\n", Order.AUTO, source).closes());
        Seen nothing = load("timestamp,close\n", Order.AUTO, source);
        assertEquals("", nothing.fault());
        assertEquals(List.of(0L, 0L, 0L, TimeFormat.MISSING, TimeFormat.MISSING), nothing.counted());
    }

    /** The start that is looked at ends within a row, or within quotes. */
    @ParameterizedTest
    @EnumSource(Source.class)
    void longRowsHideNoStepAtTheStart(Source source) {
        for (String quote : List.of("", "\"")) {
            String filler = quote + "x".repeat(3000) + quote;
            StringBuilder text = new StringBuilder("timestamp,close,note\n");
            for (int row = 0; row < 500; row++) {
                text.append(START - 60L * row).append(',').append(row).append(',').append(filler).append('\n');
            }

            Seen seen = load(text.toString(), Order.AUTO, source);

            assertEquals("", seen.fault());
            assertEquals("499", seen.closes().getFirst());
            assertEquals(500, seen.closes().size());
        }
    }

    /** All first times are equal, over more than is looked at. */
    @ParameterizedTest
    @EnumSource(Source.class)
    void aLateFirstStepIsFound(Source source) {
        StringBuilder text = new StringBuilder("timestamp,close,note\n");
        String filler = "x".repeat(6000);
        for (int row = 0; row < 250; row++) {
            text.append(START - Math.max(0, row - 240)).append(',').append(row).append(',').append(filler).append('\n');
        }

        assertEquals("249", load(text.toString(), Order.AUTO, source).closes().getFirst());
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void theReportKnowsTheEndsWhetherTimesWereWantedOrNot(Source source) {
        for (Order order : Order.values()) {
            for (List<Long> times : List.of(descending(ROWS), descending(ROWS).reversed())) {
                for (boolean withTimes : new boolean[]{false, true}) {
                    ReadReport report = report(table(times, -1), order, source, withTimes);
                    boolean isTurned = order == Order.AUTO && times.getFirst() > times.getLast();
                    List<Long> read = isTurned ? times.reversed() : times;
                    assertEquals(millis(read.getFirst()), report.firstTime());
                    assertEquals(millis(read.getLast()), report.lastTime());
                }
            }
        }
    }

    @Test
    void aStreamThatIsReadTwiceWithoutBeingKeptIsAMistakeOfTheCaller() {
        try (Scratch scratch = new Scratch();
                BarInput input = BarInput.open(Source.stream(ascii("close\n1\n")), ReadOptions.DETECT, 1,
                        scratch.spool())) {
            assertEquals(List.of("1"), closes(input));
            org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> closes(input));
        }
    }

    @Test
    void aStreamThatIsKeptCanBeReadAnyNumberOfTimes() {
        try (Scratch scratch = new Scratch();
                BarInput input = BarInput.open(Source.stream(ascii("close\n1\n2\n")), ReadOptions.DETECT, 1,
                        scratch.spool())) {
            input.keep();
            for (int i = 0; i < 3; i++) {
                assertEquals(List.of("1", "2"), closes(input));
            }
        }
    }

    private static List<String> closes(BarInput input) {
        Decimals closes = input.load(Progress.NONE, Cancellation.NEVER).closes();
        return IntStream.range(0, closes.size()).mapToObj(i -> closes.at(i).toPlainString()).toList();
    }

    private static ReadReport report(String text, Order order, Source source, boolean withTimes) {
        try (Scratch scratch = new Scratch();
                BarInput input = BarInput.open(source.of(ascii(text), scratch), Opened.with(order), 2,
                        scratch.spool())) {
            try (BlockReader reader = input.read(withTimes, Progress.NONE, Cancellation.NEVER)) {
                while (reader.next().isPresent()) {
                    // The report is of what was read.
                }
            }
            return input.report();
        }
    }

    private static Seen load(String text, Order order, Source source) {
        try (Scratch scratch = new Scratch()) {
            return Seen.byLoading(BarInput.open(source.of(ascii(text), scratch), Opened.with(order), 2,
                    scratch.spool(), 1 << 13));
        }
    }

    private static String table(List<Long> times, int quotedFrom) {
        StringBuilder text = new StringBuilder("timestamp,open,close,volume,note\n");
        for (int row = 0; row < times.size(); row++) {
            boolean isQuoted = quotedFrom >= 0 && row >= quotedFrom;
            long time = times.get(row);
            text.append(time == TimeFormat.MISSING ? "none" : time + "")
                    .append(',').append(row).append(".25,").append(isQuoted ? "\"" + row + "\"" : row + "")
                    .append(',').append(row % 7).append(",some remark about this row\n");
        }
        return text.toString();
    }

    /** Seconds since the epoch, a minute less from row to row; may be changed. */
    private static List<Long> descending(int rows) {
        return new ArrayList<>(LongStream.range(0, rows).mapToObj(row -> START - 60 * row).toList());
    }

    private static long millis(long seconds) {
        return seconds == TimeFormat.MISSING ? TimeFormat.MISSING : seconds * 1000;
    }

    private static String text(int close) {
        return Seen.text(java.math.BigDecimal.valueOf(close));
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
