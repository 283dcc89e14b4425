package dev.tidemark.features;

/**
 * A column that a forecast is made from.
 *
 * @param name its name in a table
 * @param formula how it is computed, in words
 * @param unit what it is measured in: {@code 1} for a plain number, {@code price} for the money that prices are in
 * @param window how many bars it looks at; windows count bars, not time, so where bars are missing they span more of it
 * @param warmUp how many bars must stand before the first that has a value
 * @param recipe how it is made
 */
public record Feature(String name, String formula, String unit, int window, int warmUp, Recipe recipe) {}
