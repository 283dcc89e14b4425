package dev.tidemark.desktop.view;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/** Fills columns of tables whose rows are records. */
final class Columns {
    private Columns() {}

    /** Gives a column its values, by which it is sorted, and the texts that stand for them. */
    static <R, V> void fill(TableColumn<R, V> column, Function<R, V> value, Function<V, String> text) {
        fill(column, value, text, _ -> "");
    }

    /** Does the same, with a tooltip for each row. */
    static <R, V> void fill(TableColumn<R, V> column, Function<R, V> value, Function<V, String> text,
            Function<R, String> hint) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>(text, hint));
    }

    /** Fills a column of numbers, which stand under each other. */
    static <R> void fillNumbers(TableColumn<R, Number> column, Function<R, Long> value, Function<Long, String> text) {
        column.getStyleClass().add("number-column");
        fill(column, value::apply, number -> text.apply(number.longValue()));
    }

    private static final class TextCell<R, V> extends TableCell<R, V> {
        private final Function<V, String> text;
        private final Function<R, String> hint;

        TextCell(Function<V, String> text, Function<R, String> hint) {
            this.text = text;
            this.hint = hint;
        }

        @Override
        protected void updateItem(@Nullable V value, boolean empty) {
            super.updateItem(value, empty);
            setText(value == null || empty ? "" : text.apply(value));
            R row = getTableRow() == null ? null : getTableRow().getItem();
            String about = row == null || empty ? "" : hint.apply(row);
            setTooltip(about.isEmpty() ? null : new Tooltip(about));
        }
    }
}
