package dev.tidemark.desktop.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Where some words stand in the lines of a log, whether in capitals or not. Finding the next match takes a binary search, so
 * that stepping through a long log is quick.
 */
public final class LogSearch {
    /** Nothing is looked for. */
    public static final LogSearch NONE = new LogSearch(new int[0]);

    private final int[] rows;

    private LogSearch(int[] rows) {
        this.rows = rows;
    }

    /**
     * A stretch of a text.
     *
     * @param start its first character, from 0
     * @param end the character behind its last
     */
    public record Span(int start, int end) {}

    /**
     * Searches lines.
     *
     * @param words what to look for; nothing is found when it is empty
     */
    public static <T> LogSearch of(List<T> lines, Function<? super T, String> text, String words) {
        int[] rows = new int[words.isEmpty() ? 0 : lines.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (find(text.apply(lines.get(row)), words, 0) >= 0) {
                rows[count++] = row;
            }
        }
        return new LogSearch(Arrays.copyOf(rows, count));
    }

    /** Every place of a text where the words stand, none overlapping another. */
    public static List<Span> spans(String text, String words) {
        List<Span> spans = new ArrayList<>();
        int at = words.isEmpty() ? -1 : find(text, words, 0);
        while (at >= 0) {
            spans.add(new Span(at, at + words.length()));
            at = find(text, words, at + words.length());
        }
        return spans;
    }

    private static int find(String text, String words, int from) {
        int last = text.length() - words.length();
        for (int at = from; at <= last; at++) {
            if (text.regionMatches(true, at, words, 0, words.length())) {
                return at;
            }
        }
        return -1;
    }

    /** How many lines match. */
    public int count() {
        return rows.length;
    }

    /** Which of the matching lines a row is, from 1; 0 when it is none. */
    public int ordinal(int row) {
        return Math.max(0, Arrays.binarySearch(rows, row) + 1);
    }

    /** The first matching row behind a row, from the start again when there is none; -1 when nothing matches. */
    public int next(int row) {
        int at = firstAtOrBehind(row + 1);
        return rows.length == 0 ? -1 : rows[at == rows.length ? 0 : at];
    }

    /** The last matching row before a row, from the end again when there is none; -1 when nothing matches. */
    public int previous(int row) {
        int at = firstAtOrBehind(row) - 1;
        return rows.length == 0 ? -1 : rows[at < 0 ? rows.length - 1 : at];
    }

    private int firstAtOrBehind(int row) {
        int found = Arrays.binarySearch(rows, row);
        return found >= 0 ? found : -found - 1;
    }
}
