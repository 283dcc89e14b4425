package dev.tidemark.bars;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Times written as dates, with or without a time of day and a zone; a column may mix all forms of its family. Times
 * that name no zone are in a given one; a time that a clock change leaves out is read as if the clock had not changed
 * yet, and of one that it brings twice the first is meant.
 */
final class TextTimes implements TimeFormat {
    /** How long {@code yyyy-MM-dd HH:mm:ss} is. */
    private static final int ISO_LENGTH = 19;

    private final DateFamily family;
    private final ZoneRules rules;
    private final boolean isUtc;
    private final String description;

    TextTimes(DateFamily family, ZoneId zone, String description) {
        this.family = family;
        this.rules = zone.getRules();
        this.isUtc = rules.isFixedOffset() && rules.getOffset(java.time.Instant.EPOCH).equals(ZoneOffset.UTC);
        this.description = description;
    }

    @Override
    public long parse(String text) {
        if (text.length() == ISO_LENGTH) {
            // What is not Latin becomes a question mark, which stands nowhere in a time.
            long time = parseSimple(text.getBytes(StandardCharsets.ISO_8859_1), 0, ISO_LENGTH);
            if (time != MISSING) {
                return time;
            }
        }
        var scan = new TimeScan(text, family);
        if (!scan.read()) {
            return MISSING;
        }
        return scan.hasZone() ? scan.local() - scan.offsetMillis() : toUtc(scan.local());
    }

    @Override
    public Optional<Repair> repair(String text) {
        // Only what has a fraction of a second can have too many digits.
        if (text.length() <= ISO_LENGTH) {
            return Optional.empty();
        }
        var scan = new TimeScan(text, family);
        return scan.read() && scan.isFinerThanMillis() ? Optional.of(Repair.TRUNCATED_TIMES) : Optional.empty();
    }

    @Override
    public String description() {
        return description;
    }

    private long toUtc(long local) {
        if (isUtc) {
            return local;
        }
        var clock = LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
        return local - rules.getOffset(clock).getTotalSeconds() * 1000L;
    }

    @Override
    public long parseSimple(byte[] bytes, int from, int to) {
        if (to - from != ISO_LENGTH) {
            return MISSING;
        }
        long local = isoSecond(bytes, from);
        return local == MISSING ? MISSING : toUtc(local);
    }

    /** The commonest form, {@code yyyy-MM-dd HH:mm:ss} or with a T; {@link #MISSING} for every other. */
    private static long isoSecond(byte[] text, int at) {
        byte between = text[at + 10];
        if (text[at + 4] != '-' || text[at + 7] != '-' || (between != ' ' && between != 'T') || text[at + 13] != ':'
                || text[at + 16] != ':') {
            return MISSING;
        }
        int year = two(text, at) * 100 + two(text, at + 2);
        int month = two(text, at + 5);
        int day = two(text, at + 8);
        int hour = two(text, at + 11);
        int minute = two(text, at + 14);
        int second = two(text, at + 17);
        if (year < 0 || hour < 0 || minute < 0 || second < 0 || two(text, at + 2) < 0 || hour > 23 || minute > 59
                || second > 59 || !CivilDate.exists(year, month, day)) {
            return MISSING;
        }
        return (CivilDate.epochDay(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second) * 1000;
    }

    /** Two digits as a number; far below zero if they are no digits. */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }
}
