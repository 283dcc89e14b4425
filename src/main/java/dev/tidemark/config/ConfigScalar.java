package dev.tidemark.config;

import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/**
 * A single value.
 *
 * @param place where it begins
 * @param text the characters, without quotes, escapes undone
 * @param isPlain whether it was written without quotes, so that it may be something other than text
 */
public record ConfigScalar(Place place, String text, boolean isPlain) implements ConfigNode {

    /** What the value is by the core schema of YAML 1.2. */
    public ScalarKind kind() {
        return isPlain ? ScalarKind.of(text) : ScalarKind.TEXT;
    }

    /** Whether there is no value: nothing after the colon, {@code null} or {@code ~}. */
    public boolean isNull() {
        return kind() == ScalarKind.NULL;
    }

    @Override
    public String described() {
        if (kind() == ScalarKind.NULL && text.isEmpty()) {
            return "empty";
        }
        return kind() == ScalarKind.TEXT ? "the text " + Shown.text(text) : shownBare();
    }

    /** The characters, shortened, without quotes around them. */
    String shownBare() {
        String shown = Shown.text(text);
        return shown.substring(1, shown.length() - 1);
    }
}
