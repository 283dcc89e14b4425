package dev.tidemark.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tidemark.bars.RegularBars;

/** The columns that are being made of some bars, each once, those that others are made from before those. */
public final class Columns {
    private final RegularBars bars;
    private final Map<Recipe, double[]> made = new HashMap<>();
    private final Map<Stretch, Ladder> ladders = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Object> asked = new HashSet<>();

    /** Columns of bars that all have a close. */
    Columns(RegularBars bars) {
        this.bars = bars;
    }

    /** The start of each bar, in milliseconds since the epoch; not to be changed. */
    public long[] times() {
        return bars.times();
    }

    /** The column of a recipe: filled as far as the column that asks for it. Not to be changed. */
    public double[] of(Recipe recipe) {
        if (recipe instanceof Price price) {
            return price.of(bars);
        }
        asked.add(recipe);
        double[] column = made.get(recipe);
        if (column == null) {
            column = new double[bars.size()];
            steps.add(recipe.begin(this, column));
            made.put(recipe, column);
        }
        return column;
    }

    /** The windows over stretches of a kind: filled as far as the column that asks for them. */
    Ladder ladder(Stretch kind) {
        asked.add(kind);
        Ladder ladder = ladders.get(kind);
        if (ladder == null) {
            ladder = new Ladder(kind);
            steps.add(ladder);
            ladders.put(kind, ladder);
        }
        return ladder;
    }

    /** What was asked for since the last time that this was asked, made before or not. */
    Set<Object> asked() {
        Set<Object> since = Set.copyOf(asked);
        asked.clear();
        return since;
    }

    /** Fills some rows of every column. */
    void fill(int from, int to) {
        for (Step step : steps) {
            step.fill(from, to);
        }
    }
}
