package dev.tidemark.desktop;

import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.base.Progress;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.chart.ChartData;
import dev.tidemark.desktop.chart.PriceChart;
import dev.tidemark.desktop.model.Workspace;

/**
 * Makes the run on the screen ready for the chart, beside the JavaFX thread. While the window is turned, runs may come faster
 * than that: then the one under way is still shown, so that the chart moves, and the newest comes next.
 */
final class ChartFeed {
    private final Workspace workspace;
    private final Background background;
    private final PriceChart chart;
    private final Consumer<Throwable> failed;
    private Optional<Background.Handle> work = Optional.empty();
    private Optional<TableRun> underWay = Optional.empty();

    /** A feed from a workspace to a chart. */
    ChartFeed(Workspace workspace, Background background, PriceChart chart, Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.background = background;
        this.chart = chart;
        this.failed = failed;
    }

    /** Makes a run ready, or takes away what the chart shows. */
    void follow(Optional<TableRun> wanted) {
        if (underWay.isPresent() && (wanted.isEmpty() || !isOverSameBars(underWay.get(), wanted.get()))) {
            work.ifPresent(Background.Handle::cancel);
            underWay = Optional.empty();
        }
        if (wanted.isEmpty()) {
            chart.dataProperty().set(Optional.empty());
        } else if (underWay.isEmpty()) {
            begin(wanted.get());
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very columns, not some like them
    private static boolean isOverSameBars(TableRun one, TableRun other) {
        return one.bars() == other.bars();
    }

    private void begin(TableRun run) {
        underWay = Optional.of(run);
        Optional<ChartData> previous = chart.dataProperty().get();
        work = Optional.of(background.start((progress, cancellation) -> ChartData.of(run, previous, cancellation),
                new Background.Listener<>(Progress.NONE, this::show, cause -> {
                    underWay = Optional.empty();
                    failed.accept(cause);
                })));
    }

    @SuppressWarnings("ReferenceEquality") // the very run, not one like it
    private void show(ChartData data) {
        underWay = Optional.empty();
        chart.dataProperty().set(Optional.of(data));
        workspace.runProperty().get().filter(newest -> newest != data.run()).ifPresent(this::begin);
    }
}
