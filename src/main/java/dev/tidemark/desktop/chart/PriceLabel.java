package dev.tidemark.desktop.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.tidemark.plot.NumberText;

/** The price at a height of the plot, with just the decimals that a pixel makes a difference in. */
final class PriceLabel {
    private PriceLabel() {}

    /**
     * The label.
     *
     * @param y the height, inside the plot
     */
    static String of(ChartFrame frame, double y) {
        double price = frame.prices().toValue(y);
        double perPixel = Math.abs(frame.prices().toValue(y + 1) - price);
        if (!Double.isFinite(price) || !(perPixel > 0)) {
            return NumberText.exact(price);
        }
        int decimals = (int) -Math.floor(Math.log10(perPixel));
        return NumberText.exact(BigDecimal.valueOf(price).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
    }
}
