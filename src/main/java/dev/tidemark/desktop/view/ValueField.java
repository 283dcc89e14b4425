package dev.tidemark.desktop.view;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

import dev.tidemark.desktop.model.NumberText;

/** A value that can be selected and copied but not changed; a grouped number is copied without its groups. */
public final class ValueField extends TextField {
    private final Tooltip whole = new Tooltip();

    /** An empty field. */
    public ValueField() {
        setEditable(false);
        setPrefColumnCount(1);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("value-field");
        whole.textProperty().bind(textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        setTooltip(whole);
    }

    @Override
    public void copy() {
        String selected = getSelectedText();
        if (!selected.isEmpty()) {
            Copying.put(NumberText.ungrouped(selected));
        }
    }
}
