package dev.tidemark.quality;

/**
 * A row that a check objects to.
 *
 * @param row the data row, from 1, in reading order
 * @param line the line of the file that it begins on, from 1
 * @param time its time in UTC; empty where it has none
 * @param what what is wrong with it
 */
public record Offence(long row, long line, String time, String what) {}
