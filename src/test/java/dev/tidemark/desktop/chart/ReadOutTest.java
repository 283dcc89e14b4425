package dev.tidemark.desktop.chart;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said of a bar and of the chart, and the axis that counts bars. */
class ReadOutTest {
    private static final String TABLE = """
            time,open,high,low,close,volume
            2024-01-01,1.5,2,1,1.50,10
            2024-01-02,1.5,,1,1.75,
            2024-01-09,1.5,2,1,,1234567.25
            2024-01-03,1.5,2,1,1.25,10
            2024-01-03,1.5,2,1,1.33,10
            """;

    @TempDir
    Path folder;

    private ChartData data(String csv, int window) {
        return Runs.data(Runs.text(folder, csv, window));
    }

    @Test
    void pricesStandAsInTheFileAndTheMeanIsExact() {
        ReadOut readOut = ReadOut.of(data(TABLE, 2), 1, ZoneOffset.UTC);
        assertEquals("2024-01-02", readOut.value("time"));
        assertEquals("1.50", readOut.value("open"));
        assertEquals(ReadOut.NONE, readOut.value("high"));
        assertEquals("1.75", readOut.value("close"));
        assertEquals("1.625", readOut.value("mean"));
        assertEquals("1", readOut.value("signal"));
        assertEquals(ReadOut.NONE, readOut.value("volume"));
        assertEquals("2024-01-02, open 1.50, high missing, low 1.00, close 1.75, mean 1.625, signal 1, volume missing",
                readOut.sentence());
    }

    @Test
    void aMissingCloseIsMissing() {
        ReadOut readOut = ReadOut.of(data(TABLE, 2), 2, ZoneOffset.UTC);
        assertEquals(ReadOut.NONE, readOut.value("close"));
        assertEquals(ReadOut.NONE, readOut.value("mean"));
        assertEquals("1234567.25", readOut.value("volume"));
    }

    @Test
    void aDayOfUtcHasAnHourElsewhere() {
        assertEquals("2023-12-31 19:00",
                ReadOut.of(data(TABLE, 2), 0, ZoneId.of("America/New_York")).value("time"));
    }

    @Test
    void closesOfAnySizeAreShown() {
        ChartData data = data("close\n1e300\n1e-300\n-5\n", 1);
        assertEquals("1E+300", ReadOut.of(data, 0, ZoneOffset.UTC).value("close"));
        assertEquals("Bar 3", ReadOut.of(data, 2, ZoneOffset.UTC).value("time"));
        assertEquals(-5, data.series().closes().series().at(2));
    }

    @Test
    void hugePricesHaveAnExponentInEveryField() {
        ChartData data = data("open,close,volume\n3.5e300,1e300,1e200\n", 1);
        ReadOut readOut = ReadOut.of(data, 0, ZoneOffset.UTC);
        assertEquals("3.5E+300", readOut.value("open"));
        assertEquals("1E+200", readOut.value("volume"));
    }

    /** Whatever the times are, a bar takes the same room: after a gap, twice, going back, or without. */
    @Test
    void everyBarTakesTheSameRoomWhateverItsTime() {
        for (String table : new String[]{TABLE, "close\n1\n2\n3\n4\n5\n"}) {
            ChartData data = data(table, 2);
            Look look = new Look(false, true, true, true, true, ZoneOffset.UTC, Palette.DARK);
            ChartFrame frame = Drawing.frame(data, look, BarRange.all(5), 600, 400);
            for (int bar = 1; bar < 5; bar++) {
                assertEquals(frame.layout().price().width() / 5, frame.middle(bar) - frame.middle(bar - 1), 1e-9);
                assertEquals(bar, frame.barAt(frame.middle(bar)));
            }
            assertEquals(4, frame.barAt(10_000));
            assertEquals(0, frame.barAt(-10_000));
            new ChartPainter().paint(new Drawing(600, 400), frame);
        }
    }

    @Test
    void theSummaryTellsWhatIsShown() {
        ChartData data = Runs.data(Runs.sample(folder, 100, 5));
        String all = ChartSummary.of(data, BarRange.all(100), ZoneOffset.UTC);
        assertTrue(all.startsWith("Price chart of 100 bars from 2024-01-01 00:00 to 2024-01-01 01:39, close "), all);
        assertTrue(all.contains("Window 5, signal 1 in ") && all.endsWith("All bars are shown."), all);
        String part = ChartSummary.of(data, new BarRange(10.5, 30), ZoneOffset.UTC);
        assertTrue(part.contains("Bars 11 to 30 are shown, 2024-01-01 00:10 to 2024-01-01 00:29, close "), part);
    }
}
