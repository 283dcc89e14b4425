package dev.tidemark.forecast.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.tidemark.forecast.DieboldMariano;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.Qlike;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.Standing;
import dev.tidemark.forecast.baseline.Baselines;

/**
 * A challenger held against the champion, on rows that neither has seen, with the baselines beside them.
 *
 * @param heldOut the rows
 * @param floor the least deviation that counts for QLIKE, by the training part of the data
 * @param challenger the one that would be champion
 * @param champion the one that is; nobody yet when absent
 * @param rivals the baselines
 * @param rules what came of the rules; without a champion that about log-HAR alone, which then decides nothing
 */
public record Comparison(HeldOut heldOut, double floor, Judged challenger, Optional<Judged> champion,
        List<Rival> rivals, List<RuleResult> rules) {
    public Comparison {
        rivals = List.copyOf(rivals);
        rules = List.copyOf(rules);
    }

    /** A model with its metrics over the held-out rows. */
    public record Judged(Forecast forecast, Metrics metrics) {}

    /**
     * A baseline.
     *
     * @param test the test of the challenger's QLIKE losses against its own
     * @param standing how the challenger stands to it
     */
    public record Rival(Judged judged, DieboldMariano test, Standing standing) {
        /** Its name. */
        public String name() {
            return judged.forecast().name();
        }
    }

    /**
     * Compares.
     *
     * @param split the parts of the data; baselines were fitted on its training part, and the held-out rows are of its test part
     * @param after the last row that either model has seen
     * @param baselines the baselines' forecasts; without that of log-HAR its rule decides nothing
     * @throws dev.tidemark.base.DataFault if there are too few rows that neither has seen
     */
    public static Comparison of(Samples samples, Split split, Instant after, Forecast challenger,
            Optional<Forecast> champion, List<Forecast> baselines, RuleSettings settings) {
        List<Forecast> all = new ArrayList<>(baselines);
        all.addFirst(challenger);
        champion.ifPresent(all::add);
        HeldOut heldOut = HeldOut.of(samples, split.test(), after, all);
        Qlike loss = Qlike.of(samples, split.train());
        Judge judge = new Judge(samples, heldOut, loss);
        Judged first = judge.of(challenger);
        List<Rival> rivals = baselines.stream().map(baseline -> judge.rival(first, baseline)).toList();
        Optional<Judged> second = champion.map(judge::of);
        return new Comparison(heldOut, loss.floor(), first, second, rivals, rules(first, second, rivals, settings));
    }

    private static List<RuleResult> rules(Judged challenger, Optional<Judged> champion, List<Rival> rivals,
            RuleSettings settings) {
        Rules rules = new Rules(champion.isPresent() ? settings : settings.withoutAny());
        RuleResult logHar = rivals.stream().filter(rival -> rival.name().equals(Baselines.LOG_HAR)).findFirst()
                .map(rival -> rules.logHar(challenger.metrics(), rival.judged().metrics(), rival.test()))
                .orElseGet(rules::withoutLogHar);
        return champion.map(held -> rules.judge(challenger.metrics(), held.metrics(), logHar))
                .orElseGet(() -> List.of(logHar));
    }

    /** Judges forecasts on the same rows. */
    private record Judge(Samples samples, HeldOut heldOut, Qlike loss) {
        Judged of(Forecast forecast) {
            return new Judged(forecast, Metrics.of(realized(), values(forecast), loss));
        }

        Rival rival(Judged challenger, Forecast baseline) {
            Judged judged = of(baseline);
            DieboldMariano test = DieboldMariano.of(losses(challenger.forecast()), losses(baseline),
                    samples.horizon());
            return new Rival(judged, test, Standing.of(challenger.metrics(), judged.metrics(), test));
        }

        private double[] losses(Forecast forecast) {
            return loss.of(realized(), values(forecast));
        }

        private double[] realized() {
            return heldOut.rows().of(samples.target());
        }

        private double[] values(Forecast forecast) {
            return heldOut.rows().of(forecast.values());
        }
    }

    /** Whether the challenger may take the champion's place. Where there is none, anybody may. */
    public boolean isApproved() {
        return champion.isEmpty() || rules.stream().noneMatch(RuleResult::isAgainst);
    }

    /** What it comes to, in one sentence. */
    public String verdict() {
        if (champion.isEmpty()) {
            return "approved as the first: there is no champion yet that it could be held against";
        }
        return isApproved()
                ? "approved: it passes every rule that is asked"
                : "rejected: " + rules.stream().filter(RuleResult::isAgainst).map(RuleResult::sentence)
                        .collect(Collectors.joining("; "));
    }

    /** How the challenger stands to the baselines, in one sentence; those that win are named first. */
    public String standings() {
        List<String> parts = new ArrayList<>();
        add(parts, "loses to ", Standing.LOSES);
        add(parts, "is not shown to beat ", Standing.UNDECIDED);
        add(parts, "beats ", Standing.BEATS);
        return "the challenger " + String.join("; it ", parts) + " (" + heldOut.rows().rows().length
                + " held-out rows)";
    }

    private void add(List<String> parts, String verb, Standing standing) {
        String names = rivals.stream().filter(rival -> rival.standing() == standing).map(Rival::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            parts.add(verb + names);
        }
    }
}
