package dev.tidemark.desktop.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.javafx.FontIcon;

/** What each command does, and the controls that ask for it. */
public final class Actions {
    private sealed interface Action {
        record Act(Runnable run, ObservableBooleanValue enabled) implements Action {}

        record Toggle(BooleanProperty property) implements Action {}

        record Choice(Runnable choose, ObservableBooleanValue chosen) implements Action {}
    }

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    private final Map<Command, Action> actions = new EnumMap<>(Command.class);

    /** A command that can always be asked for. */
    public void on(Command command, Runnable run) {
        on(command, run, ALWAYS);
    }

    /** A command that can be asked for at times. */
    public void on(Command command, Runnable run, ObservableBooleanValue enabled) {
        actions.put(command, new Action.Act(run, enabled));
    }

    /** A command that turns something on and off. */
    public void toggle(Command command, BooleanProperty property) {
        actions.put(command, new Action.Toggle(property));
    }

    /** A command that chooses one of several values. */
    public <T> void choice(Command command, Property<T> property, T value) {
        choice(command, () -> property.setValue(value),
                Bindings.createBooleanBinding(() -> Objects.equals(property.getValue(), value), property));
    }

    /** A command that chooses one of several things. */
    public void choice(Command command, Runnable choose, ObservableBooleanValue chosen) {
        actions.put(command, new Action.Choice(choose, chosen));
    }

    /** Does what a command asks for, if that is possible now. */
    public boolean run(Command command) {
        BooleanSupplier run = switch (action(command)) {
            case Action.Act(Runnable act, ObservableBooleanValue enabled) -> () -> {
                if (enabled.get()) {
                    act.run();
                }
                return enabled.get();
            };
            case Action.Toggle(BooleanProperty property) -> () -> {
                property.set(!property.get());
                return true;
            };
            case Action.Choice(Runnable choose, ObservableBooleanValue ignored) -> () -> {
                choose.run();
                return true;
            };
        };
        return run.getAsBoolean();
    }

    private Action action(Command command) {
        return Objects.requireNonNull(actions.get(command), () -> command + " does nothing");
    }

    /** A menu item for a command. */
    public MenuItem item(Command command) {
        MenuItem item = switch (action(command)) {
            case Action.Act(Runnable ignored, ObservableBooleanValue enabled) -> {
                MenuItem plain = new MenuItem();
                plain.disableProperty().bind(Bindings.not(enabled));
                yield plain;
            }
            case Action.Toggle(BooleanProperty property) -> {
                CheckMenuItem check = new CheckMenuItem();
                check.selectedProperty().bindBidirectional(property);
                yield check;
            }
            case Action.Choice(Runnable ignored, ObservableBooleanValue chosen) -> radio(chosen);
        };
        if (!(item instanceof CheckMenuItem)) {
            item.setOnAction(event -> run(command));
        }
        item.setId(command.id());
        item.setText(command.text());
        item.setMnemonicParsing(true);
        if (!command.icon().isEmpty()) {
            item.setGraphic(new FontIcon(command.icon()));
        }
        command.key().ifPresent(item::setAccelerator);
        return item;
    }

    /** A radio item that follows what is chosen, and does not take the choice off when it is clicked again. */
    private static RadioMenuItem radio(ObservableBooleanValue chosen) {
        RadioMenuItem radio = new RadioMenuItem();
        radio.setSelected(chosen.get());
        chosen.addListener((observed, before, now) -> radio.setSelected(now));
        radio.selectedProperty().addListener((observed, before, now) -> {
            if (now != chosen.get()) {
                radio.setSelected(chosen.get());
            }
        });
        return radio;
    }

    /** Makes a button ask for a command, with its icon, and a tooltip that names its key. */
    public void dress(Button button, Command command, String tip) {
        button.setGraphic(new FontIcon(command.icon()));
        button.setOnAction(event -> run(command));
        if (action(command) instanceof Action.Act(Runnable ignored, ObservableBooleanValue enabled)) {
            button.disableProperty().bind(Bindings.not(enabled));
        }
        describe(button, command, tip);
    }

    /** Gives a control a tooltip that names a command's key, and says the same to a screen reader. */
    public static void describe(Node control, Command command, String tip) {
        String key = command.key().map(KeyCombination::getDisplayText).map(text -> " (" + text + ")").orElse("");
        Tooltip.install(control, new Tooltip(tip + key));
        control.setAccessibleHelp(tip);
    }
}
