package dev.tidemark.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.tidemark.plot.SvgSurface;

/** The colours of pictures. What each looks like is decided by the style sheet, once for the light look and once for the dark. */
public enum Ink {
    TEXT,
    MUTED,
    GRID,
    BAND,
    LINE,
    FILL,
    GOOD,
    WARN,
    BAD,
    HEAT_0,
    HEAT_1,
    HEAT_2,
    HEAT_3,
    HEAT_4,
    HEAT_5,
    HEAT_6,
    HEAT_7,
    HEAT_8,
    HEAT_9,
    HEAT_10,
    HEAT_NONE,
    HEAT_DARK_TEXT;

    private static final int OPAQUE = 0xFF000000;
    private static final List<Ink> HEAT = List.of(HEAT_0, HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6, HEAT_7,
            HEAT_8, HEAT_9,
            HEAT_10);

    /** The colour to draw with. */
    @SuppressWarnings("EnumOrdinal") // it only tells the colours of one picture apart
    public int argb() {
        return OPAQUE | ordinal() + 1;
    }

    /** The colour of a value from -1 to 1, in eleven steps; that of no value for NaN. */
    public static Ink heat(double value) {
        return Double.isNaN(value)
                ? HEAT_NONE
                : HEAT.get((int) Math.round((Math.clamp(value, -1, 1) + 1) / 2 * (HEAT.size() - 1)));
    }

    /** An empty picture for a page. */
    public static SvgSurface picture(double width, double height, String title, String description) {
        Map<Integer, String> variables = new HashMap<>();
        for (Ink ink : values()) {
            variables.put(ink.argb(), "--" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return new SvgSurface(width, height, title, description, variables);
    }
}
