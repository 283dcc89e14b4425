package dev.tidemark.desktop.view;

import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

import dev.tidemark.base.Shown;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Lets a spinner edit the rolling window. */
final class WindowSpinner {
    private final IntegerProperty window;
    /** Holds the two-way binding, which is weak. */
    private final ObjectProperty<Integer> boxed;

    private WindowSpinner(IntegerProperty window) {
        this.window = window;
        this.boxed = window.asObject();
    }

    /**
     * Binds a spinner, both ways. What is typed counts on Enter and when the focus leaves; what is no whole number from 1 is
     * taken back.
     *
     * @param refusal takes a sentence that says why
     */
    static void bind(Spinner<Integer> spinner, IntegerProperty window, Consumer<String> refusal) {
        WindowSpinner binding = new WindowSpinner(window);
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(1, Integer.MAX_VALUE, window.get());
        values.setConverter(binding.converter());
        spinner.setValueFactory(values);
        values.valueProperty().bindBidirectional(binding.boxed);
        spinner.getProperties().put(WindowSpinner.class, binding);
        Runnable commit = () -> {
            String text = spinner.getEditor().getText();
            if (parsed(text).isEmpty()) {
                refusal.accept(refusal(text, window.get()));
            }
            spinner.commitValue();
            spinner.getEditor().setText(values.getConverter().toString(values.getValue()));
        };
        spinner.getEditor().setOnAction(event -> commit.run());
        spinner.getEditor().focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                commit.run();
            }
        });
    }

    private StringConverter<Integer> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null ? "" : NumberText.grouped(value);
            }

            @Override
            public Integer fromString(@Nullable String text) {
                return (int) parsed(text == null ? "" : text).orElse(window.get());
            }
        };
    }

    /** The window that a text stands for; nothing when it is no whole number from 1. */
    static OptionalLong parsed(String text) {
        return TypedNumber.parse(text, 1, Integer.MAX_VALUE);
    }

    /** Why a text is no window. */
    static String refusal(String text, int window) {
        return Shown.text(text) + " is no whole number from 1 to " + NumberText.grouped(Integer.MAX_VALUE)
                + "; the window stays " + NumberText.grouped(window) + ".";
    }
}
