package dev.tidemark.tracking.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.http.Pause;
import dev.tidemark.tracking.Fixture;
import dev.tidemark.tracking.StoreLock;
import dev.tidemark.tracking.mlflow.Mlflow;
import dev.tidemark.tracking.mlflow.MlflowFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Models in a folder and models on a server are used alike, and the former are sent to the latter. */
class RegistriesTest {
    private static final String MODEL = "tidemark-volatility";
    private static final Pause NO_WAIT = (time, cancellation) -> {
    };

    @TempDir
    private Path project;

    private final MlflowFixture remote = new MlflowFixture();
    private Fixture local;
    private final List<String> warnings = new ArrayList<>();
    private LocalRegistry registry;

    @BeforeEach
    void open() {
        local = new Fixture(project);
        registry = new LocalRegistry(local.folder.resolve("models"), local.store, local::now, NO_WAIT,
                warnings::add);
    }

    @AfterEach
    void stop() {
        remote.close();
        assertEquals(List.of(), remote.server.complaints());
    }

    @Test
    void modelsInAFolderArePromotedAndRolledBack() throws IOException {
        story(registry, UnaryOperator.identity());
    }

    @Test
    void modelsOnAServerArePromotedAndRolledBack() throws IOException {
        try (Mlflow server = remote.connect()) {
            story(server.registry(), id -> server.push(local.store, id).remoteId());
        }
    }

    private void story(Registry models, UnaryOperator<String> idThere) throws IOException {
        String first = idThere.apply(local.whole());
        String second = idThere.apply(local.whole());
        assertEquals(1, models.register(MODEL, first, "model").version());
        assertEquals(2, models.register(MODEL, second, "model").version());
        assertEquals(2, models.register(MODEL, second, "model").version());
        assertEquals(List.of(first, second), models.versions(MODEL).stream().map(ModelVersion::runId).toList());
        assertEquals("model", models.versions(MODEL).getFirst().folder());
        assertEquals(Optional.empty(), models.alias(MODEL, Registry.CHAMPION));
        models.setAlias(MODEL, Registry.CHAMPION, 1);
        assertThrows(DataFault.class, () -> models.rollback(MODEL, Registry.CHAMPION));
        models.setAlias(MODEL, Registry.CHAMPION, 2);
        models.setAlias(MODEL, Registry.CHAMPION, 2);
        models.setAlias(MODEL, Registry.CHALLENGER, 1);
        assertEquals(second, models.alias(MODEL, Registry.CHAMPION).orElseThrow().runId());
        assertEquals(1, models.rollback(MODEL, Registry.CHAMPION).version());
        assertEquals(first, models.alias(MODEL, Registry.CHAMPION).orElseThrow().runId());
        assertThrows(DataFault.class, () -> models.rollback(MODEL, Registry.CHAMPION));
        models.deleteAlias(MODEL, Registry.CHALLENGER);
        models.deleteAlias(MODEL, Registry.CHALLENGER);
        assertEquals(Optional.empty(), models.alias(MODEL, Registry.CHALLENGER));
        assertEquals(1, models.rollback(MODEL, Registry.CHALLENGER).version());
        assertEquals(3, models.history(MODEL, Registry.CHAMPION).moves().size());
    }

    @Test
    void modelsInAFolderAreSentOnceAndTheirAliasesWithThem() throws IOException {
        String first = local.whole();
        String second = local.whole();
        registry.register(MODEL, first, "model");
        registry.register(MODEL, second, "model");
        registry.setAlias(MODEL, Registry.CHAMPION, 1);
        registry.setAlias(MODEL, Registry.CHAMPION, 2);
        try (Mlflow server = remote.connect()) {
            // Only the second run is there yet, so that its model is the first one there.
            server.push(local.store, second);
            assertEquals(2, server.push(local.store, registry));
            assertEquals("1", remote.server.store().model(MODEL).aliases.get("champion"));
            server.push(local.store, first);
            assertEquals(1, server.push(local.store, registry));
            assertEquals(0, server.push(local.store, registry));
            assertEquals(2, remote.server.store().model(MODEL).versions.size());
            registry.rollback(MODEL, Registry.CHAMPION);
            assertEquals(1, server.push(local.store, registry));
            assertEquals("2", remote.server.store().model(MODEL).aliases.get("champion"));
            registry.deleteAlias(MODEL, Registry.CHAMPION);
            assertEquals(1, server.push(local.store, registry));
            assertTrue(remote.server.store().model(MODEL).aliases.isEmpty());
        }
    }

