package dev.tidemark.desktop.chart;

import java.time.ZoneId;

import dev.tidemark.desktop.model.ChartSettings;
import dev.tidemark.desktop.model.ChartSettings.PriceStyle;

/**
 * How a chart looks, at one moment.
 *
 * @param hasCandles whether the price is asked for as candles
 * @param hasMean whether the rolling mean is drawn
 * @param hasShading whether the stretches with signal 1 are shaded
 * @param hasCrossings whether crossings are marked
 * @param hasVolume whether the volume is drawn
 * @param zone the zone of the times
 * @param palette the colours
 */
record Look(boolean hasCandles, boolean hasMean, boolean hasShading, boolean hasCrossings, boolean hasVolume,
        ZoneId zone, Palette palette) {
    /** The look that some settings ask for as they stand. */
    static Look of(ChartSettings settings, Palette palette) {
        return new Look(settings.priceStyleProperty().get() == PriceStyle.CANDLES, settings.meanShownProperty().get(),
                settings.shadingShownProperty().get(), settings.crossingsShownProperty().get(),
                settings.volumeShownProperty().get(), settings.zoneProperty().get(), palette);
    }
}
