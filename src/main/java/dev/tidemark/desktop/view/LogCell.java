package dev.tidemark.desktop.view;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.tidemark.batch.LogLine;
import dev.tidemark.desktop.model.LogSearch;
import dev.tidemark.desktop.model.LogSearch.Span;
import org.jspecify.annotations.Nullable;

/** A line of the log, coloured by its level, with the words that are looked for set off. */
final class LogCell extends ListCell<LogLine> {
    private static final double HORIZONTAL_PADDING = 16;

    private final ObservableValue<String> words;
    private final ObservableValue<Boolean> isWrapping;
    private final TextFlow flow = new TextFlow();

    LogCell(ObservableValue<String> words, ObservableValue<Boolean> isWrapping) {
        this.words = words;
        this.isWrapping = isWrapping;
        getStyleClass().add("log-line");
        setText(null);
        words.subscribe(this::refill);
        isWrapping.subscribe(this::requestLayout);
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        for (LogLine.Level level : LogLine.Level.values()) {
            PseudoClass state = PseudoClass.getPseudoClass(level.name().toLowerCase(Locale.ROOT));
            pseudoClassStateChanged(state, line != null && !empty && line.level() == level);
        }
        refill();
    }

    private void refill() {
        LogLine line = getItem();
        flow.getChildren().clear();
        if (line == null || isEmpty()) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        fill(line.text());
        setAccessibleText(line.text());
        setGraphic(flow);
    }

    private void fill(String text) {
        int done = 0;
        for (Span span : LogSearch.spans(text, Objects.requireNonNullElse(words.getValue(), ""))) {
            addPlain(text.substring(done, span.start()));
            Label match = new Label(text.substring(span.start(), span.end()));
            match.getStyleClass().add("log-match");
            flow.getChildren().add(match);
            done = span.end();
        }
        addPlain(text.substring(done));
    }

    private void addPlain(String text) {
        if (!text.isEmpty()) {
            Text plain = new Text(text);
            plain.getStyleClass().add("log-text");
            flow.getChildren().add(plain);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return isWrapping.getValue() ? 0 : super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isWrapping.getValue() || isEmpty() || width <= 0) {
            return super.computePrefHeight(-1);
        }
        double padding = snappedTopInset() + snappedBottomInset();
        return Math.ceil(flow.prefHeight(Math.max(1, width - HORIZONTAL_PADDING)) + padding);
    }
}
