package dev.tidemark.pipeline;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.bars.TimeText;
import dev.tidemark.base.Cancellation;
import dev.tidemark.batch.InputDigest;

/**
 * Bars at an interval, and where they come from.
 *
 * @param name the file as the user named it
 * @param path the file; empty for standard input
 * @param sha256 the digest of its bytes; empty for standard input
 * @param bars the bars
 */
record RegularSource(String name, Optional<Path> path, Optional<String> sha256, RegularBars bars) {
    static RegularSource of(BarSource source, RegularBars bars, Cancellation cancellation) {
        return new RegularSource(source.name(), source.path(),
                source.path().map(path -> InputDigest.sha256(path, cancellation)), bars);
    }

    /** The rows of the file that are in no bar, as the end of a sentence. */
    String leftOut() {
        RegularBars.Origin origin = bars.origin();
        StringBuilder text = new StringBuilder();
        append(text, origin.repeated(), "repeated");
        append(text, origin.conflicting(), "replaced by a later one of the same time");
        append(text, origin.untimed(), "without a time");
        append(text, origin.moved(), "put in order");
        return text.toString();
    }

    /** What is odd about the bars, as the end of a sentence. */
    String oddities() {
        StringBuilder text = new StringBuilder();
        append(text, bars.partialBars(), "put together of fewer bars than there should be");
        append(text, gaps(), "after a gap");
        return text.toString();
    }

    private static void append(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append("; ").append(count).append(' ').append(what);
        }
    }

    /** How many bars do not follow the one before by the interval. */
    int gaps() {
        return bars.gaps().size();
    }

    /** A time as it is written. */
    String time(long millis) {
        return TimeText.iso(millis);
    }
}
