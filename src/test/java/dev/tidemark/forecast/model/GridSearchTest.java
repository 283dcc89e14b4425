package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.forecast.Range;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GridSearchTest {
    private static final Examples ROWS = Simulated.rows(900, 5, 21);
    private static final List<GridSearch.Window> WINDOWS = List.of(
            new GridSearch.Window(new Range(0, 400), new Range(412, 600)),
            new GridSearch.Window(new Range(0, 600), new Range(612, 900)));

    @Test
    void everySettingIsTriedInEveryWindowAndTheBestIsChosen() {
        ModelSettings few = new ModelSettings(20, 1, 0.1, 1, 1, 1, 0, 1, 0, 0, 1);
        List<ModelSettings> all = new ParameterGrid(List.of(1, 4), List.of(0.001, 0.3), List.of(1.0)).of(few);
        List<Integer> heard = new ArrayList<>();
        List<GridSearch.Tried> tried = GridSearch.run(ROWS, WINDOWS, all, 42,
                (each, done, total) -> heard.add(10 * done + total), Cancellation.NEVER);
        assertEquals(List.of(14, 24, 34, 44), heard);
        assertEquals(all, tried.stream().map(GridSearch.Tried::settings).toList());
        assertTrue(tried.stream().allMatch(each -> each.errors().size() == 2 && each.rounds().size() == 2));
        GridSearch.Tried best = GridSearch.best(tried);
        assertEquals(0.3, best.settings().eta());
        assertTrue(tried.stream().allMatch(each -> each.meanError() >= best.meanError()));
    }

    @Test
    void aWindowWithoutRowsToJudgeByIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> GridSearch.run(ROWS, List.of(new GridSearch.Window(new Range(0, 9), new Range(9, 9))), List.of(),
                        42, (each, done, total) -> {
                        }, Cancellation.NEVER));
    }
}
