package dev.tidemark.desktop.model;

import java.util.Optional;

import dev.tidemark.base.Place;

/**
 * What the status bar says.
 *
 * @param kind how much it matters
 * @param sentence what happened
 * @param place the line in question, where there is one
 */
public record Notice(Kind kind, String sentence, Optional<Place> place) {
    /** How much a notice matters. */
    public enum Kind {
        INFO,
        WARNING,
        ERROR
    }

    /** Something that happened as it should. */
    public static Notice info(String sentence) {
        return new Notice(Kind.INFO, sentence, Optional.empty());
    }

    /** Something the user should look at. */
    public static Notice warning(String sentence) {
        return new Notice(Kind.WARNING, sentence, Optional.empty());
    }

    /** Something that went wrong. */
    public static Notice error(Problem problem) {
        return new Notice(Kind.ERROR, problem.sentence(), problem.place());
    }
}
