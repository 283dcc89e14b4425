package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What can be known of {@code deploy/compose.yaml} without a Docker daemon. */
class ComposeFileTest {
    private static final Path FOLDER = Path.of("deploy");
    /** One that ends when its work is done, so that nobody asks how it is. */
    private static final Set<String> SHORT_LIVED = Set.of("buckets");
    private static final String TAG = "[0-9A-Za-z._-]*[0-9][0-9A-Za-z._-]*";
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:" + TAG + "(@sha256:[0-9a-f]{64})?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[^}]*)?}");

    private JsonNode compose = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        compose = new ObjectMapper().valueToTree(
                new Yaml(new SafeConstructor(options)).load(Files.readString(FOLDER.resolve("compose.yaml"))));
        assertEquals(
                Set.of("minio", "buckets", "mlflow", "airflow", "service", "prometheus", "alertmanager", "grafana"),
                names(compose.path("services")));
    }

    @Test
    void everyServiceSaysWhetherItIsWellAndOthersWaitForThat() {
        services().forEach((name, service) -> {
            JsonNode check = service.path("healthcheck");
            assertEquals(!SHORT_LIVED.contains(name), check.path("test").size() > 1, name);
            assertEquals(check.has("test"), check.has("interval") && check.has("timeout") && check.has("retries"));
            assertEquals(SHORT_LIVED.contains(name) ? "no" : "unless-stopped", service.path("restart").asText());
            service.path("depends_on").properties().forEach(other -> {
                assertTrue(compose.path("services").has(other.getKey()), other.getKey());
                assertEquals(SHORT_LIVED.contains(other.getKey())
                        ? "service_completed_successfully"
                        : "service_healthy", other.getValue().path("condition").asText());
            });
        });
    }

    @Test
    void portsAreOpenToThisMachineAlone() {
        Set<String> ports = new TreeSet<>();
        services().values().forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));
        assertEquals(Set.of("127.0.0.1:9000:9000", "127.0.0.1:9001:9001", "127.0.0.1:5000:5000",
                "127.0.0.1:8081:8080", "127.0.0.1:8000:8000", "127.0.0.1:9090:9090", "127.0.0.1:9093:9093",
                "127.0.0.1:3000:3000"), ports);
        services().forEach((name, service) -> assertFalse(service.has("network_mode"), name));
    }

    @Test
    void noPasswordIsWrittenDownAndNoneHasADefault() throws IOException {
        Set<String> secrets = new TreeSet<>();
        services().forEach((name, service) -> service.path("environment").properties().forEach(variable -> {
            if (variable.getKey().matches(".*(PASSWORD|SECRET|_USER|ACCESS_KEY|TOKEN).*")) {
                Matcher matcher = VARIABLE.matcher(variable.getValue().asText());
                assertTrue(matcher.matches(), name + ": " + variable.getKey());
                // Whoever sends no alerts has no secret for that; it is empty then.
                String unset = variable.getKey().startsWith("ALERT_") ? ":-" : ":?set it in .env";
                assertEquals(unset, matcher.group(2), name + ": " + variable.getKey());
                if (!":-".equals(unset)) {
                    secrets.add(matcher.group(1));
                }
            }
        }));
        assertEquals(Set.of("MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD", "AIRFLOW_PASSWORD", "GRAFANA_PASSWORD",
                "TIDEMARK_TOKEN"), secrets);
        String example = Files.readString(FOLDER.resolve(".env.example"));
        for (String secret : secrets) {
            assertTrue(example.lines().anyMatch(line -> line.equals(secret + "=")), secret);
        }
        assertTrue(Files.readString(FOLDER.resolve(".gitignore")).lines().anyMatch(".env"::equals));
    }

    @Test
    void everyVariableStandsInTheExampleAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(Files.readString(FOLDER.resolve("compose.yaml")));
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        Set<String> named = new TreeSet<>();
        Files.readString(FOLDER.resolve(".env.example")).lines().filter(line -> line.matches("#?[A-Z_]+=.*"))
                .forEach(line -> named.add(line.replaceAll("^#|=.*", "")));
        assertEquals(used, named);
    }

    @Test
    void everyImageHasItsRelease() throws IOException {
        services().forEach((name, service) -> {
            String image = service.path("image").asText();
            // The program's own is built here, and named otherwise by whoever has a release.
            String own = "${TIDEMARK_IMAGE:-";
            String named = image.startsWith(own) ? image.substring(own.length(), image.length() - 1) : image;
            assertTrue(PINNED.matcher(named).matches(), name + ": " + image);
        });
        Map<String, String> bases = Map.of("AIRFLOW_IMAGE", "docker.io/apache/airflow", "TIDEMARK_IMAGE", "tidemark");
        String dockerfile = Files.readString(FOLDER.resolve("airflow/Dockerfile"));
        bases.forEach((argument, base) -> assertTrue(
                Pattern.compile("^ARG " + argument + "=" + base + ":" + TAG + "$", Pattern.MULTILINE)
                        .matcher(dockerfile).find(),
                argument));
    }

    @Test
    void whatIsMountedOrBuiltIsThere() throws IOException {
        Set<String> volumes = new TreeSet<>();
        for (JsonNode service : services().values()) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":", 2)[0];
                if (source.startsWith(".")) {
                    assertTrue(Files.exists(FOLDER.resolve(source)), source);
                    assertTrue(volume.asText().endsWith(":ro"), source);
                } else {
                    assertTrue(source.matches("[a-z]+"), "no path of the host: " + source);
                    volumes.add(source);
                }
            }
        }
        assertEquals(names(compose.path("volumes")), volumes);
        Path built = FOLDER.resolve(compose.path("services").path("airflow").path("build").path("context").asText());
        for (String line : Files.readAllLines(built.resolve("Dockerfile"))) {
            if (line.startsWith("COPY --chmod")) {
                String[] words = line.split(" ", -1);
                for (int i = 2; i < words.length - 1; i++) {
                    assertTrue(Files.isExecutable(built.resolve(words[i])), words[i]);
                }
            }
        }
    }

    @Test
    void airflowIsGivenWhatItsFileHeeds() throws IOException {
        List<String> heeded = new ArrayList<>();
        Matcher matcher = Pattern.compile("TIDEMARK_[A-Z_]+")
                .matcher(Files.readString(FOLDER.resolve("airflow/dags/crypto_volatility.py")));
        while (matcher.find()) {
            heeded.add(matcher.group());
        }
        Set<String> given = names(compose.path("services").path("airflow").path("environment"));
        given.removeIf(name -> !name.startsWith("TIDEMARK_"));
        assertEquals(new TreeSet<>(heeded), given);
    }

    @Test
    void whatServesAndWatchesMayDoNothingElse() {
        for (String name : Set.of("service", "prometheus", "alertmanager", "grafana")) {
            JsonNode service = compose.path("services").path(name);
            assertTrue(service.path("read_only").asBoolean(), name);
            assertEquals("ALL", service.path("cap_drop").path(0).asText(), name);
            assertEquals("no-new-privileges:true", service.path("security_opt").path(0).asText(), name);
        }
    }

    @Test
    void alertmanagerIsGivenWhatItsScriptHeeds() throws IOException {
        Set<String> heeded = new TreeSet<>();
        Matcher matcher = Pattern.compile("ALERT_[A-Z_]+")
                .matcher(Files.readString(FOLDER.resolve("alertmanager/start")));
        while (matcher.find()) {
            heeded.add(matcher.group());
        }
        assertEquals(heeded, names(compose.path("services").path("alertmanager").path("environment")));
    }

    @Test
    void prometheusAsksTheServiceAndTellsAlertmanager() throws IOException {
        String configuration = Files.readString(FOLDER.resolve("prometheus/prometheus-native.yml"));
        assertTrue(configuration.contains("targets: [\"service:8000\"]"));
        assertTrue(configuration.contains("targets: [\"alertmanager:9093\"]"));
        assertTrue(compose.path("services").path("prometheus").path("command").path(0).asText()
                .endsWith("/prometheus-native.yml"));
    }

    private Map<String, JsonNode> services() {
        return compose.path("services").propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> names(JsonNode mapping) {
        Set<String> names = new TreeSet<>();
        mapping.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
