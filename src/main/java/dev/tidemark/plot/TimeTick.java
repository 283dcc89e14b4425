package dev.tidemark.plot;

/**
 * A mark on an axis of bars.
 *
 * @param index the bar it stands at
 * @param label the bar's time, as finely as the axis needs: {@code 2024}, {@code Mar}, {@code Mar 5}, {@code 14:30},
 *            {@code 14:30:05}, {@code .250}; or its row number, from 1, on an axis without times
 * @param context what the label leaves out, such as {@code 2024} or {@code Mar 5, 2024}; empty where it is the same as at
 *            the tick before
 */
public record TimeTick(int index, String label, String context) {}
