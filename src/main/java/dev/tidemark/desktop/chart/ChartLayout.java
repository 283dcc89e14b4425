package dev.tidemark.desktop.chart;

/**
 * Where the parts of a chart stand: a header for legend and read-out, the price with its axis on the right, the volume in a band of
 * its own, and the axis of time. Parts that find no room are empty; none reaches out of the chart.
 *
 * @param header the legend, or the read-out of the crosshair
 * @param price the price
 * @param volume the volume; empty when there is none
 * @param priceAxis the labels of price and volume
 * @param timeAxis the labels of time
 */
record ChartLayout(Box header, Box price, Box volume, Box priceAxis, Box timeAxis) {
    /** The height of the labels of time. */
    static final double TIME_AXIS = 22;

    private static final double LEFT = 8;
    private static final double VOLUME_SHARE = 0.2;
    private static final double LARGEST_VOLUME = 140;
    private static final double SPACING = 8;
    /** Below this height of the plot the volume gives way to the price, and below the next also the axis and the header do. */
    private static final double ROOM_FOR_VOLUME = 120;
    private static final double ROOM_FOR_AXES = 60;

    /**
     * Lays out a chart.
     *
     * @param width of the chart
     * @param height of the chart
     * @param header the height that the header asks for
     * @param axis the width that the labels of the price ask for
     * @param hasVolume whether there is a volume to show
     */
    static ChartLayout of(double width, double height, double header, double axis, boolean hasVolume) {
        boolean isTall = height >= ROOM_FOR_AXES + TIME_AXIS + header;
        double top = isTall ? header : 0;
        double bottom = Math.max(top, height - (isTall ? TIME_AXIS : 0));
        double left = Math.min(LEFT, width / 2);
        double right = width - axis >= width / 2 ? width - axis : width;
        double plotWidth = Math.max(0, right - left);
        double plot = bottom - top;
        double band = hasVolume && plot >= ROOM_FOR_VOLUME ? Math.min(plot * VOLUME_SHARE, LARGEST_VOLUME) : 0;
        double priceHeight = band > 0 ? Math.rint(plot - band - SPACING) : plot;
        var volume = new Box(left, bottom - band, plotWidth, band);
        return new ChartLayout(new Box(left, 0, width - left, top), new Box(left, top, plotWidth, priceHeight), volume,
                new Box(right, top, width - right, plot), new Box(left, bottom, plotWidth, height - bottom));
    }

    /** The price and the volume together. */
    Box plot() {
        return new Box(price.x(), price.y(), price.width(), timeAxis.y() - price.y());
    }
}
