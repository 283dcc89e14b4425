package dev.tidemark.table;

import java.util.List;

import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TableTest {
    private static final Table TABLE = Table.of(List.of("a", "b"), new long[]{10, 20, 30},
            new double[][]{{1, 2, 3}, {4, Double.NaN, 6}});

    @Test
    void aRangeHasItsRowsAlone() {
        Table range = TABLE.range(1, 3).range(1, 2);
        assertEquals(1, range.rows());
        assertEquals(30, range.time(0));
        assertEquals(6, range.value(1, 0));
        assertArrayEquals(new long[]{30}, range.times());
        assertArrayEquals(new double[]{3}, range.column("a"));
        assertThrows(IndexOutOfBoundsException.class, () -> TABLE.range(1, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> TABLE.range(2, 1));
    }

    @Test
    void whatItHandsOutIsACopy() {
        TABLE.column("a")[0] = 99;
        TABLE.times()[0] = 99;
        assertEquals(1, TABLE.value(0, 0));
        assertEquals(10, TABLE.time(0));
    }

    @Test
    void aColumnThatIsNotThereIsAFaultThatNamesThoseThatAre() {
        DataFault fault = assertThrows(DataFault.class, () -> TABLE.column("c"));
        assertEquals("the table has no column 'c'; it has a, b", fault.sentence());
        assertEquals(-1, TABLE.place("c"));
    }

    @Test
    void namesAndLengthsMustFit() {
        long[] times = {1};
        double[][] one = {{1}};
        for (String name : new String[]{"", "a,b", "a\"", "a\nb", "time"}) {
            assertThrows(IllegalArgumentException.class, () -> Table.of(List.of(name), times, one), name);
        }
        assertThrows(IllegalArgumentException.class,
                () -> Table.of(List.of("a", "a"), times, new double[][]{{1}, {1}}));
        assertThrows(IllegalArgumentException.class, () -> Table.of(List.of("a", "b"), times, one));
        assertThrows(IllegalArgumentException.class, () -> Table.of(List.of("a"), times, new double[][]{{1, 2}}));
    }
}
