package dev.tidemark.tracking.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AliasHistoryTest {
    /** Moves are versions, {@code <} for a way back, {@code -} for taken away. */
    @ParameterizedTest
    @CsvSource({"'', 0", "1, 0", "1 2, 1", "1 2 3, 2", "1 2 3 <2, 1", "1 2 3 <2 <1, 0", "1 2 3 <2 4, 2", "1 2 2, 1",
            "1 2 -, 2",
            "1 2 - 3, 2", "1 -, 1", "1 2 1, 2", "1 2 3 <2 4 <2, 1", "-, 0"})
    void aWayBackLeadsOneStepFurtherEachTime(String moves, int before) {
        AliasHistory history = history(moves);
        assertEquals(before == 0 ? OptionalInt.empty() : OptionalInt.of(before), history.before());
        assertEquals(history, RegistryJson.history(RegistryJson.history(history, 5000)));
    }

    private static AliasHistory history(String text) {
        List<AliasMove> moves = new ArrayList<>();
        for (String move : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            boolean isBack = move.startsWith("<");
            moves.add(new AliasMove(move.equals("-")
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(
                            isBack ? move.substring(1) : move)),
                    isBack, Instant.EPOCH));
        }
        return new AliasHistory(moves);
    }
}
