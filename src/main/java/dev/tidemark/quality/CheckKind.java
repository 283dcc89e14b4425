package dev.tidemark.quality;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The checks there are, with what they are called and what they demand when nobody says otherwise. */
public enum CheckKind {
    SCHEMA("schema", "Columns", Severity.FAIL, 0, Unit.COLUMNS, null),
    NULLS("nulls", "Missing values", Severity.FAIL, 0.01, Unit.SHARE, null),
    POSITIVE("positive", "Positive closes", Severity.FAIL, 0, Unit.ROWS, null),
    RANGE("range", "Closes near the median", Severity.FAIL, 0.05, Unit.SHARE,
            new Extra("factor", 5, 1, 1e6)),
    FRESHNESS("freshness", "Freshness", Severity.FAIL, 24, Unit.HOURS, null),
    DUPLICATES("duplicates", "Duplicate times", Severity.FAIL, 0.001, Unit.SHARE, null),
    OHLC("ohlc", "Open, high, low and close agree", Severity.FAIL, 0.01, Unit.SHARE, null),
    VOLUME("volume", "Volume is not negative", Severity.FAIL, 0, Unit.ROWS, null),
    GAPS("gaps", "Gaps", Severity.WARN, 0, Unit.SHARE, null),
    ORDER("order", "Order of times", Severity.WARN, 0, Unit.ROWS, null),
    FROZEN("frozen", "Frozen prices", Severity.WARN, 12, Unit.BARS, null),
    SPIKES("spikes", "Single-bar spikes", Severity.WARN, 0, Unit.ROWS, new Extra("z", 25, 1, 1e6));

    private final String key;
    private final String title;
    private final Severity severity;
    private final double threshold;
    private final Unit unit;
    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and text
    private final @Nullable Extra extra;

    CheckKind(String key, String title, Severity severity, double threshold, Unit unit, @Nullable Extra extra) {
        this.key = key;
        this.title = title;
        this.severity = severity;
        this.threshold = threshold;
        this.unit = unit;
        this.extra = extra;
    }

    /**
     * A number that a check knows besides its threshold.
     *
     * @param key what it is called in the configuration
     * @param standard its value when nobody says otherwise
     * @param min the least that it may be
     * @param max the most
     */
    public record Extra(String key, double standard, double min, double max) {}

    /** What the check is called in the configuration and in JSON. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What its figure and its threshold are counted in. */
    public Unit unit() {
        return unit;
    }

    /** The further number that it knows. */
    public Optional<Extra> extra() {
        return Optional.ofNullable(extra);
    }

    /** What it demands when nobody says otherwise. */
    public Setting standard() {
        return new Setting(severity, threshold, extra == null ? 0 : extra.standard());
    }
}
