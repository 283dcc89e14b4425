package dev.tidemark.profile;

/**
 * Something odd about a table.
 *
 * @param kind which oddity: {@code constant}, {@code missing} and so on
 * @param column where; empty where it is the whole table
 * @param sentence what, in words
 */
public record Warning(String kind, String column, String sentence) {}
