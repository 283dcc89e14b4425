package dev.tidemark.desktop.chart;

import java.util.HashMap;
import java.util.Map;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The font of the chart, and how wide its characters are: measured once each, added up for a text. Kerning is left out. */
final class Glyphs {
    private final Map<Double, Face> faces = new HashMap<>();

    /** The font at a size in pixels. */
    Font font(double size) {
        return face(size).font;
    }

    /** How wide a text is at a size in pixels. */
    double width(String text, double size) {
        Face face = face(size);
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += face.width(text.charAt(i));
        }
        return width;
    }

    private Face face(double size) {
        return faces.computeIfAbsent(size, Face::new);
    }

    private static final class Face {
        private static final int COMMON = 128;
        private final Font font;
        private final double[] common = new double[COMMON];
        private final Map<Character, Double> rare = new HashMap<>();
        private final Text probe = new Text();

        Face(double size) {
            font = Font.font(Font.getDefault().getFamily(), size);
            probe.setFont(font);
            for (char c = 0; c < COMMON; c++) {
                common[c] = Character.isISOControl(c) ? 0 : measure(c);
            }
        }

        double width(char c) {
            return c < COMMON ? common[c] : rare.computeIfAbsent(c, this::measure);
        }

        private double measure(char c) {
            probe.setText(Character.toString(c));
            return probe.getLayoutBounds().getWidth();
        }
    }
}
