package dev.tidemark.config;

import java.util.List;
import java.util.stream.Collectors;

import dev.tidemark.base.Place;

/** A value to be put into a configuration. */
public sealed interface NewValue {
    /** What is written without quotes as it stands: a number, or a truth value. */
    record Word(String word) implements NewValue {}

    /** Text, in quotes where it would else be read as something other. */
    record Text(String text) implements NewValue {}

    /** A list of values. */
    record Items(List<NewValue> items) implements NewValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * The value as YAML on one line, in a style that can stand anywhere.
     *
     * @param quote the kind of quotes that stand there now, which text keeps where it can; a blank for none
     */
    default String yaml(char quote) {
        return switch (this) {
            case Word(String word) -> word;
            case Text(String text) -> QuotedText.of(text, quote);
            case Items(List<NewValue> items) ->
                items.stream().map(item -> item.yaml(quote)).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    /** The node that the value is to be read as. */
    default ConfigNode node(Place place) {
        return switch (this) {
            case Word(String word) -> new ConfigScalar(place, word, true);
            case Text(String text) -> new ConfigScalar(place, text, false);
            case Items(List<NewValue> items) ->
                new ConfigSequence(place, items.stream().map(item -> item.node(place)).toList());
        };
    }
}
