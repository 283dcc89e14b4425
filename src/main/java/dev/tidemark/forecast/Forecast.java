package dev.tidemark.forecast;

/**
 * What somebody says that the target will be.
 *
 * @param name who
 * @param description how, in words
 * @param values the forecast of each row, NaN where there is none; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a column: it is not compared
public record Forecast(String name, String description, double[] values) {}
