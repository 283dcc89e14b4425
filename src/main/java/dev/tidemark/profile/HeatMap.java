package dev.tidemark.profile;

import java.util.List;

import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.SvgSurface;
import dev.tidemark.report.Ink;

/** A matrix of coefficients as coloured cells. */
final class HeatMap {
    private static final double LETTERS = 11;
    private static final double LARGE = 46;
    private static final double SMALL = 20;
    /** Up to so many columns there is room for the coefficients themselves. */
    private static final int FEW = 16;
    private static final double STRONG = 0.45;
    /** Room for a row's number before its name. */
    private static final double NUMBER = 24;

    private final List<String> names;
    private final double[][] matrix;
    private final double cell;
    private final double margin;
    private final SvgSurface svg;

    private HeatMap(String title, List<String> names, double[][] matrix) {
        this.names = names;
        this.matrix = matrix;
        this.cell = names.size() <= FEW ? LARGE : SMALL;
        double size = names.size() * cell;
        SvgSurface ruler = Ink.picture(1, 1, "", "");
        this.margin = 14 + (isFew() ? 0 : NUMBER)
                + names.stream().mapToDouble(name -> ruler.textWidth(Pictures.shortened(name), LETTERS)).max()
                        .orElse(0);
        this.svg = Ink.picture(margin + size + 2, size + 24 + (isFew() ? 8 : 0), title,
                "coefficients of " + names.size() + " columns with each other");
    }

    static String draw(String title, List<String> names, double[][] matrix) {
        HeatMap map = new HeatMap(title, names, matrix);
        for (int row = 0; row < names.size(); row++) {
            map.row(row);
        }
        return map.svg.element();
    }

    private boolean isFew() {
        return names.size() <= FEW;
    }

    private void row(int row) {
        double top = 26 + row * cell;
        String mark = isFew()
                ? Pictures.shortened(names.get(row))
                : (row + 1) + "  " + Pictures.shortened(names.get(row));
        svg.text(mark, margin - 8, top + cell / 2 + 4, Anchor.END, LETTERS, Ink.TEXT.argb());
        // Names would not fit above their columns; a number leads to the row of the same.
        svg.text(isFew() ? fitting(names.get(row)) : Integer.toString(row + 1), margin + (row + 0.5) * cell, 18,
                Anchor.MIDDLE,
                isFew() ? LETTERS - 1 : LETTERS - 2, Ink.MUTED.argb());
        for (int column = 0; column < names.size(); column++) {
            double value = matrix[row][column];
            double left = margin + column * cell;
            svg.hint(names.get(row) + " and " + names.get(column) + ": " + Words.coefficient(value));
            svg.fillRect(left, top, cell - 1, cell - 1, Ink.heat(value).argb());
            if (isFew()) {
                int ink = Math.abs(value) > STRONG ? Ink.HEAT_DARK_TEXT.argb() : Ink.TEXT.argb();
                svg.text(Words.coefficient(value), left + cell / 2, top + cell / 2 + 4, Anchor.MIDDLE, LETTERS, ink);
            }
            svg.endHint();
        }
    }

    private String fitting(String name) {
        String text = name;
        while (text.length() > 2 && svg.textWidth(text, LETTERS - 1) > cell - 4) {
            text = text.substring(0, text.length() - (text.endsWith("…") ? 2 : 1)) + "…";
        }
        return text;
    }
}
