package dev.tidemark.bars;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time from one bar to the next.
 *
 * @param seconds its length in seconds, from one second to 365 days
 */
public record Interval(int seconds) {
    /** One minute. */
    public static final Interval MINUTE = new Interval(60);

    private static final int DAY = 86_400;
    static final int LONGEST = 365 * DAY;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})([smhdSHD])");

    /**
     * An interval of a length.
     *
     * @throws IllegalArgumentException if it is shorter than one second or longer than 365 days
     */
    public Interval {
        if (seconds < 1 || seconds > LONGEST) {
            throw new IllegalArgumentException("an interval of " + seconds + " seconds");
        }
    }

    /** Reads an interval such as {@code 30s}, {@code 5m}, {@code 4h} or {@code 1d}; empty when it is none, as {@code 1M}, which elsewhere is a month. */
    public static Optional<Interval> of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(parts.group(1)) * unit(Character.toLowerCase(parts.group(2).charAt(0)));
        return seconds < 1 || seconds > LONGEST ? Optional.empty() : Optional.of(new Interval((int) seconds));
    }

    /** The interval in its largest whole unit: {@code 1h}, not {@code 60m}. */
    @Override
    public String toString() {
        char unit = seconds % DAY == 0 ? 'd' : seconds % 3600 == 0 ? 'h' : seconds % 60 == 0 ? 'm' : 's';
        return seconds / unit(unit) + "" + unit;
    }

    private static int unit(char letter) {
        return switch (letter) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            default -> DAY;
        };
    }
}
