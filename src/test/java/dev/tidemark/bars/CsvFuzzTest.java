package dev.tidemark.bars;

import java.io.IOException;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever bytes are opened, the reader ends with a table or a sentence. An ordinary test run only replays the seeds
 * beside it; {@code JAZZER_FUZZ=1} searches on, guided by coverage.
 */
class CsvFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void anyBytesGiveATableOrASentence(byte[] data) throws IOException {
        if (data != null) {
            AnyFlavourTest.readThrough(data, true);
            AnyFlavourTest.readThrough(data, false);
        }
    }
}
