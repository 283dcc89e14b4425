package dev.tidemark.desktop.chart;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.ChartSettings;

/** The price chart as a control: price, rolling mean, signal and volume over the bars of a run, with an overview strip. */
public final class PriceChart extends Region {
    private final ChartSettings settings;
    private final ObjectProperty<Optional<TableRun>> run = new SimpleObjectProperty<>(this, "run", Optional.empty());
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);

    /** An empty chart that follows some settings. */
    public PriceChart(ChartSettings settings) {
        this.settings = settings;
    }

    /** How the chart looks; observable. */
    public ChartSettings settings() {
        return settings;
    }

    /** The run that is shown. Another run over the same bars keeps the visible range; other bars are shown whole. */
    public ObjectProperty<Optional<TableRun>> runProperty() {
        return run;
    }

    /** The colours. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Shows all bars. */
    public void showAll() {}

    /** Shows half as many bars, about the middle. */
    public void zoomIn() {}

    /** Shows twice as many bars, about the middle. */
    public void zoomOut() {}

    /** What is visible, as an SVG document. */
    public String svg() {
        return "";
    }

    /** What is visible, as the bytes of a PNG file. */
    public byte[] png() {
        return new byte[0];
    }
}
