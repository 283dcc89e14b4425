package dev.tidemark.quality;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Input;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/** Tables of bars from text. */
final class Csv {
    static final Instant NOW = Instant.parse("2024-01-03T00:00:00Z");

    private Csv() {}

    static BarTable table(String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try (BarInput input = BarInput.open(new Input.Stream(new ByteArrayInputStream(bytes), "t.csv"),
                ReadOptions.DETECT, 1, Path.of(System.getProperty("java.io.tmpdir")))) {
            return new BarTable(input.load(Progress.NONE, Cancellation.NEVER), NOW);
        }
    }
}
