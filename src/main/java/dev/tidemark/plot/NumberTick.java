package dev.tidemark.plot;

/**
 * A mark on an axis of numbers.
 *
 * @param value where it stands
 * @param label the value in words of the axis
 */
public record NumberTick(double value, String label) {}
