package dev.tidemark.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MetricsJsonTest {
    @Example
    void successHasTheContractsKeysAndFourDecimals() {
        assertEquals("""
                {"version": "v1", "rows_processed": 10000, "metric": "signal_rate", "value": 0.4990, \
                "latency_ms": 127, "seed": 42, "status": "success"}
                """, text(MetricsJson.success("v1", 10_000, "0.4990", 127, 42)));
    }

    @Example
    void errorHasThreeKeys() {
        assertEquals("""
                {"version": "unknown", "status": "error", "error_message": "a \\"quoted\\" cell"}
                """, text(MetricsJson.error("unknown", "a \"quoted\" cell")));
    }

    @Property
    void anySentenceMakesOneValidLine(@ForAll String version, @ForAll String sentence) throws IOException {
        byte[] json = MetricsJson.error(version, sentence);
        String line = text(json);
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertArrayEquals(json, line.getBytes(StandardCharsets.UTF_8));
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        assertEquals(0, depth);
    }

    @Example
    void whatIsNoCharacterIsReplaced() {
        assertEquals("{\"version\": \"é😀\", \"status\": \"error\", \"error_message\": \"\\n\\u0000?\"}\n",
                text(MetricsJson.error("é😀", "\n\0\ud83d")));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
