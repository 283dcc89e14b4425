package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * What is written is what DVC writes, byte for byte. The expected bytes are those of the libraries that DVC writes with; see
 * {@code golden.py} beside them.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/versions");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectId EMPTY = new ObjectId("d41d8cd98f00b204e9800998ecf8427e", false);

    @TempDir
    Path folder;

    private static Stream<JsonNode> cases(String name) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(GOLDEN.resolve(name))) {
            cases.add(JSON.readTree(line));
        }
        assertFalse(cases.isEmpty());
        return cases.stream();
    }

    static Stream<JsonNode> manifests() throws IOException {
        return cases("manifests.jsonl");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void aFolderIsListedAsPythonDoes(JsonNode golden) {
        List<Manifest.Entry> entries = new ArrayList<>();
        golden.get("files").properties().forEach(file -> entries.add(new Manifest.Entry(file.getKey(),
                new ObjectId(Md5.of(file.getValue().asText().getBytes(UTF_8)), false))));
        Manifest manifest = new Manifest(entries);
        assertEquals(golden.get("json").asText(), new String(manifest.bytes(), UTF_8));
        assertEquals(golden.get("id").asText(), manifest.id().toString());
        assertEquals(manifest, new ManifestReader("x").read(manifest.bytes()));
    }

    @Test
    void filesAreNamedAndReadBackAsRuamelDoes() throws IOException {
        for (JsonNode golden : cases("dvc-files.jsonl").toList()) {
            Out out = out(golden);
            assertEquals(golden.get("text").asText(), DvcFile.text(out));
            if (golden.get("path").asText().indexOf('/') < 0) {
                assertEquals(List.of(out), DvcFile.parse(DvcFile.text(out).getBytes(UTF_8), "x"), golden::toString);
            }
        }
    }

    private static Out out(JsonNode golden) {
        OptionalLong files = golden.has("nfiles")
                ? OptionalLong.of(golden.get("nfiles").asLong())
                : OptionalLong
                        .empty();
        return Out.of(golden.get("path").asText(),
                new Out.Content(EMPTY, OptionalLong.of(12), files, golden.path("isexec").asBoolean()));
    }

    @Test
    void whatAPersonWroteIntoAFileStaysAsRuamelLeavesIt() throws IOException {
        for (JsonNode golden : cases("updates.jsonl").toList()) {
            Path file = folder.resolve("a.dvc");
            Files.writeString(file, golden.get("text").asText());
            Out.Content content = new Out.Content(ObjectId.parse(golden.get("md5").asText()).orElseThrow(),
                    OptionalLong.of(golden.get("size").asLong()), golden.has("nfiles")
                            ? OptionalLong.of(golden.get(
                                    "nfiles").asLong())
                            : OptionalLong.empty(),
                    golden.path("isexec").asBoolean());
            DvcFile.write(file, "a.dvc", Out.of(golden.get("path").asText(), content));
            assertEquals(golden.get("updated").asText(), Files.readString(file));
            assertEquals(content, DvcFile.read(file, "a.dvc").getFirst().content());
        }
    }

    @Test
    void aStageIsRecordedAsRuamelDoes() throws IOException {
        for (JsonNode golden : cases("locks.jsonl").toList()) {
            Map<String, List<String>> parameters = new HashMap<>();
            if (!golden.get("parameters").isEmpty()) {
                List<String> keys = new ArrayList<>();
                golden.get("parameters").fieldNames().forEachRemaining(keys::add);
                parameters.put("config.yaml", keys);
                Files.writeString(folder.resolve("config.yaml"), config(golden.get("parameters")));
            }
            Stage stage = new Stage("ingest", golden.get("command").asText(), List.of(), parameters, List.of(),
                    Optional.empty());
            Out.Content file = new Out.Content(EMPTY, OptionalLong.of(3), OptionalLong.empty(), false);
            Out.Content two = new Out.Content(EMPTY, OptionalLong.of(3), OptionalLong.of(2), false);
            Project project = new Project(folder);
            Files.deleteIfExists(folder.resolve("dvc.lock"));
            PipelineLock.write(project, "ingest", StageEntry.of(project, stage, Map.of("config.yaml", file),
                    Map.of("data/raw", two, "a b", file)));
            assertEquals(golden.get("text").asText(), Files.readString(folder.resolve("dvc.lock")));
        }
    }

    private static String config(JsonNode parameters) {
        StringBuilder yaml = new StringBuilder();
        StringBuilder nested = new StringBuilder("volatility:\n");
        parameters.properties().forEach(parameter -> {
            boolean isNested = parameter.getKey().startsWith("volatility.");
            (isNested ? nested.append("  ") : yaml).append(parameter.getKey().replace("volatility.", "")).append(": ")
                    .append(parameter.getValue()).append('\n');
        });
        return yaml.toString() + nested;
    }

    @Test
    void settingsAreWrittenAndReadBackAsConfigObjDoes() throws IOException {
        for (JsonNode golden : cases("configs.jsonl").toList()) {
            Path file = folder.resolve("config");
            Files.deleteIfExists(file);
            IniFile ini = IniFile.read(file, "config");
            golden.get("sections").properties().forEach(section -> section.getValue().properties().forEach(
                    entry -> ini.add(section.getKey(), entry.getKey(), entry.getValue().asText())));
            ini.write(file);
            assertEquals(golden.get("text").asText(), Files.readString(file));
            IniFile read = IniFile.read(file, "config");
            golden.get("sections").properties().forEach(section -> section.getValue().properties().forEach(
                    entry -> assertEquals(Optional.of(entry.getValue().asText()),
                            read.find(section.getKey(), entry.getKey()))));
        }
    }

    @Test
    void patternsMatchAsPathspecDoes() throws IOException {
        for (JsonNode golden : cases("ignored.jsonl").toList()) {
            Optional<IgnorePattern> pattern = IgnorePattern.of(golden.get("pattern").asText());
            boolean matches = pattern.map(found -> found.matches(golden.get("path").asText(), false)).orElse(false);
            assertEquals(golden.get("matches").asBoolean(), matches, golden::toString);
            assertEquals(golden.get("excepts").asBoolean(), pattern.map(IgnorePattern::isExcepted).orElse(false),
                    golden::toString);
        }
    }

    @Test
    void namesAreEscapedForGitAsPathspecDoes() throws IOException {
        for (JsonNode golden : cases("escaped.jsonl").toList()) {
            Path tree = Files.createDirectory(folder.resolve("tree"));
            GitIgnore.add(tree.resolve(golden.get("name").asText()), false, tree);
            assertEquals("/" + golden.get("escaped").asText() + "\n", Files.readString(tree.resolve(".gitignore")));
            Files.delete(tree.resolve(".gitignore"));
            Files.delete(tree);
        }
    }
}
