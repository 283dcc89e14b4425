package dev.tidemark.profile;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.SvgSurface;
import dev.tidemark.report.Ink;
import dev.tidemark.report.NumberAxis;

/** The pictures of columns. */
final class Pictures {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 96;
    private static final double AXIS = 18;
    private static final double LETTERS = NumberAxis.LETTERS;
    private static final double LINE = 20;
    private static final int LONGEST = 22;
    private static final Pen BASE = new Pen(Ink.MUTED.argb(), 1, Dash.SOLID);

    private Pictures() {}

    /** How the values of a column are spread. */
    static String histogram(Summary.OfNumbers column) {
        Histogram histogram = column.histogram();
        SvgSurface svg = Ink.picture(WIDTH, HEIGHT + AXIS, "Histogram of " + column.name(),
                "from " + Words.number(histogram.low()) + " to " + Words.number(histogram.high()));
        long[] counts = histogram.counts();
        if (counts.length == 0) {
            return "";
        }
        double step = (histogram.high() - histogram.low()) / counts.length;
        bars(svg, counts, 0, WIDTH, HEIGHT, i -> Words.count(counts[i], "value") + " from "
                + Words.number(histogram.low() + i * step) + " to " + Words.number(histogram.low() + (i + 1) * step));
        svg.line(0, HEIGHT, WIDTH, HEIGHT, BASE);
        if (histogram.low() < histogram.high()) {
            NumberAxis.draw(svg, new LinearScale(histogram.low(), histogram.high(), 0, WIDTH), WIDTH, HEIGHT, 5);
        } else {
            svg.text(Words.number(histogram.low()), WIDTH / 2, HEIGHT + 14, Anchor.MIDDLE, LETTERS, Ink.MUTED.argb());
        }
        return svg.element();
    }

    /** How many rows there are over time. */
    static String rows(Summary.OfTimes column, double width, double height) {
        SvgSurface svg = Ink.picture(width, height + AXIS, "Rows over time",
                "from " + Words.time(column.first()) + " to "
                        + Words.time(column.last()));
        long[] counts = column.rowsOverTime();
        double part = (double) (column.last() - column.first()) / counts.length;
        bars(svg, counts, 0, width, height,
                i -> Words.count(counts[i], "row") + " since " + Words.time(column.first() + Math.round(i * part)));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                svg.fillRect(i * width / counts.length, height - 3, width / counts.length, 3, Ink.BAD.argb());
            }
        }
        svg.line(0, height, width, height, BASE);
        svg.text(Words.time(column.first()), 0, height + 14, Anchor.START, LETTERS, Ink.MUTED.argb());
        svg.text(Words.time(column.last()), width, height + 14, Anchor.END, LETTERS, Ink.MUTED.argb());
        return svg.element();
    }

    /** The most frequent texts. */
    static String texts(Summary.OfTexts column) {
        List<Dictionary.Entry> top = column.top().subList(0, Math.min(6, column.top().size()));
        if (top.isEmpty()) {
            return "";
        }
        SvgSurface svg = Ink.picture(WIDTH, top.size() * LINE, "Most frequent texts of " + column.name(),
                top.size() + " of " + column.distinct());
        double most = top.getFirst().count();
        for (int i = 0; i < top.size(); i++) {
            Dictionary.Entry entry = top.get(i);
            double y = i * LINE;
            svg.hint(entry.text() + ": " + Words.number(entry.count()));
            svg.fillRect(0, y + 2, Math.max(2, WIDTH * entry.count() / most), LINE - 4, Ink.GRID.argb());
            svg.text(shortened(entry.text()), 6, y + 14, Anchor.START, LETTERS, Ink.TEXT.argb());
            svg.text(Words.number(entry.count()), WIDTH - 4, y + 14, Anchor.END, LETTERS, Ink.MUTED.argb());
            svg.endHint();
        }
        return svg.element();
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static void bars(SvgSurface svg, long[] counts, double left, double width, double height,
            IntFunction<String> words) {
        long most = LongStream.of(counts).max().orElse(1);
        double part = width / counts.length;
        double space = part > 4 ? 1 : 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double high = Math.max(1, (height - 4) * counts[i] / most);
                svg.hint(words.apply(i));
                svg.fillRect(left + i * part, height - high, part - space, high, Ink.FILL.argb());
                svg.endHint();
            }
        }
    }
}
