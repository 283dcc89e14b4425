package dev.tidemark.desktop.view;

import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import dev.tidemark.desktop.source.Excerpt;
import dev.tidemark.desktop.source.Span;
import org.jspecify.annotations.Nullable;

/** The lines around a fault, with what is in question marked. Read-only. */
public final class LinesController {
    private static final double LINE_HEIGHT = 26;

    private final Excerpt excerpt;

    @FXML
    private ListView<Integer> lineList;

    /** A view of some lines. */
    public LinesController(Excerpt excerpt) {
        this.excerpt = excerpt;
    }

    @FXML
    void initialize() {
        lineList.setAccessibleText("Lines around " + excerpt.place());
        lineList.setFixedCellSize(LINE_HEIGHT);
        lineList.setCellFactory(list -> new Line());
        lineList.getItems().setAll(IntStream.range(0, excerpt.lines().size()).boxed().toList());
        int wanted = (int) (excerpt.place().line() - excerpt.first());
        lineList.getSelectionModel().select(wanted);
        lineList.scrollTo(Math.max(0, wanted - 1));
    }

    private final class Line extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer index, boolean isEmpty) {
            super.updateItem(index, isEmpty);
            setText(null);
            setGraphic(isEmpty || index == null ? null : row(index));
            setAccessibleText(isEmpty || index == null
                    ? ""
                    : "Line " + excerpt.number(index) + ": " + excerpt.lines().get(index));
        }

        private HBox row(int index) {
            String line = excerpt.lines().get(index);
            Span span = excerpt.span(index);
            Label number = label(Long.toString(excerpt.number(index)), "line-number");
            number.setMinWidth(80);
            Label fault = label(shown(line.substring(span.from(), span.to())), "line-fault");
            fault.setVisible(!span.isEmpty());
            fault.setManaged(!span.isEmpty());
            return new HBox(number, label(shown(line.substring(0, span.from())), "line-text"), fault,
                    label(shown(line.substring(span.to())), "line-text"));
        }

        private static Label label(String text, String style) {
            Label label = new Label(text);
            label.getStyleClass().add(style);
            label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            return label;
        }

        /** A tab would have no width of its own. */
        private static String shown(String text) {
            return text.replace("\t", "→   ");
        }
    }
}
