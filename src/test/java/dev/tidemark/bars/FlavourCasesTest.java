package dev.tidemark.bars;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The folders under {@code flavours}: one for every kind of file that users really open. */
class FlavourCasesTest {
    static List<FlavourCase> cases() {
        return FlavourCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReaderMakesOfTheFileWhatTheCaseExpects(FlavourCase flavourCase) throws IOException {
        assertEquals(flavourCase.expected(), flavourCase.actual());
    }
}
