package dev.tidemark.desktop.view;

import javafx.scene.control.Control;
import javafx.scene.control.Label;

import atlantafx.base.theme.Styles;

/** A line under a control that says what is wrong with what it holds, and is not there when nothing is. */
final class ErrorLine {
    private final Control control;
    private final Label line;

    ErrorLine(Control control, Label line) {
        this.control = control;
        this.line = line;
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
    }

    void show(String sentence) {
        line.setText(sentence);
        control.pseudoClassStateChanged(Styles.STATE_DANGER, true);
        control.setAccessibleHelp(sentence);
    }

    void hide() {
        line.setText("");
        control.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        control.setAccessibleHelp(null);
    }
}
