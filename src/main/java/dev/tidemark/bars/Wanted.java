package dev.tidemark.bars;

import java.util.List;

/** What a pass over a table collects of each row. */
enum Wanted {
    /** The closes. */
    CLOSES(false, false),
    /** The closes and the times. */
    TIMES(true, false),
    /** All columns of a bar. */
    ALL(true, true);

    private static final List<Role> OTHERS = List.of(Role.OPEN, Role.HIGH, Role.LOW, Role.VOLUME);

    private final boolean hasTimes;
    private final boolean hasOthers;

    Wanted(boolean hasTimes, boolean hasOthers) {
        this.hasTimes = hasTimes;
        this.hasOthers = hasOthers;
    }

    /** The columns besides time and close. */
    List<Role> others() {
        return hasOthers ? OTHERS : List.of();
    }

    boolean hasTimes() {
        return hasTimes;
    }
}
