package dev.tidemark.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** What was fetched, in a few lines. */
final class IngestText {
    private IngestText() {}

    /** Lines for a person, from the metadata. */
    static List<String> summary(IngestRequest request, Path file, JsonNode metadata) {
        List<String> lines = new ArrayList<>();
        lines.add(request.source().name() + ": " + fresh(metadata.path("new_rows").asInt()) + " of "
                + request.source().pair() + " at " + request.interval() + ", in "
                + counted(metadata.path("requests").asInt(), "request") + retries(metadata));
        JsonNode span = metadata.path("span");
        lines.add(
                file + ": " + counted(metadata.path("rows").asInt(), "bar") + ", " + span.path("from").asText() + " to "
                        + span.path("to").asText() + ", " + gaps(metadata.path("gaps")));
        int repeated = metadata.path("repeated").asInt();
        int partial = metadata.path("partial").asInt();
        if (repeated > 0) {
            lines.add(counted(repeated, "bar") + " came more than once, the same each time, and stand once");
        }
        if (partial > 0) {
            lines.add(counted(partial, "bar") + " were put together of fewer bars of "
                    + metadata.path("fetched_interval").asText() + " than they should have");
        }
        return lines;
    }

    private static String fresh(int bars) {
        return bars == 0 ? "up to date, no new bar" : counted(bars, "new bar");
    }

    private static String retries(JsonNode metadata) {
        int retries = metadata.path("retries").asInt();
        return retries == 0
                ? ""
                : String.format(Locale.ROOT, ", %s repeated after failures (%.1f s waited)", count(retries),
                        metadata.path("waited_seconds").asDouble());
    }

    private static String gaps(JsonNode gaps) {
        int count = gaps.path("count").asInt();
        return count == 0
                ? "no gap"
                : counted(count, "gap") + " with " + counted(gaps.path("missing_bars").asInt(), "bar")
                        + " missing, the first at " + gaps.path("first").path(0).path("from").asText();
    }

    /** A number with what it counts. */
    static String counted(long number, String what) {
        return count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** A number with its thousands apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
