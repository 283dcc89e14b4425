package dev.tidemark.desktop.model;

import java.util.OptionalLong;

/** Whole numbers as people type them. */
public final class TypedNumber {
    private TypedNumber() {}

    /**
     * The number that a text stands for: digits with or without a sign and marks between thousands (blanks, commas,
     * underscores, apostrophes).
     *
     * @return the number, or nothing when it is none or lies outside the bounds
     */
    public static OptionalLong parse(String text, long least, long most) {
        String digits = text.strip();
        if (digits.matches("[+-]?[0-9]{1,3}([\\p{Zs},_'’][0-9]{3})+")) {
            digits = digits.replaceAll("[\\p{Zs},_'’]", "");
        }
        try {
            long number = Long.parseLong(digits);
            return number >= least && number <= most ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
