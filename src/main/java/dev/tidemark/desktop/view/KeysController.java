package dev.tidemark.desktop.view;

import java.util.List;
import java.util.Map;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

/** The list of the keys, made of the table that makes the menus. */
public final class KeysController {
    private final Map<String, String> others;
    private final Runnable closer;

    @FXML
    private GridPane keyRows;
    @FXML
    private Button closeKeys;

    /**
     * A list of keys.
     *
     * @param others keys that are no command's, by what they do
     * @param closer closes the list
     */
    public KeysController(Map<String, String> others, Runnable closer) {
        this.others = others;
        this.closer = closer;
    }

    @FXML
    void initialize() {
        for (Command command : Command.values()) {
            List<KeyCombination> keys = command.keys();
            if (!keys.isEmpty()) {
                add(command.words(), keys.getFirst().getDisplayText());
            }
        }
        others.forEach(this::add);
        closeKeys.setOnAction(event -> closer.run());
    }

    private void add(String what, String key) {
        Label keyLabel = new Label(key);
        keyLabel.getStyleClass().add("key");
        Label whatLabel = new Label(what);
        whatLabel.setWrapText(true);
        keyRows.addRow(keyRows.getRowCount(), keyLabel, whatLabel);
    }
}
