package dev.tidemark.profile;

import java.util.ArrayList;
import java.util.List;

/** Finds what is odd about a table. */
final class Warnings {
    private static final double MANY_MISSING = 0.05;
    private static final double MANY_ZEROS = 0.5;
    private static final double SKEWED = 3;
    private static final double TOGETHER = 0.95;
    private static final int FEW_ROWS = 20;

    private final List<Warning> warnings = new ArrayList<>();
    private final int rows;

    private Warnings(int rows) {
        this.rows = rows;
    }

    static List<Warning> of(int rows, List<Summary> columns, Correlations correlations, DuplicateRows duplicates) {
        Warnings warnings = new Warnings(rows);
        if (duplicates.count() > 0) {
            warnings.add("duplicates", "",
                    Words.count(duplicates.count(), "row") + " (" + Words.share(duplicates.count(), rows)
                            + ") the same as an earlier one in every column");
        }
        columns.forEach(warnings::ofColumn);
        warnings.ofPairs(correlations);
        return warnings.warnings;
    }

    private void add(String kind, String column, String sentence) {
        warnings.add(new Warning(kind, column, sentence));
    }

    private void ofColumn(Summary column) {
        if (column.missing() == rows && rows > 0) {
            add("empty", column.name(), "has no value at all");
            return;
        }
        if (column.missing() > MANY_MISSING * rows) {
            add("missing", column.name(), Words.share(column.missing(), rows) + " of the values are missing");
        }
        if (column.distinct() == 1 && rows > 1) {
            add("constant", column.name(), "has the same value throughout");
        }
        switch (column) {
            case Summary.OfNumbers numbers -> ofNumbers(numbers);
            case Summary.OfTimes times -> ofTimes(times);
            case Summary.OfTexts texts -> ofTexts(texts);
        }
    }

    private void ofNumbers(Summary.OfNumbers column) {
        if (column.infinite() > 0) {
            add("infinite", column.name(), Words.count(column.infinite(), "value") + " infinite");
        }
        if (column.zeros() > MANY_ZEROS * column.count() && column.distinct() > 2) {
            add("zeros", column.name(), Words.share(column.zeros(), column.count()) + " of the values are zero");
        }
        if (Math.abs(column.skewness()) > SKEWED) {
            add("skewed", column.name(), "is skewed " + (column.skewness() > 0 ? "to the right" : "to the left")
                    + ": skewness " + Words.number(column.skewness()));
        }
    }

    private void ofTimes(Summary.OfTimes column) {
        if (column.stepsBack() > 0) {
            add("order", column.name(), Words.count(column.stepsBack(), "time") + " before the one above");
        }
        if (column.repeated() > 0) {
            add("repeated", column.name(), Words.count(column.repeated(), "time") + " more than once");
        }
        if (column.gapCount() > 0) {
            add("gaps", column.name(), Words.count(column.gapCount(), "gap") + " in which "
                    + Words.count(column.absent(), "step") + " of " + Words.span(column.interval()) + " are absent");
        }
    }

    private void ofTexts(Summary.OfTexts column) {
        if (column.strays().count() > 0) {
            add("mixed", column.name(), "holds " + column.strays().kind() + " but for "
                    + Words.count(column.strays().count(), "cell") + ", the first in row " + column.strays().row());
        }
        if (column.distinct() == column.count() && column.count() >= FEW_ROWS) {
            add("unique", column.name(), "has a different text in every row, like a key");
        } else if (column.distinct() > column.count() / 2 && column.count() >= FEW_ROWS) {
            add("many-texts", column.name(), "has " + Words.number(column.distinct()) + " different texts in "
                    + Words.count(column.count(), "row"));
        }
    }

    private void ofPairs(Correlations correlations) {
        for (int a = 0; a < correlations.names().size(); a++) {
            List<String> others = new ArrayList<>();
            for (int b = a + 1; b < correlations.names().size(); b++) {
                double pearson = correlations.pearson()[a][b];
                if (Math.abs(pearson) >= TOGETHER) {
                    others.add(correlations.names().get(b) + " (" + Words.coefficient(pearson) + ")");
                }
            }
            if (!others.isEmpty()) {
                add("correlated", correlations.names().get(a), "goes with " + String.join(", ", others));
            }
        }
    }
}
