package dev.tidemark.desktop.view;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A value under its name. */
final class Tile extends VBox {
    private final Label name;
    private final ValueField value = new ValueField();

    /**
     * A tile without a value.
     *
     * @param id what tests and styles call the value
     * @param text its name
     * @param meaning what it means, in a line
     */
    Tile(String id, String text, String meaning) {
        name = new Label(text);
        name.setLabelFor(value);
        name.setTooltip(new Tooltip(meaning));
        name.getStyleClass().add("tile-name");
        value.setId(id);
        value.setAccessibleHelp(meaning);
        getStyleClass().add("tile");
        getChildren().addAll(name, value);
        show("");
    }

    void show(String text) {
        value.setText(text);
        value.setAccessibleText(name.getText() + ": " + text);
    }

    /** The width at which a tile shows both its texts whole if their letters are of middling width, within limits. */
    static double widthFor(String name, String text) {
        return Math.clamp(Math.max(name.length() * 6.6, text.length() * 8.0), 72, 390);
    }
}
