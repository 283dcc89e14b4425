package dev.tidemark.desktop.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.tidemark.bars.TimeFormat;
import dev.tidemark.plot.TimeGaps;
import dev.tidemark.plot.TimeTicks;

/** When the bars of a table were, and how their times are written: as finely as any of them needs. */
final class BarTimes {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 24 * 60 * MINUTE;

    /** What the finest time of a table needs. */
    private enum Grain {
        DAYS(DAY, "uuuu-MM-dd"),
        MINUTES(MINUTE, "uuuu-MM-dd HH:mm"),
        SECONDS(SECOND, "uuuu-MM-dd HH:mm:ss"),
        MILLISECONDS(1, "uuuu-MM-dd HH:mm:ss.SSS");

        private final long length;
        private final DateTimeFormatter format;

        Grain(long length, String pattern) {
            this.length = length;
            this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }
    }

    private final long[] times;
    private final Grain grain;
    private final TimeTicks ticks;
    private final TimeGaps gaps;

    private BarTimes(long[] times, Grain grain) {
        this.times = times;
        this.grain = grain;
        this.ticks = TimeTicks.over(times, ZoneOffset.UTC);
        this.gaps = TimeGaps.in(times);
    }

    /**
     * The times of a table.
     *
     * @param times milliseconds since the epoch, one a bar, {@link TimeFormat#MISSING} where there is none; empty without times.
     *            Not copied, must not change
     */
    static BarTimes of(long[] times) {
        Grain[] grains = Grain.values();
        int grain = 0;
        for (long time : times) {
            while (time != TimeFormat.MISSING && time % grains[grain].length != 0) {
                grain++;
            }
        }
        return new BarTimes(times, grains[grain]);
    }

    /** The gaps between them. */
    TimeGaps gaps() {
        return gaps;
    }

    /** The marks of an axis in a zone. */
    TimeTicks ticks(ZoneId zone) {
        return ticks.in(zone);
    }

    /** The time of a bar, or its number, counted from 1, where it has none. */
    String text(int bar, ZoneId zone) {
        if (bar >= times.length || times[bar] == TimeFormat.MISSING) {
            return "Bar " + (bar + 1);
        }
        var local = Instant.ofEpochMilli(times[bar]).atZone(zone);
        // A day of UTC begins at some hour elsewhere.
        boolean isWholeDay = grain != Grain.DAYS || local.toLocalTime().toSecondOfDay() == 0;
        return (isWholeDay ? grain : Grain.MINUTES).format.format(local);
    }
}
