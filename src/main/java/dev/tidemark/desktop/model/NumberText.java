package dev.tidemark.desktop.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and times as a screen shows them: grouped for reading, and exact. */
public final class NumberText {
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final int DIGITS_A_SHA_GROUP = 16;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private NumberText() {}

    /** A whole number in groups of three digits, as on the axes of the chart. */
    public static String grouped(long number) {
        return dev.tidemark.plot.NumberText.grouped(Long.toString(number));
    }

    /** Text without what {@link #grouped} puts between digits, as other programs want it. */
    public static String ungrouped(String text) {
        return BETWEEN_GROUPS.matcher(text).replaceAll("");
    }

    /** Ten-thousandths as a percentage with both its decimals: {@code 49.90 %}. */
    public static String percent(long tenThousandths) {
        return String.format(Locale.ROOT, "%d.%02d %%", tenThousandths / 100, tenThousandths % 100);
    }

    /** An instant to the second, in UTC: {@code 2026-02-26 12:50:30}. */
    public static String utc(long epochMillis) {
        return SECOND.format(Instant.ofEpochMilli(epochMillis));
    }

    /** A digest in groups of sixteen digits, between which a line may break. */
    public static String digest(String hexDigits) {
        StringBuilder text = new StringBuilder(hexDigits);
        for (int at = DIGITS_A_SHA_GROUP; at < text.length(); at += DIGITS_A_SHA_GROUP + 1) {
            text.insert(at, ' ');
        }
        return text.toString();
    }
}
