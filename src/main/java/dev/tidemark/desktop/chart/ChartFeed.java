package dev.tidemark.desktop.chart;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

import dev.tidemark.base.Progress;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.Background;
import dev.tidemark.desktop.Background.Handle;
import dev.tidemark.desktop.Background.Listener;

/** Keeps a chart's data with the run that is to be shown: makes it ready in the background, and lets go of what is stale. */
public final class ChartFeed {
    private final Background background;
    private final ObjectProperty<Optional<ChartData>> data;
    private Optional<Handle> underWay = Optional.empty();

    private ChartFeed(Background background, ObjectProperty<Optional<ChartData>> data) {
        this.background = background;
        this.data = data;
    }

    /** Feeds a chart with every run that there is from now on. What is shown stays until the next is ready. */
    public static void connect(ObservableValue<Optional<TableRun>> run, ObjectProperty<Optional<ChartData>> data,
            Background background) {
        var feed = new ChartFeed(background, data);
        run.subscribe(feed::accept);
    }

    private void accept(Optional<TableRun> run) {
        underWay.ifPresent(Handle::cancel);
        underWay = Optional.empty();
        if (run.isEmpty()) {
            data.set(Optional.empty());
        } else if (!run.equals(data.get().map(ChartData::run))) {
            Optional<ChartData> previous = data.get();
            underWay = Optional.of(background.start(
                    (progress, cancellation) -> ChartData.of(run.get(), previous, cancellation),
                    new Listener<>(Progress.NONE, made -> data.set(Optional.of(made)), ChartFeed::rethrow)));
        }
    }

    /** Nothing of the user's can go wrong here: whoever watches the thread is to hear of it. */
    private static void rethrow(Throwable cause) {
        throw new IllegalStateException("the chart could not be made ready", cause);
    }
}
