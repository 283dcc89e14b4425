package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What a run writes is what the published schemas say. */
class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private RunFolder folder;

    @BeforeEach
    void fill() {
        folder = new RunFolder(directory);
    }

    @Test
    void metricsOfASuccessFollowTheirSchema() throws IOException {
        assertValid("metrics", new TestRun().run(folder.arguments()).out());
    }

    @Test
    void metricsOfAFailureFollowTheirSchema() throws IOException {
        assertValid("metrics", new TestRun().run("--batch").out());
    }

    @Test
    void otherMetricsDoNot() throws IOException {
        String good = new TestRun().run(folder.arguments()).out();
        assertFalse(schema("metrics").validate(JSON.readTree(good.replace("\"seed\": 42, ", ""))).isEmpty());
        assertFalse(schema("metrics").validate(JSON.readTree(good.replace("success", "error"))).isEmpty());
        assertFalse(schema("metrics").validate(JSON.readTree(good.replace("\"seed\"", "\"sede\""))).isEmpty());
    }

    @Test
    void theReportFollowsItsSchema() throws IOException {
        Path report = folder.at("report.json");
        new TestRun().run(folder.arguments("--report", report.toString()));
        assertValid("report", Files.readString(report));
    }

    @Test
    void theReportOfADamagedFileFollowsItsSchema() throws IOException {
        StringBuilder table = new StringBuilder("\ufeffDatum;Close\n");
        for (int day = 28; day > 10; day--) {
            table.append("    ").append(day).append(".01.2024;").append(day).append(",5;;\n");
        }
        Files.writeString(folder.input(), table);
        Path report = folder.at("report.json");
        TestRun.Result result = new TestRun().run(folder.arguments("--report", report.toString(), "--set",
                "format.delimiter=;", "--set", "columns.close=Close", "--set", "format.decimal=comma", "--set",
                "warmup=exclude", "--set", "format.zone=Europe/Berlin"));
        assertEquals(0, result.exitCode(), result.err());
        assertValid("report", Files.readString(report));
    }

    private static void assertValid(String name, String json) throws IOException {
        assertEquals(Set.of(), schema(name).validate(JSON.readTree(json)), json);
    }

    private static JsonSchema schema(String name) throws IOException {
        String text = Files.readString(Path.of("docs/schemas/" + name + ".schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }
}
