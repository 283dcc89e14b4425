package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.bars.ColumnNames.Meaning;

/** Chooses the column, or the two, that hold the time: by name, and among several by how well their cells read. */
final class TimeColumns {
    /** A rank behind those of names: a first column whose name says nothing, but whose cells are times. */
    private static final int UNNAMED = 9;
    /** Behind the time within these many columns, in a table without a header. */
    private static final int WITHIN = 4;

    private final Sample sample;
    private final TimeDetector detector;

    TimeColumns(Sample sample, TimeDetector detector) {
        this.sample = sample;
        this.detector = detector;
    }

    /**
     * A time that was found.
     *
     * @param columns its column, or its two
     * @param fit how well its format reads it
     * @param rank the rank of its name
     */
    record Choice(List<Integer> columns, TimeFit fit, int rank) {
        /** A column read everywhere before one read in part, an epoch before words, two columns before one. */
        boolean isBetterThan(Choice other) {
            if (fit.isEverywhere() != other.fit.isEverywhere()) {
                return fit.isEverywhere();
            }
            if (fit.isEpoch() != other.fit.isEpoch()) {
                return fit.isEpoch();
            }
            return columns.size() == other.columns.size() ? rank < other.rank : columns.size() > other.columns.size();
        }
    }

    /** The columns that the user names, with their format; nothing if their cells are no times. */
    Optional<Choice> named(List<Integer> columns) {
        return choice(columns, 0);
    }

    /** The best of a table with a header. */
    Optional<Choice> find(List<String> names, Map<Role, List<Integer>> taken) {
        List<Choice> choices = new ArrayList<>();
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int rank = rank(names.get(i), i);
            boolean isFree = !taken.containsValue(List.of(i));
            if (rank <= UNNAMED && isFree) {
                candidates.add(i);
                choice(List.of(i), rank).ifPresent(choices::add);
            }
        }
        pairs(candidates, choices);
        Choice best = null;
        for (Choice choice : choices) {
            best = best == null || choice.isBetterThan(best) ? choice : best;
        }
        return Optional.ofNullable(best);
    }

    /** The best of a table without a header: the first column that reads as a time, perhaps with the next. */
    Optional<Choice> first(int fields) {
        for (int column = 0; column < Math.min(fields, WITHIN); column++) {
            Optional<Choice> single = choice(List.of(column), column);
            if (single.isPresent()) {
                Optional<Choice> pair = column + 1 < fields ? pair(column, column + 1) : Optional.empty();
                return pair.isPresent() ? pair : single;
            }
        }
        return Optional.empty();
    }

    private static int rank(String name, int column) {
        Meaning meaning = ColumnNames.meaning(name);
        if (meaning != null && meaning.role() == Role.TIME) {
            return meaning.rank();
        }
        return column == 0 && meaning == null ? UNNAMED : Integer.MAX_VALUE;
    }

    private void pairs(List<Integer> candidates, List<Choice> choices) {
        for (int date : candidates) {
            for (int time : candidates) {
                if (date != time) {
                    pair(date, time).ifPresent(choices::add);
                }
            }
        }
    }

    /** A date and a time of day in two columns: only together are they a time to the second. */
    private Optional<Choice> pair(int date, int time) {
        return choice(List.of(date, time), 2).filter(choice -> choice.fit.isEverywhere() && !choice.fit.isEpoch());
    }

    private Optional<Choice> choice(List<Integer> columns, int rank) {
        TimeFit fit = detector.detect(cells(sample.few(), columns), () -> cells(sample.all(), columns));
        return fit.cells() == 0 ? Optional.empty() : Optional.of(new Choice(List.copyOf(columns), fit, rank));
    }

    private static List<String> cells(List<List<String>> rows, List<Integer> columns) {
        int first = columns.getFirst();
        int last = columns.getLast();
        return rows.stream()
                .filter(row -> row.size() > Math.max(first, last))
                .map(row -> first == last ? row.get(first) : Blanks.trim(row.get(first) + " " + row.get(last)))
                .toList();
    }
}
