package dev.tidemark.forecast;

/**
 * How good a forecaster is.
 *
 * @param name its name
 * @param description what it does
 * @param train on the rows that it was fitted on
 * @param validation on those that decided when to stop
 * @param test on those that it knew nothing of
 */
public record Score(String name, String description, Metrics train, Metrics validation, Metrics test) {}
