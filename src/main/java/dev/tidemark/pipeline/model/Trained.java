package dev.tidemark.pipeline.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.Scoreboard;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.model.GridSearch;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.TrainedModel;

/**
 * What came of training.
 *
 * @param data what the model learned from
 * @param split the parts of the rows
 * @param settings how trees were grown
 * @param tried what a search tried; nothing without one
 * @param model the model
 * @param board the model and its baselines
 * @param interval how far its forecasts were off in the validation part
 * @param coverage the share of the test part that lies in that interval
 * @param windows the same in windows that grow; nothing where they were not asked for
 * @param folder the model's folder
 * @param started when it began
 * @param ended when it was done
 */
record Trained(ModelData data, Split split, ModelSettings settings, List<GridSearch.Tried> tried, TrainedModel model,
        Scoreboard board, ResidualInterval interval, double coverage, List<Scoreboard> windows, Path folder,
        Instant started, Instant ended) {}
