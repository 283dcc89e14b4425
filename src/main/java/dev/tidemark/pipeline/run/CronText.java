package dev.tidemark.pipeline.run;

import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;

import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import org.quartz.CronExpression;

/** When a run is due, as crontab says it: five fields, in UTC. */
final class CronText {
    private static final Map<String, String> SHORT = Map.of("@hourly", "0 * * * *", "@daily", "0 0 * * *", "@midnight",
            "0 0 * * *", "@weekly", "0 0 * * 0", "@monthly", "0 0 1 * *", "@yearly", "0 0 1 1 *", "@annually",
            "0 0 1 1 *");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Pattern FIELD = Pattern
            .compile("(?:\\*|[0-9]{1,2}|[A-Za-z]{3})(?:[,/-](?:\\*|[0-9]{1,2}|[A-Za-z]{3}))*");
    private static final String EXPECTED = "expected five fields, minute, hour, day of the month, month and day of the week,"
            + " such as \"0 */6 * * *\"";
    private static final int FIELDS = 5;

    private CronText() {}

    /**
     * A schedule.
     *
     * @throws UsageFault if it is none
     */
    static CronExpression of(String text) {
        String[] fields = SHORT.getOrDefault(text.strip(), text.strip()).split("\\s+", -1);
        if (fields.length != FIELDS || !List.of(fields).stream().allMatch(field -> FIELD.matcher(field).matches())) {
            throw new UsageFault("--every is " + Shown.text(text) + "; " + EXPECTED);
        }
        String day = fields[2];
        String weekday = weekday(fields[4]);
        if (!day.equals("*") && !weekday.equals("*")) {
            throw new UsageFault("--every is " + Shown.text(text) + ", with a day of the month and a day of the week;"
                    + " expected one of them to be *");
        }
        // Quartz wants seconds, and a question mark for the kind of day that says nothing.
        String quartz = "0 " + fields[0] + " " + fields[1] + " " + (weekday.equals("*") ? day : "?") + " " + fields[3]
                + " " + (weekday.equals("*") ? "?" : weekday);
        try {
            CronExpression expression = new CronExpression(quartz);
            expression.setTimeZone(TimeZone.getTimeZone("UTC"));
            if (expression.getNextValidTimeAfter(Date.from(Instant.EPOCH)) == null) {
                throw new UsageFault("--every is " + Shown.text(text) + ", a time that never comes; " + EXPECTED);
            }
            return expression;
        } catch (ParseException e) {
            throw new UsageFault("--every is " + Shown.text(text) + ", of which a field is out of bounds; " + EXPECTED);
        }
    }

    /** Days of the week by their names: crontab counts from Sunday as 0, which is 7, too; Quartz from Sunday as 1. */
    private static String weekday(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.toUpperCase(Locale.ROOT).split(",", -1)) {
            String[] span = part.split("/", 2);
            List<String> ends = new ArrayList<>();
            for (String end : span[0].split("-", -1)) {
                ends.add(end.length() == 1 && end.charAt(0) >= '0' && end.charAt(0) <= '7'
                        ? DAYS.get(end.charAt(0) - '0')
                        : end);
            }
            parts.add(String.join("-", ends) + (span.length > 1 ? "/" + span[1] : ""));
        }
        return String.join(",", parts);
    }
}
