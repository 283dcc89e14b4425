package dev.tidemark.batch;

import java.util.Locale;

import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.ReadReport;
import dev.tidemark.signal.SignalSummary;
import dev.tidemark.signal.SignalSummary.Warmup;

/** What a run says in its log, in the order in which it happens. */
final class RunEvents {
    private final EventSink log;

    RunEvents(EventSink log) {
        this.log = log;
    }

    void started() {
        log.info("Job started");
    }

    void validated(RunSettings settings) {
        log.info("Config validated: seed=" + settings.seed() + ", window=" + settings.window() + ", version="
                + settings.version() + (settings.warmup() == Warmup.ZERO
                        ? ""
                        : ", warmup="
                                + settings.warmup().name().toLowerCase(Locale.ROOT)));
    }

    void loaded(String name, Flavour flavour, ReadReport report) {
        log.info("Rows loaded: " + report.rows() + " from " + name + " (" + FlavourText.line(flavour) + "); repairs: "
                + FlavourText.repairs(report.repairs()));
        if (report.missingCloses() > 0) {
            log.warning("Missing closes: " + counted(report.missingCloses(), "row has", "rows have")
                    + " no close; a window that holds one has no rolling mean");
        }
        if (report.nonPositiveCloses() > 0) {
            log.warning("Prices at or below zero: " + counted(report.nonPositiveCloses(), "row has", "rows have")
                    + " such a close");
        }
    }

    void timesRead(long rowsWithoutTime) {
        if (rowsWithoutTime > 0) {
            log.warning("Missing times: " + counted(rowsWithoutTime, "row has", "rows have")
                    + " no readable time; it is empty in the signals file");
        }
    }

    void computed(RunSettings settings, ReadReport report, SignalSummary summary) {
        log.info("Rolling mean computed: window=" + settings.window() + ", " + summary.defined() + " of "
                + summary.rows() + " rows have one");
        if (settings.window() > report.rows()) {
            log.warning("Window longer than the file: " + settings.window() + " rows wanted, " + report.rows()
                    + " there; no row has a rolling mean and the signal rate is 0.0000");
        } else if (summary.defined() == 0) {
            log.warning("No row has a rolling mean: every window holds a missing close; the signal rate is 0.0000");
        }
        log.info("Signals generated: " + summary.signals() + " of " + summary.rows() + " rows, "
                + counted(summary.ties(), "exact tie", "exact ties") + ", " + summary.crossingsUp() + " crossings up, "
                + summary.crossingsDown() + " down");
    }

    void metrics(SignalSummary summary, String rate, long latencyMillis) {
        log.info("Metrics: rows_processed=" + summary.rows() + ", signal_rate=" + rate + ", latency_ms="
                + latencyMillis);
    }

    void ended() {
        log.info("Job ended with status success");
    }

    void failed(String sentence) {
        log.error(sentence);
        log.info("Job ended with status error");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
