package dev.tidemark.desktop.view;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

import dev.tidemark.desktop.model.RunComparison.Field;
import dev.tidemark.desktop.model.RunComparison.Mark;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says by a word and an icon, and by colour besides, whether a field of two runs is the same. */
final class MarkCell extends TableCell<Field, Mark> {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    MarkCell() {
        getStyleClass().add("mark-cell");
    }

    @Override
    protected void updateItem(@Nullable Mark mark, boolean empty) {
        super.updateItem(mark, empty);
        pseudoClassStateChanged(DIFFERENT, mark == Mark.DIFFERENT);
        if (mark == null || empty) {
            setText("");
            setGraphic(null);
        } else {
            setText(word(mark));
            setGraphic(new FontIcon(icon(mark)));
        }
    }

    static String word(Mark mark) {
        return switch (mark) {
            case SAME -> "Same";
            case DIFFERENT -> "Differs";
            case NOT_COMPARED -> "Not compared";
        };
    }

    private static String icon(Mark mark) {
        return switch (mark) {
            case SAME -> "fth-check";
            case DIFFERENT -> "fth-alert-triangle";
            case NOT_COMPARED -> "fth-minus";
        };
    }
}
