package dev.tidemark.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigSchemaTest {
    private static final Path SCHEMA = Path.of("docs/schemas/config.schema.json");
    private static final JsonSchema CONFIG = schema();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<ConfigCase> readableCases() {
        return ConfigCase.all().filter(example -> json(example).isPresent());
    }

    /** The configuration as an editor would see it; nothing when it is no mapping at all. */
    private static Optional<JsonNode> json(ConfigCase example) {
        try {
            ConfigFile file = ConfigFile.read(example.config(), "config.yaml");
            return Optional.of(NodesAsJson.of(file.with(example.assignments()).root()));
        } catch (dev.tidemark.base.Fault notAMapping) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("readableCases")
    void theSchemaRefusesWhatTheRunRefusesOrWarnsOf(ConfigCase example) {
        Set<ValidationMessage> complaints = CONFIG.validate(json(example).orElseThrow());
        boolean isFine = !example.isRefused() && !example.isWarnedOf();
        assertEquals(isFine || example.isBeyondTheSchema(), complaints.isEmpty(),
                () -> example + ": " + complaints);
    }

    @Test
    void theConfigurationOfTheRepositoryPasses() {
        ConfigFile file = ConfigFile.read(Path.of("config.yaml"), "config.yaml");
        assertEquals(Set.of(), CONFIG.validate(NodesAsJson.of(file.root())));
    }

    @Test
    void theConfigurationOfTheRepositoryNamesTheSchema() throws IOException {
        String first = Files.readAllLines(Path.of("config.yaml")).getFirst();
        assertEquals("# yaml-language-server: $schema=" + SCHEMA, first);
    }

    @Test
    void everySettingHasATitleADescriptionAndAnExampleOrItsWords() throws IOException {
        JsonNode properties = new ObjectMapper().readTree(Files.readString(SCHEMA)).get("properties");
        properties.properties().forEach(property -> {
            assertTrue(property.getValue().has("title"), property::getKey);
            assertTrue(property.getValue().has("description"), property::getKey);
        });
    }

    @Test
    void theSchemaIsASchema() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), meta.validate(new ObjectMapper().readTree(Files.readString(SCHEMA))));
    }

    @Test
    void everyExampleInTheSchemaIsReadable() throws IOException {
        JsonNode properties = new ObjectMapper().readTree(Files.readString(SCHEMA)).get("properties");
        properties.properties().forEach(property -> {
            for (JsonNode example : property.getValue().path("examples")) {
                String yaml = "{\"seed\": 1, \"window\": 1, \"version\": \"v\"}";
                ConfigFile file = ConfigFile.parse(yaml, "schema").with(property.getKey() + "=" + example);
                assertFalse(refused(file).isPresent(), () -> property.getKey() + ": " + refused(file));
            }
        });
    }

    private static Optional<String> refused(ConfigFile file) {
        try {
            RunSettings.read(file.root(), warning -> {
                throw new ConfigFault(warning);
            });
            return Optional.empty();
        } catch (ConfigFault fault) {
            return Optional.of(fault.sentence());
        }
    }
}
