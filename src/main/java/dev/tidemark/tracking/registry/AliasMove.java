package dev.tidemark.tracking.registry;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What an alias was made to name.
 *
 * @param version the version; absent where the alias was taken away
 * @param isBack whether this was a way back to what it had named before
 * @param at when
 */
public record AliasMove(OptionalInt version, boolean isBack, Instant at) {}
