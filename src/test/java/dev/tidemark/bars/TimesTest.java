package dev.tidemark.bars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimesTest {
    private static final TimeFormat ISO = new TextTimes(DateFamily.YEAR_FIRST, ZoneOffset.UTC, "");
    private static final TimeFormat DAY_FIRST = new TextTimes(DateFamily.DAY_FIRST, ZoneOffset.UTC, "");
    private static final TimeFormat MONTH_FIRST = new TextTimes(DateFamily.MONTH_FIRST, ZoneOffset.UTC, "");
    private static final TimeFormat EPOCH = new EpochTimes("", EpochTimes.Unit.SECONDS);
    private static final List<String> YEAR_FIRST_PATTERNS = List.of("yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'",
            "yyyy-MM-dd HH:mm:ss' UTC'", "yyyy-MM-dd'T'HH:mm:ss'+00:00'", "yyyyMMdd HHmmss", "yyyyMMdd HH:mm:ss",
            "yyyyMMddHHmmss", "yyyy.MM.dd HH:mm:ss", "yyyy/MM/dd HH:mm:ss", "yyyy-M-d H:mm:ss",
            "yyyy-MM-dd hh:mm:ss a");
    private static final List<String> DAY_FIRST_PATTERNS = List.of("dd.MM.yyyy HH:mm:ss", "dd/MM/yyyy HH:mm:ss",
            "dd-MM-yyyy HH:mm:ss", "d.M.yyyy H:mm:ss");

    @Provide
    Arbitrary<LocalDateTime> seconds() {
        return Arbitraries.longs()
                .between(-5_000_000_000L, 10_000_000_000L)
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }

    private static String written(LocalDateTime time, String pattern) {
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    @Provide
    Arbitrary<String> nearlyTimes() {
        Arbitrary<String> pieces = Arbitraries.of("0", "1", "2", "9", "-", ":", " ", "T", "2024", "12", "31", "29",
                "é");
        Arbitrary<String> dates = seconds().map(time -> written(time, "yyyy-MM-dd HH:mm:ss"));
        Arbitrary<String> damaged = net.jqwik.api.Combinators
                .combine(dates, Arbitraries.integers().between(0, 18), pieces)
                .as((date, at, piece) -> date.substring(0, at) + piece
                        + date.substring(Math.min(19, at + piece.length())));
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(20);
        return Arbitraries.oneOf(dates, damaged, digits, pieces.list().ofMaxSize(12).map(all -> String.join("", all)));
    }

    @Property
    void aTimeReadFromItsBytesIsThatOfItsText(@ForAll("nearlyTimes") String text) {
        byte[] bytes = ("7," + text + ",7").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (TimeFormat format : List.of(ISO, DAY_FIRST, EPOCH,
                new EpochTimes("", EpochTimes.Unit.MILLISECONDS), new EpochTimes("", EpochTimes.Unit.NANOSECONDS),
                new TextTimes(DateFamily.YEAR_FIRST, ZoneId.of("Europe/Warsaw"), ""))) {
            long simple = format.parseSimple(bytes, 2, bytes.length - 2);
            if (simple != TimeFormat.MISSING) {
                assertEquals(format.parse(text), simple);
                assertEquals(java.util.Optional.empty(), format.repair(text));
            }
        }
    }

    @Test
    void theCommonestTimesNeedNoText() {
        byte[] iso = "2024-01-04T02:11:00".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertEquals(Instant.parse("2024-01-04T02:11:00Z").toEpochMilli(), ISO.parseSimple(iso, 0, iso.length));
        byte[] epoch = "1704334260".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertEquals(1_704_334_260_000L, EPOCH.parseSimple(epoch, 0, epoch.length));
    }

    @Property
    void aTimeInAnyPatternIsWhatJavaTimeSays(@ForAll("seconds") LocalDateTime time) {
        long expected = time.toEpochSecond(ZoneOffset.UTC) * 1000;
        for (String pattern : YEAR_FIRST_PATTERNS) {
            assertEquals(expected, ISO.parse(written(time, pattern)), pattern);
        }
        for (String pattern : DAY_FIRST_PATTERNS) {
            assertEquals(expected, DAY_FIRST.parse(written(time, pattern)), pattern);
            String monthFirst = pattern.replaceFirst("d+", "#").replaceFirst("M+", "dd").replace("#", "MM");
            assertEquals(expected, MONTH_FIRST.parse(written(time, monthFirst)), monthFirst);
        }
    }

    @Property
    void aTimeInAZoneIsWhatJavaTimeSays(@ForAll("seconds") LocalDateTime time) {
        for (String name : List.of("Europe/Berlin", "America/New_York", "-05:00", "Asia/Kolkata")) {
            ZoneId zone = ZoneId.of(name);
            assertEquals(time.atZone(zone).toInstant().toEpochMilli(),
                    new TextTimes(DateFamily.YEAR_FIRST, zone, "").parse(written(time, "yyyy-MM-dd HH:mm:ss")), name);
        }
    }

    @Property
    void aTimeIsWrittenAsJavaTimeWritesIt(@ForAll long millis) {
        if (millis != TimeFormat.MISSING) {
            assertEquals(Instant.ofEpochMilli(millis).toString().replaceFirst("T(..:..)Z", "T$1:00Z"),
                    TimeText.iso(millis).replaceFirst("^\\+(\\d{4}-)", "$1"));
        }
    }

    @Property
    void aTimeReadsBackFromHowItIsWritten(
            @ForAll @LongRange(min = -60_000_000_000_000L, max = 250_000_000_000_000L) long millis) {
        assertEquals(millis, ISO.parse(TimeText.iso(millis)));
    }

    @Property
    void everyEpochUnitGivesTheSameTime(
            @ForAll @LongRange(min = 100_000_000_000L, max = 9_000_000_000_000L) long millis) {
        assertEquals(millis, EPOCH.parse(millis + ""));
        assertEquals(millis, EPOCH.parse(millis + ".0"));
        assertEquals(millis, EPOCH.parse(millis * 1000 + ""));
        assertEquals(millis, EPOCH.parse(millis * 1_000_000 + ""));
        assertEquals(millis, EPOCH.parse(millis / 1000 + "." + String.format(Locale.ROOT, "%03d", millis % 1000)));
        assertEquals(-millis, EPOCH.parse("-" + millis));
    }

    @Property
    void noTextAtAllBreaksTheReadingOfTimes(@ForAll String text) {
        for (TimeFormat format : List.of(ISO, DAY_FIRST, MONTH_FIRST, EPOCH)) {
            format.parse(text);
        }
        TimePattern.of(text, DateFamily.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource({"2020-11-20 07-AM,2020-11-20T07:00:00Z", "2019-08-07 12-AM,2019-08-07T00:00:00Z",
            "2019-08-07 12-PM,2019-08-07T12:00:00Z", "2019-08-07 11-PM,2019-08-07T23:00:00Z",
            "20240102,2024-01-02T00:00:00Z", "2024-01-02,2024-01-02T00:00:00Z",
            "2024-01-02T03:04,2024-01-02T03:04:00Z", "2024-01-02T03:04:05+0530,2024-01-01T21:34:05Z",
            "2024-01-02 03:04:05-05,2024-01-02T08:04:05Z", "2024-02-29,2024-02-29T00:00:00Z",
            "202401020304,2024-01-02T03:04:00Z", "2024-01-02 03:04:05.1239,2024-01-02T03:04:05.123Z",
            "2024-01-02 03:04 UTC,2024-01-02T03:04:00Z", "2024-01-02 00:00:00 GMT+0100,2024-01-01T23:00:00Z"})
    void formsThatFilesUseAreRead(String text, String expected) {
        assertEquals(expected, TimeText.iso(ISO.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-01", "2024-02-30", "2023-02-29", "2024-00-10", "2024-01-02 24:00:00",
            "2024-01-02 23:60:00", "2024-01-02 23:59:60", "2024-01-02 13-PM", "2024-01-02 00-AM", "2024-01-02 7",
            "2024-01-02T", "2024-01-02 03:04:05x", "2024-01/02", "20240230", "99990101", "2024-01-02 03:04:05+19:00",
            "2024-1-02-03", "monday", "1704067200", "24-01-02", "2024-01-02 3:4:5", "2024-01-02 03:04:5"})
    void whatIsNoTimeIsMissing(String text) {
        assertEquals(TimeFormat.MISSING, ISO.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1605855600.0,1605855600000", "1605855600,1605855600000", "1605855600000,1605855600000",
            "1605855600000123,1605855600000", "1605855600000123456,1605855600000", "0,0", "-1.5,-1500",
            "-1.0005,-1001", "-1605855600000.5,-1605855600001", "1.9999,1999", "00001605855600,1605855600000"})
    void anEpochIsReadInTheUnitOfItsDigitsAndCutDown(String text, long expected) {
        assertEquals(expected, EPOCH.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.x", "1e9", "99999999999999999999", "9999999999999999999", "+5", "1.2.3",
            "."})
    void whatIsNoCountIsMissing(String text) {
        assertEquals(TimeFormat.MISSING, EPOCH.parse(text));
    }

    @Test
    void aMissingTimeIsWrittenAsNothing() {
        assertEquals("", TimeText.iso(TimeFormat.MISSING));
    }

    @Test
    void millisecondsAreWrittenOnlyWhereThereAreSome() {
        assertEquals("2024-01-01T00:00:00Z", TimeText.iso(1_704_067_200_000L));
        assertEquals("2024-01-01T00:00:00.005Z", TimeText.iso(1_704_067_200_005L));
    }
}
