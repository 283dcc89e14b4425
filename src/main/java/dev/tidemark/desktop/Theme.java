package dev.tidemark.desktop;

import javafx.application.ColorScheme;

import dev.tidemark.desktop.chart.Palette;

/** How bright the window is. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** Whether the window is dark when the system is as it says. */
    public boolean isDark(ColorScheme system) {
        return this == DARK || (this == SYSTEM && system == ColorScheme.DARK);
    }

    /** The colours of the chart that go with it. */
    public static Palette palette(boolean isDark) {
        return isDark ? Palette.DARK : Palette.LIGHT;
    }
}
