package dev.tidemark.desktop.view;

import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

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

    /** Binds a spinner, both ways. What is typed and is no whole number from 1 is taken back. */
    static void bind(Spinner<Integer> spinner, IntegerProperty window) {
        WindowSpinner binding = new WindowSpinner(window);
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(1, Integer.MAX_VALUE, window.get());
        values.setConverter(binding.converter());
        spinner.setValueFactory(values);
        values.valueProperty().bindBidirectional(binding.boxed);
        spinner.getProperties().put(WindowSpinner.class, binding);
        spinner.getEditor().focusedProperty().subscribe(isFocused -> {
            if (!isFocused) {
                spinner.commitValue();
                spinner.getEditor().setText(values.getConverter().toString(values.getValue()));
            }
        });
    }

    private StringConverter<Integer> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null ? "" : value.toString();
            }

            @Override
            public Integer fromString(@Nullable String text) {
                return parsed(text == null ? "" : text, window.get());
            }
        };
    }

    /** The number that a text stands for, with or without marks between thousands; the fallback when it is none from 1. */
    static int parsed(String text, int fallback) {
        try {
            int value = Integer.parseInt(text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,_'’\u00A0\u202F]", ""));
            return value >= 1 ? value : fallback;
        } catch (NumberFormatException e) {
            return fallback;
        }
    }
}
