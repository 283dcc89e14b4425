package dev.tidemark.profile;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.profile.Column.Strays;

/** Collects the cells of one column, of some rows that follow each other. */
abstract sealed class ColumnBuilder {
    private static final int FIRST = 1 << 12;

    /** How many cells there are. */
    int size;
    private long strays;
    private long firstStray;

    static ColumnBuilder of(ColumnKind kind) {
        return switch (kind) {
            case NUMBERS -> new Numbers();
            case TIMES -> new Times(false);
            case EPOCH -> new Times(true);
            case TEXTS -> new Texts();
        };
    }

    /** Adds a cell, without blanks around it. */
    abstract void add(char[] text, int from, int to);

    /** Puts the parts of a column together, all of one kind. */
    abstract Column join(String name, List<ColumnBuilder> parts, Strays known);

    /** How many cells are not of the column's kind. */
    long strays() {
        return strays;
    }

    /** The row of the first of them, from 1. */
    long firstStray() {
        return firstStray;
    }

    final void stray() {
        strays++;
        firstStray = strays == 1 ? size + 1L : firstStray;
    }

    static int total(List<ColumnBuilder> parts) {
        return parts.stream().mapToInt(part -> part.size).sum();
    }

    static int grown(int length) {
        return length == 0 ? FIRST : length + (length >> 1);
    }

    /** Numbers. */
    static final class Numbers extends ColumnBuilder {
        private double[] values = new double[0];
        private boolean isWhole = true;

        @Override
        void add(char[] text, int from, int to) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown(size));
            }
            double value = CellText.number(text, from, to);
            if (Double.isNaN(value)) {
                if (!CellText.isMissing(text, from, to)) {
                    stray();
                }
            } else {
                isWhole &= value == Math.rint(value);
            }
            values[size++] = value;
        }

        @Override
        Column join(String name, List<ColumnBuilder> parts, Strays known) {
            double[] all = new double[total(parts)];
            boolean isAllWhole = true;
            int at = 0;
            for (ColumnBuilder part : parts) {
                Numbers numbers = (Numbers) part;
                System.arraycopy(numbers.values, 0, all, at, part.size);
                isAllWhole &= numbers.isWhole;
                at += part.size;
                numbers.values = new double[0];
            }
            return new Column.Numbers(name, all, isAllWhole);
        }
    }

    /** Times. */
    static final class Times extends ColumnBuilder {
        private final TimeCell cell = new TimeCell();
        private final boolean isEpoch;
        private long[] times = new long[0];

        Times(boolean isEpoch) {
            this.isEpoch = isEpoch;
        }

        @Override
        void add(char[] text, int from, int to) {
            if (size == times.length) {
                times = Arrays.copyOf(times, grown(size));
            }
            long time = isEpoch ? TimeCell.epoch(CellText.number(text, from, to)) : cell.iso(text, from, to);
            if (time == Column.NO_TIME && !CellText.isMissing(text, from, to)) {
                stray();
            }
            times[size++] = time;
        }

        @Override
        Column join(String name, List<ColumnBuilder> parts, Strays known) {
            long[] all = new long[total(parts)];
            int at = 0;
            for (ColumnBuilder part : parts) {
                System.arraycopy(((Times) part).times, 0, all, at, part.size);
                at += part.size;
            }
            return new Column.Times(name, all);
        }
    }

    /** Texts. */
    static final class Texts extends ColumnBuilder {
        private final Dictionary words = new Dictionary();
        private long[] hashes = new long[0];

        @Override
        void add(char[] text, int from, int to) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, grown(size));
            }
            if (CellText.isMissing(text, from, to)) {
                hashes[size++] = 0;
            } else {
                hashes[size++] = CellText.hash(text, from, to);
                words.add(new String(text, from, to - from));
            }
        }

        @Override
        Column join(String name, List<ColumnBuilder> parts, Strays known) {
            long[] all = new long[total(parts)];
            Dictionary merged = new Dictionary();
            int at = 0;
            for (ColumnBuilder part : parts) {
                System.arraycopy(((Texts) part).hashes, 0, all, at, part.size);
                merged.addAll(((Texts) part).words);
                at += part.size;
            }
            return new Column.Texts(name, all, merged, known);
        }
    }
}
