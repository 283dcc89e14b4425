package dev.tidemark.pipeline.model;

import java.time.Instant;
import java.util.Optional;

import dev.tidemark.forecast.comparison.Comparison;
import dev.tidemark.forecast.comparison.Rule;

/**
 * Two models that were compared.
 *
 * @param challenger the one that would be champion
 * @param champion the one that is, if there is one
 * @param data what they were compared on
 * @param comparison what came of it
 * @param at when
 */
record CompareReport(ChosenModel challenger, Optional<ChosenModel> champion, ModelData data, Comparison comparison,
        Instant at) {
    /** What is odd about it, if anything is. */
    Optional<String> note() {
        return champion.filter(other -> other.artefact().sha256().equals(challenger.artefact().sha256()))
                .map(same -> "both are the same model, byte for byte: a model is no better than itself");
    }

    /** What the rule about log-HAR says where it decides nothing. */
    Optional<String> warning() {
        return champion.isPresent()
                ? Optional.empty()
                : comparison.rules().stream().filter(result -> result.rule() == Rule.LOG_HAR && !result.isPassed())
                        .findFirst().map(result -> "a later challenger would be rejected for this: "
                                + result.sentence());
    }

    /** The verdict with what is odd. */
    String verdict() {
        return comparison.verdict() + note().map(note -> " (" + note + ")").orElse("");
    }

    /** How many rows they were compared on. */
    int rows() {
        return comparison.heldOut().rows().rows().length;
    }

    /** When a held-out row begins, counted from 0. */
    Instant time(int row) {
        return Instant.ofEpochMilli(data.features().table().time(comparison.heldOut().rows().rows()[row]));
    }
}
