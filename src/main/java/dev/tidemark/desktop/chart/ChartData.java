package dev.tidemark.desktop.chart;

import java.util.Optional;

import dev.tidemark.bars.Bars;
import dev.tidemark.base.Cancellation;
import dev.tidemark.batch.TableRun;
import dev.tidemark.plot.DoubleSeries;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.signal.SignalTable;

/** A run made ready to be drawn: its columns with their pyramids. Immutable; made beside the JavaFX thread. */
public final class ChartData {
    private final TableRun run;
    private final BarSeries series;
    private final Pyramid means;

    private ChartData(TableRun run, BarSeries series, Cancellation cancellation) {
        this.run = run;
        this.series = series;
        this.means = Pyramid.over(new DoubleSeries(run.signal().means()), cancellation);
    }

    /**
     * Makes a run ready to be drawn; linear in its size.
     *
     * @param run the run
     * @param previous what was drawn before: what belongs to the same bars is taken over from it, so that only the mean is new
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile
     */
    public static ChartData of(TableRun run, Optional<ChartData> previous, Cancellation cancellation) {
        Optional<BarSeries> same = previous.filter(data -> data.bars() == run.bars()).map(ChartData::series);
        BarSeries series = same.isPresent() ? same.get() : BarSeries.of(run.bars(), cancellation);
        return new ChartData(run, series, cancellation);
    }

    /** The run. */
    public TableRun run() {
        return run;
    }

    /** The bars of the run. */
    public Bars bars() {
        return series.bars();
    }

    /** How many bars there are. */
    public int size() {
        return series.size();
    }

    SignalTable signal() {
        return run.signal();
    }

    BarSeries series() {
        return series;
    }

    Pyramid means() {
        return means;
    }
}
