package dev.tidemark.desktop.view;

import java.util.OptionalLong;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.WindowScale;
import org.jspecify.annotations.Nullable;

/**
 * A spinner and a slider that edit the rolling window. The slider is live; what is typed counts on Enter and when the focus
 * leaves. Arrow keys go by one, with Shift or Ctrl by ten.
 */
final class WindowControls {
    private static final int LEAP = 10;

    private final IntegerProperty window;
    private final Spinner<Integer> spinner;
    private final Slider slider;
    private final ErrorLine error;
    private WindowScale scale = new WindowScale(WindowScale.WITHOUT_FILE);
    private boolean isFollowing;

    WindowControls(IntegerProperty window, Spinner<Integer> spinner, Slider slider, Label errorLine) {
        this.window = window;
        this.spinner = spinner;
        this.slider = slider;
        this.error = new ErrorLine(spinner, errorLine);
        bindSpinner();
        bindSlider();
        window.subscribe(value -> follow());
    }

    /** Sets how long a window may be on the slider; any length can be typed. */
    void longest(int longest) {
        scale = new WindowScale(longest);
        follow();
    }

    /** Shows the window as it stands. */
    private void follow() {
        isFollowing = true;
        spinner.getValueFactory().setValue(window.get());
        spinner.getEditor().setText(spinner.getValueFactory().getConverter().toString(window.get()));
        if (!slider.isValueChanging()) {
            slider.setValue(scale.position(window.get()));
        }
        slider.setAccessibleText("Rolling window, " + window.get() + " rows");
        error.hide();
        isFollowing = false;
    }

    private void bindSpinner() {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(1, Integer.MAX_VALUE, window.get());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null ? "" : NumberText.grouped(value);
            }

            @Override
            public Integer fromString(@Nullable String text) {
                return (int) WindowSpinner.parsed(text == null ? "" : text).orElse(window.get());
            }
        });
        spinner.setValueFactory(values);
        spinner.valueProperty().subscribe(value -> {
            if (value != null && !isFollowing) {
                window.set(value);
            }
        });
        spinner.getEditor().setOnAction(event -> commit());
        spinner.getEditor().focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                commit();
            }
        });
        spinner.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private void commit() {
        String text = spinner.getEditor().getText();
        OptionalLong typed = WindowSpinner.parsed(text);
        if (typed.isPresent()) {
            window.set((int) typed.getAsLong());
            follow();
        } else {
            error.show(WindowSpinner.refusal(text, window.get()));
        }
    }

    private void bindSlider() {
        slider.setMin(0);
        slider.setMax(1);
        slider.valueProperty().subscribe((was, position) -> {
            if (!isFollowing) {
                window.set(scale.window(position.doubleValue()));
            }
        });
        slider.valueChangingProperty().subscribe(isChanging -> follow());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case HOME -> go(event, 1);
                case END -> go(event, scale.longest());
                case RIGHT -> go(event, window.get() + leap(event));
                case LEFT -> go(event, window.get() - leap(event));
                default -> step(event);
            }
        });
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> go(event, window.get() + leap(event));
            case DOWN -> go(event, window.get() - leap(event));
            default -> {
                // Nobody's key but the control's.
            }
        }
    }

    private static long leap(KeyEvent event) {
        return event.isShiftDown() || event.isShortcutDown() || event.isControlDown() ? LEAP : 1;
    }

    private void go(KeyEvent event, long value) {
        window.set(Math.clamp(value, 1, Integer.MAX_VALUE));
        event.consume();
    }
}
