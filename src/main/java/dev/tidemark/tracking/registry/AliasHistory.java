package dev.tidemark.tracking.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an alias has named. A way back is one step each time: after 1, 2, 3 it leads to 2, and then to 1.
 *
 * @param moves from the first to the last
 */
public record AliasHistory(List<AliasMove> moves) {
    public AliasHistory {
        moves = List.copyOf(moves);
    }

    /** What it names now. */
    public OptionalInt current() {
        return moves.isEmpty() ? OptionalInt.empty() : moves.getLast().version();
    }

    /** What a way back leads to; empty when it leads nowhere. */
    public OptionalInt before() {
        Deque<OptionalInt> path = new ArrayDeque<>();
        for (AliasMove move : moves) {
            if (move.isBack() && !path.isEmpty()) {
                path.removeLast();
            }
            if (path.isEmpty() || !path.getLast().equals(move.version())) {
                path.addLast(move.version());
            }
        }
        path.pollLast();
        // Where it was taken away it named nothing; what it named before that is meant.
        while (!path.isEmpty() && path.getLast().isEmpty()) {
            path.removeLast();
        }
        return path.isEmpty() ? OptionalInt.empty() : path.getLast();
    }

    /** The same with one more. */
    public AliasHistory and(AliasMove move) {
        List<AliasMove> all = new ArrayList<>(moves);
        all.add(move);
        return new AliasHistory(all);
    }
}
