package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.forecast.Range;

/** Tries settings by walk-forward: each is trained on every window, and judged by the rows after it. */
public final class GridSearch {
    private GridSearch() {}

    /**
     * Rows to train on, and later ones to be judged by.
     *
     * @param training the earlier
     * @param validation the later, which also end training
     */
    public record Window(Range training, Range validation) {}

    /**
     * What came of some settings.
     *
     * @param settings the settings
     * @param errors the smallest root mean squared error in each window, in units of the target
     * @param rounds how many trees the model of each window had
     */
    public record Tried(ModelSettings settings, List<Double> errors, List<Integer> rounds) {
        public Tried {
            errors = List.copyOf(errors);
            rounds = List.copyOf(rounds);
        }

        /** The mean of the errors, by which settings are chosen. */
        public double meanError() {
            return errors.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }
    }

    /** Hears what was tried. */
    @FunctionalInterface
    public interface Listener {
        /** Settings were tried, of so many in all. */
        void tried(Tried tried, int done, int total);
    }

    /**
     * Tries them all, in order.
     *
     * @param windows at least one, each with rows in both parts
     * @return a line for each of the settings
     * @throws dev.tidemark.base.Fault as {@link Trainer#train} does
     */
    public static List<Tried> run(Examples examples, List<Window> windows, List<ModelSettings> settings, long seed,
            Listener listener, Cancellation cancellation) {
        if (windows.isEmpty() || windows.stream().anyMatch(window -> window.validation().size() == 0)) {
            throw new IllegalArgumentException("expected windows with rows to judge by");
        }
        List<Tried> all = new ArrayList<>();
        for (ModelSettings each : settings) {
            List<Double> errors = new ArrayList<>();
            List<Integer> rounds = new ArrayList<>();
            for (Window window : windows) {
                TrainedModel model = Trainer.train(examples, window.training(), window.validation(), each, seed,
                        RoundListener.NONE, cancellation);
                errors.add(model.bestError());
                rounds.add(model.rounds());
            }
            all.add(new Tried(each, errors, rounds));
            listener.tried(all.getLast(), all.size(), settings.size());
        }
        return all;
    }

    /** The settings with the smallest mean error; of equal ones the first. */
    public static Tried best(List<Tried> all) {
        return all.stream().reduce((one, other) -> other.meanError() < one.meanError() ? other : one)
                .orElseThrow();
    }
}
