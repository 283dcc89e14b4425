package dev.tidemark.desktop.chart;

import javafx.scene.paint.Color;

/**
 * The colours of the chart, ARGB.
 *
 * @param background behind everything
 * @param grid grid lines
 * @param axis the lines of the axes
 * @param text axis labels, at least 4.5 to 1 against the background
 * @param faint what labels leave out, likewise
 * @param price the close line
 * @param rising candles that rise
 * @param falling candles that fall
 * @param mean the rolling mean
 * @param shading the stretches with signal 1
 * @param up markers of crossings up
 * @param down markers of crossings down
 * @param volume the volume
 * @param gap gaps in time
 * @param crosshair the crosshair
 */
public record Palette(int background, int grid, int axis, int text, int faint, int price, int rising, int falling,
        int mean, int shading,
        int up, int down, int volume, int gap, int crosshair) {

    /** For light themes. */
    public static final Palette LIGHT = new Palette(0xFFFFFFFF, 0xFFE9EDF1, 0xFFC6CDD5, 0xFF3D444D, 0xFF6A737D,
            0xFF1F2328, 0xFF1A7F64,
            0xFFB35900, 0xFF0969DA, 0x2254AEFF, 0xFF1A7F37, 0xFFCF222E, 0xFFAFB8C1, 0xFF8C959F, 0xFF57606A);

    /** For dark themes. */
    public static final Palette DARK = new Palette(0xFF0D1117, 0xFF1B2129, 0xFF3D444D, 0xFFC3CBD3, 0xFF8B949E,
            0xFFE6EDF3, 0xFF3FB68B,
            0xFFE3954D, 0xFF58A6FF, 0x2E388BFD, 0xFF3FB950, 0xFFF85149, 0xFF626A73, 0xFF6E7681, 0xFF9DA7B1);

    /** An ARGB colour as the toolkit has it. */
    static Color colour(int argb) {
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }
}
