package dev.tidemark.pipeline.model;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import dev.tidemark.bars.Interval;

/**
 * What is asked of training; what is left out is as the configuration says.
 *
 * @param input the file of bars, or {@code -}; the newest that was fetched when absent
 * @param standardInput what {@code -} stands for
 * @param output the folder of the model; one below {@code models} when absent
 * @param interval the interval of the bars
 * @param horizon how many bars later the target is measured
 * @param windows in how many growing windows the model is judged besides; 0 for none
 * @param configText the configuration as it was written, for the model's provenance; empty without one
 * @param pages reports about the same bars, which are kept with the run
 * @param heard hears a line now and then about how training goes
 */
public record TrainRequest(Optional<String> input, InputStream standardInput, Optional<Path> output,
        Optional<Interval> interval, OptionalInt horizon, int windows, String configText, List<Path> pages,
        Consumer<String> heard) {
    public TrainRequest {
        pages = List.copyOf(pages);
    }
}
