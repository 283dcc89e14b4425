package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each folder of {@code quality-cases}: an input, perhaps a configuration, and the report of the gate. */
class QualityCasesTest {
    private static final Path CASES = Path.of("src/test/resources/quality-cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGateSaysWhatIsExpected(String name) throws IOException {
        Path folder = CASES.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("volatility", "check", "--json", "--input",
                folder.resolve("input.csv").toString(), "--output", directory.resolve("report").toString()));
        if (Files.exists(folder.resolve("config.yaml"))) {
            arguments.addAll(List.of("--config", folder.resolve("config.yaml").toString()));
        }
        TestRun.Result result = new TestRun().run(arguments.toArray(String[]::new));
        JsonNode printed = JSON.readTree(result.out());
        assertEquals(printed, JSON.readTree(directory.resolve("report/quality.json").toFile()));
        assertEquals(Set.of(), schema().validate(printed), result.out());
        JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
        assertEquals(expected.toPrettyString(), brief(printed).toPrettyString());
        assertEquals(expected.path("passed").asBoolean() ? 0 : 3, result.exitCode(), result.err());
    }

    /** Without what differs from version to version and from place to place. */
    private static JsonNode brief(JsonNode printed) {
        ObjectNode brief = printed.deepCopy();
        brief.remove(List.of("tidemark", "page"));
        ((ObjectNode) brief.path("input")).remove("name");
        return brief;
    }

    private static JsonSchema schema() throws IOException {
        String text = Files.readString(Path.of("docs/schemas/quality.schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }
}