    @Test
    void whatIsNoModelIsNotRegistered() throws IOException {
        String id = local.whole();
        assertThrows(NoInputFault.class, () -> registry.register(MODEL, id, "none"));
        assertThrows(NoInputFault.class, () -> registry.register(MODEL, "0".repeat(32), "model"));
        assertThrows(UsageFault.class, () -> registry.register("../up", id, "model"));
        assertThrows(DataFault.class, () -> registry.setAlias(MODEL, Registry.CHAMPION, 1));
        registry.register(MODEL, id, "model");
        assertThrows(UsageFault.class, () -> registry.setAlias(MODEL, "latest", 1));
        assertThrows(UsageFault.class, () -> registry.setAlias(MODEL, "v1", 1));
    }

    @Test
    void aLineThatWasNotFinishedIsTakenAwayByTheNext() throws IOException {
        String id = local.whole();
        registry.register(MODEL, id, "model");
        Path versions = local.folder.resolve("models").resolve(MODEL).resolve("versions.jsonl");
        Files.writeString(versions, Files.readString(versions) + "{\"version\": 2, \"ru");
        assertEquals(1, registry.versions(MODEL).size());
        assertEquals(2, registry.register(MODEL, local.whole(), "model").version());
        assertEquals(2, registry.versions(MODEL).size());
    }

    @Test
    void anAliasWhoseLastMoveWasCutOffIsSaidOnce() throws IOException {
        registry.register(MODEL, local.whole(), "model");
        registry.register(MODEL, local.whole(), "model");
        registry.setAlias(MODEL, Registry.CHAMPION, 1);
        registry.setAlias(MODEL, Registry.CHAMPION, 2);
        Path aliases = local.folder.resolve("models").resolve(MODEL).resolve("aliases.jsonl");
        assertEquals(List.of(), warnings);
        String whole = Files.readString(aliases);
        for (String cut : List.of(whole.substring(0, whole.length() - 9), whole.substring(0, whole.length() - 9)
                + "\n")) {
            Files.writeString(aliases, cut);
            warnings.clear();
            LocalRegistry anew = new LocalRegistry(local.folder.resolve("models"), local.store, local::now, NO_WAIT,
                    warnings::add);
            assertEquals(1, anew.alias(MODEL, Registry.CHAMPION).orElseThrow().version());
            assertEquals(1, anew.alias(MODEL, Registry.CHAMPION).orElseThrow().version());
            assertEquals(List.of(aliases + ": the last line was not finished, and counts as none"), warnings);
        }
    }

    @Test
    void oneProcessWritesAtATime() throws IOException {
        String id = local.whole();
        registry.register(MODEL, id, "model");
        Path file = local.folder.resolve("models").resolve(MODEL).resolve("lock");
        StoreLock lock = StoreLock.take(file).orElseThrow();
        UnavailableFault fault = assertThrows(UnavailableFault.class,
                () -> registry.setAlias(MODEL, Registry.CHAMPION, 1));
        assertTrue(fault.sentence().contains("is being written by process "), fault.sentence());
        LocalRegistry patient = new LocalRegistry(local.folder.resolve("models"), local.store, local::now,
                (time, cancellation) -> lock.close(), warnings::add);
        patient.setAlias(MODEL, Registry.CHAMPION, 1);
        assertEquals(1, registry.alias(MODEL, Registry.CHAMPION).orElseThrow().version());
    }
}
