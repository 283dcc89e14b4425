package dev.tidemark.desktop.chart;

import java.nio.file.Path;
import java.time.ZoneOffset;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How bars are gathered into cells. */
@NullUnmarked
class CellsTest {
    private static final int BARS = 5000;
    private static ChartData data;

    @BeforeAll
    static void load(@TempDir Path folder) {
        data = Runs.data(Runs.sample(folder, BARS, 20));
    }

    private static Cells cells(double first, double last, double width) {
        Look look = new Look(false, true, true, true, false, ZoneOffset.UTC, Palette.LIGHT);
        return new Cells(Drawing.frame(data, look, BarRange.between(first, last, BARS), 800, 400), width);
    }

    @Test
    void everyVisibleBarIsInExactlyOneCell() {
        Cells cells = cells(100, 4100, 12);
        assertTrue(cells.from(0) <= 100);
        for (int cell = 1; cell < cells.count(); cell++) {
            assertEquals(cells.to(cell - 1), cells.from(cell));
            assertEquals(12, cells.x(cell) - cells.x(cell - 1), 1e-9);
        }
        assertTrue(cells.to(cells.count() - 1) >= 4100);
    }

    @Test
    void cellsOfHundredsOfBarsLeaveNoneOut() {
        Cells cells = cells(0, BARS, 200);
        assertEquals(0, cells.from(0));
        for (int cell = 1; cell < cells.count(); cell++) {
            assertEquals(cells.to(cell - 1), cells.from(cell));
            assertEquals(0, cells.from(cell) % 64);
        }
        assertEquals(BARS, cells.to(cells.count() - 1));
    }

    @Test
    void panningDoesNotChangeWhichBarsShareACell() {
        for (double by = 0; by < 40; by += 0.7) {
            Cells before = cells(1000, 3000, 10);
            Cells after = cells(1000 + by, 3000 + by, 10);
            int cell = 0;
            while (before.from(cell) < after.from(0)) {
                cell++;
            }
            assertEquals(before.from(cell), after.from(0));
            assertEquals(before.to(cell + 20), after.to(20));
        }
    }
}
