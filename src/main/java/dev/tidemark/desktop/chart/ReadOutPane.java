package dev.tidemark.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import dev.tidemark.desktop.chart.ReadOut.Field;

/**
 * Shows a read-out in the header of the chart, above what it reads; in several lines where one is too short. Nodes are kept from bar to
 * bar, only their text changes.
 */
final class ReadOutPane extends FlowPane {
    /** The height of one line. */
    static final double LINE = 18;

    private static final double TEXT = 12;
    private static final double SPACE = 12;
    private static final double GAP = 4;
    /** The longest mean: 17 digits, a point, a sign. */
    private static final String WIDEST_MEAN = "-0.00000000000000000";

    private final Glyphs glyphs;
    private final List<Text> labels = new ArrayList<>();
    private final List<Text> values = new ArrayList<>();

    ReadOutPane(Glyphs glyphs) {
        super(SPACE, 0);
        this.glyphs = glyphs;
        setId("readout");
        setMouseTransparent(true);
        setVisible(false);
    }

    /** How many lines a read-out may need, the longest mean included. */
    int lines(ReadOut readOut, double width) {
        int lines = 1;
        double x = 0;
        for (Field field : readOut.fields()) {
            String value = field.id().equals("mean") ? WIDEST_MEAN : field.value() + "0";
            double room = glyphs.width(value, TEXT)
                    + (field.label().isEmpty() ? 0 : GAP + glyphs.width(field.label(), TEXT)) + 1;
            if (x > 0 && x + room > width) {
                lines++;
                x = 0;
            }
            x += room + SPACE;
        }
        return lines;
    }

    /** Shows a read-out. */
    void show(ReadOut readOut, Palette palette) {
        if (values.size() != readOut.fields().size()) {
            rebuild(readOut);
        }
        for (int i = 0; i < values.size(); i++) {
            Field field = readOut.fields().get(i);
            labels.get(i).setText(field.label());
            labels.get(i).setFill(Palette.colour(palette.faint()));
            values.get(i).setText(field.value());
            values.get(i).setId("readout-" + field.id());
            values.get(i).setFill(Palette.colour(palette.price()));
        }
        setVisible(true);
    }

    /** The legend behind it must not shine through. */
    void colour(Palette palette) {
        setBackground(Background.fill(Palette.colour(palette.background())));
    }

    private void rebuild(ReadOut readOut) {
        labels.clear();
        values.clear();
        List<Node> items = new ArrayList<>();
        for (Field field : readOut.fields()) {
            Text label = text();
            Text value = text();
            labels.add(label);
            values.add(value);
            var item = field.label().isEmpty() ? new HBox(value) : new HBox(GAP, label, value);
            item.setMinHeight(LINE);
            item.setMaxHeight(LINE);
            items.add(item);
        }
        getChildren().setAll(items);
    }

    private Text text() {
        var text = new Text();
        text.setFont(glyphs.font(TEXT));
        return text;
    }
}
