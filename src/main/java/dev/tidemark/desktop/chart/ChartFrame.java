package dev.tidemark.desktop.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.tidemark.plot.Extent;
import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.NumberTick;
import dev.tidemark.plot.NumberTicks;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.plot.TimeTick;

/**
 * Everything that one picture of a chart is drawn from: what, which part of it, where, and how it looks. Pure, and made anew for each
 * picture.
 *
 * @param data what is shown
 * @param look how it looks
 * @param range the bars that are shown
 * @param layout where the parts stand
 * @param prices from prices to pixels, downwards
 * @param priceTicks the marks on the axis of prices
 * @param volumes from volumes to pixels, downwards
 * @param timeTicks the marks on the axis of times
 * @param pixel how wide the pixels of the screen are, in those of the layout
 */
record ChartFrame(ChartData data, Look look, BarRange range, ChartLayout layout, LinearScale prices,
        List<NumberTick> priceTicks, LinearScale volumes, List<TimeTick> timeTicks, double pixel) {

    /** The size of all labels. */
    static final double TEXT = 11;
    /** The room that a marker beyond the highest or the lowest price takes. */
    static final double MARKER_ROOM = 14;

    private static final double PADDING = 0.03;
    private static final double PIXELS_A_LABEL = 32;
    private static final double PIXELS_A_TIME = 84;
    private static final double LABEL_SPACE = 14;
    /** Widths of labels are rounded up to this, so that the plot keeps its width while a digit more or less is needed. */
    private static final double AXIS_STEP = 16;
    /** From so many bars a pixel on, the bars of a pixel are drawn together. */
    private static final double DENSE = 2;

    /** A size and what it is measured with. */
    record Page(double width, double height, double header, double pixel, ToDoubleFunction<String> textWidth) {}

    /**
     * Plans a picture.
     *
     * @param range the bars to show, inside the table
     * @param page where to draw
     */
    static ChartFrame of(ChartData data, Look look, BarRange range, Page page) {
        boolean hasVolume = look.hasVolume() && data.series().volumes().isPresent();
        // The width of the axis depends on its labels, those on the height: that is settled first.
        ChartLayout rough = ChartLayout.of(page.width, page.height, page.header, 0, hasVolume);
        LinearScale prices = prices(data, look, range, rough.price());
        List<NumberTick> ticks = NumberTicks.between(prices.toValue(rough.price().bottom()),
                prices.toValue(rough.price().y()), (int) Math.max(2, rough.price().height() / PIXELS_A_LABEL));
        ChartLayout layout = ChartLayout.of(page.width, page.height, page.header, axisWidth(ticks, page), hasVolume);
        List<TimeTick> timeTicks = data.series().times().ticks(look.zone()).between(range.first(), range.last(),
                layout.price().width(), PIXELS_A_TIME);
        return new ChartFrame(data, look, range, layout, prices, ticks, volumes(data, range, layout.volume()),
                timeTicks, page.pixel);
    }

    private static double axisWidth(List<NumberTick> ticks, Page page) {
        double widest = ticks.stream().mapToDouble(tick -> page.textWidth.applyAsDouble(tick.label())).max().orElse(0);
        return AXIS_STEP * Math.ceil((widest + LABEL_SPACE) / AXIS_STEP);
    }

    private static LinearScale prices(ChartData data, Look look, BarRange range, Box box) {
        var extent = new Extent();
        boolean hasCandles = look.hasCandles() && data.series().hasCandles();
        if (hasCandles) {
            reduce(data.series().highs(), range, extent);
            reduce(data.series().lows(), range, extent);
        }
        reduce(data.series().closes(), range, extent);
        if (look.hasMean()) {
            reduce(data.means(), range, extent);
        }
        double room = look.hasCrossings() ? Math.min(MARKER_ROOM, box.height() / 8) : 0;
        return LinearScale.around(extent, box.bottom() - room, box.y() + room, PADDING);
    }

    private static LinearScale volumes(ChartData data, BarRange range, Box box) {
        var extent = new Extent();
        data.series().volumes().ifPresent(volumes -> reduce(volumes, range, extent));
        double top = extent.isEmpty() || !(extent.max() > 0) ? 1 : Math.min(extent.max(), Double.MAX_VALUE);
        return new LinearScale(0, top, box.bottom(), box.y());
    }

    private static void reduce(Pyramid pyramid, BarRange range, Extent extent) {
        pyramid.reduce(range.firstBar(), range.endBar(), extent);
    }

    /** Whether the price is drawn as candles. */
    boolean hasCandles() {
        return look.hasCandles() && data.series().hasCandles();
    }

    /** How many pixels a bar takes. */
    double pixelsPerBar() {
        return range.length() == 0 ? 0 : layout.price().width() / range.length();
    }

    /** Where a place among the bars stands. */
    double x(double place) {
        return layout.price().x() + (place - range.first()) * pixelsPerBar();
    }

    /** Where the middle of a bar stands. */
    double middle(int bar) {
        return x(bar + 0.5);
    }

    /** The place among the bars that stands at a pixel, which may be beyond what is shown. */
    double place(double x) {
        double perBar = pixelsPerBar();
        return perBar == 0 ? range.first() : range.first() + (x - layout.price().x()) / perBar;
    }

    /** The bar at a pixel: the nearest of those shown where the pixel is beyond them. */
    int barAt(double x) {
        return Math.clamp((long) Math.floor(place(x)), range.firstBar(),
                Math.max(range.firstBar(), range.endBar() - 1));
    }

    /** Whether bars are so many that those of a pixel are drawn together. */
    boolean isDense() {
        return pixelsPerBar() * DENSE < pixel;
    }
}
