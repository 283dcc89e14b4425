package dev.tidemark.bars;

/** A cell that is neither a number nor missing; its message says why. Whoever knows the place makes a fault of it. */
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCell(String reason) {
        super(reason, null, false, false);
    }

    /** Why the cell is refused, as a clause that begins with the text of the cell. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
