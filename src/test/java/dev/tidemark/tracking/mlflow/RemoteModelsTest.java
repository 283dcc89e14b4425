package dev.tidemark.tracking.mlflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Sha256;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.WebAddress;
import dev.tidemark.tracking.Fixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Models are fetched whole or not at all, and only from where they are registered. */
class RemoteModelsTest {
    private static final String MODEL = "btc";
    /** No text in any encoding. */
    private static final byte[] BYTES = {0, -1, -61, 40, 13, 10, 127, -128};

    @TempDir
    private Path around;

    private final MlflowFixture fixture = new MlflowFixture();
    private final FakeStore store = fixture.server.store();
    private Mlflow server;
    private String files = "";

    @BeforeEach
    void register() throws IOException {
        server = fixture.connect();
        Fixture local = new Fixture(around.resolve("project"));
        String run = server.push(local.store, local.whole()).remoteId();
        server.registry().register(MODEL, run, "model");
        files = "1/" + run + "/artifacts/model/";
        store.files().clear();
        put("model.ubj", BYTES);
        put("features.json", "{}".getBytes(StandardCharsets.UTF_8));
        put("pictures/drawn.svg", BYTES);
        putDigests(Map.of("model.ubj", Sha256.of(BYTES), "features.json", Sha256.of(new byte[]{'{', '}'})));
    }

    /** No request may ever have been other than documented. */
    @AfterEach
    void stop() {
        server.close();
        fixture.close();
        assertEquals(List.of(), fixture.server.complaints());
    }

    private void put(String name, byte[] bytes) {
        store.files().put(files + name, bytes);
    }

    private void putDigests(Map<String, String> digests) {
        StringBuilder json = new StringBuilder("{\"algorithm\": \"sha256\", \"files\": {");
        digests.forEach((name, digest) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ", ").append('"')
                .append(name).append("\": \"").append(digest).append('"'));
        put("digests.json", json.append("}}").toString().getBytes(StandardCharsets.UTF_8));
    }

    private RemoteVersion first() {
        return server.models().withNumber(MODEL, 1).orElseThrow();
    }

    private Path target() {
        return around.resolve("fetched");
    }

    private void fetch() {
        server.models().fetch(first(), target());
    }

    private Fault refused() {
        Fault fault = assertThrows(Fault.class, this::fetch);
        assertNothingIsLeft();
        return fault;
    }

    private void assertNothingIsLeft() {
        try (Stream<Path> left = Files.list(around)) {
            assertEquals(List.of("project"), left.map(path -> path.getFileName().toString()).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long gets() {
        return fixture.server.done().stream().filter(call -> call.startsWith("GET mlflow-artifacts/artifacts/"))
                .count();
    }

    @Test
    void aVersionIsFoundByAliasNumberAndStage() {
        RemoteModels models = server.models();
        assertEquals(Optional.empty(), models.withAlias(MODEL, "champion"));
        assertEquals(Optional.empty(), models.withNumber(MODEL, 2));
        assertEquals(Optional.empty(), models.inStage(MODEL, "Production"));
        assertEquals(Optional.empty(), models.withAlias("eth", "champion"));
        assertEquals(Optional.empty(), models.withNumber("eth", 1));
        assertEquals(Optional.empty(), models.inStage("eth", "Production"));
        RemoteVersion first = new RemoteVersion(MODEL, "1", "mlflow-artifacts:/" + files.replaceFirst("/$", ""));
        store.model(MODEL).aliases.put("champion", "1");
        store.model(MODEL).stage(1, "Production");
        assertEquals(Optional.of(first), models.withAlias(MODEL, "champion"));
        assertEquals(Optional.of(first), models.withNumber(MODEL, 1));
        assertEquals(Optional.of(first), models.inStage(MODEL, "Production"));
        assertEquals(Optional.empty(), models.inStage(MODEL, "Staging"));
    }

    @Test
    void aVersionThatIsNotReadyIsRefused() {
        store.model(MODEL).say(1, "status", "PENDING_REGISTRATION");
        assertEquals("version 1 of btc on " + fixture.server.base() + " is not ready: it is PENDING_REGISTRATION;"
                + " expected READY", assertThrows(DataFault.class, this::first).sentence());
    }

    @Test
    void theFolderIsFetchedAsItIsThereAndOnce() throws IOException {
        fetch();
        assertArrayEquals(BYTES, Files.readAllBytes(target().resolve("model.ubj")));
        assertArrayEquals(store.files().get(files + "digests.json"),
                Files.readAllBytes(target().resolve("digests.json")));
        assertFalse(Files.exists(target().resolve("pictures")), "what no digest names");
        assertEquals(3, gets());
        fetch();
        assertEquals(4, gets(), "the digests alone");
        Files.write(target().resolve("model.ubj"), new byte[]{1});
        fetch();
        assertArrayEquals(BYTES, Files.readAllBytes(target().resolve("model.ubj")), "what was damaged here");
        assertEquals(7, gets());
    }

    @Test
    void aVersionOfALoggedModelIsFetchedFromWhereTheServerSaysItIs() throws IOException {
        store.model(MODEL).say(1, "source", "models:/m-0123456789abcdef");
        store.model(MODEL).places.put("models:/m-0123456789abcdef",
                fixture.server.base() + "/api/2.0/mlflow-artifacts/artifacts/" + files);
        fetch();
        assertArrayEquals(BYTES, Files.readAllBytes(target().resolve("model.ubj")));
    }

    @Test
    void aFolderWithABlankAndASignInItsNameIsFound() {
        String plain = "1/a b+c/model/";
        Map.copyOf(store.files()).forEach((path, bytes) -> store.files().put(path.replace(files, plain), bytes));
        store.model(MODEL).say(1, "source", "mlflow-artifacts:/1/a%20b+c/model");
        fetch();
        assertTrue(Files.exists(target().resolve("model.ubj")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket/1/model", "/mlartifacts/1/model", "file:///mlartifacts/1", "dbfs:/1",
            "http://elsewhere.example/api/2.0/mlflow-artifacts/artifacts/1/model", "runs:/0123/model", "models:/m-1",
            "mlflow-artifacts://elsewhere.example/1/model"})
    void filesThatLieElsewhereAreNotAskedFor(String source) {
        store.model(MODEL).say(1, "source", source);
        Fault fault = refused();
        assertEquals(UnavailableFault.class, fault.getClass());
        assertTrue(fault.sentence().contains("its files are at " + source + ", past " + fixture.server.base()
                + ", which is not asked; start that server with --serve-artifacts"), fault.sentence());
        assertEquals(0, gets());
    }

    @Test
    void aModelOfAnotherProgramIsRefusedByWhatItLacks() {
        store.files().remove(files + "digests.json");
        Fault fault = refused();
        assertEquals("version 1 of btc on " + fixture.server.base() + " has no digests.json; expected a model that"
                + " 'tidemark volatility train' wrote", fault.sentence());
    }

    @Test
    void aFileThatIsNotAsItsDigestSaysLeavesNothing() {
        put("features.json", new byte[]{'[', ']'});
        assertTrue(refused().sentence().contains("has a features.json that is not the one in its digests.json"));
        store.files().remove(files + "features.json");
        assertTrue(refused().sentence().endsWith("lacks features.json, which belongs to the model"));
    }

    @Test
    void aNameThatLeadsElsewhereIsNotWritten() {
        for (String name : List.of("../up", "a/b", "", ".hidden", "digests.json", "a\\\\b")) {
            putDigests(Map.of(name, Sha256.of(BYTES)));
            assertTrue(refused().sentence().contains("which is no file of a model"), name);
        }
    }

    @Test
    void digestsThatAreNoneAreRefused() {
        for (String text : List.of("", "[]", "{", "{\"files\": {}}", "{\"files\": 7}", "{} x")) {
            put("digests.json", text.getBytes(StandardCharsets.UTF_8));
            assertEquals(DataFault.class, refused().getClass(), text);
        }
    }

    @Test
    void moreThanAModelCanHaveIsNotFetched() {
        put("digests.json", ("{\"files\": {" + Stream.iterate(0, i -> i < 101, i -> i + 1).map(i -> {
            put("f" + i, BYTES);
            return "\"f" + i + "\": \"x\"";
        }).reduce((a, b) -> a + "," + b).orElseThrow() + "}}").getBytes(StandardCharsets.UTF_8));
        assertTrue(refused().sentence().endsWith("has 101 files of 0 MB; expected from 1 to 100 of 256 MB at most"));
    }

    @Test
    void aFetchThatIsCutOffLeavesNothingAndMayBeRepeated() {
        fixture.server.trouble("model.ubj", Trouble.DOES_IT_AND_IS_CUT_OFF, Trouble.STUMBLES, Trouble.STUMBLES);
        assertEquals(UnavailableFault.class, refused().getClass());
        fixture.server.trouble("model.ubj", Trouble.DOES_IT_AND_IS_CUT_OFF);
        fetch();
        assertTrue(Files.exists(target().resolve("model.ubj")));
    }

    @Test
    void credentialsAreSentAndNeverShown() {
        fetch();
        assertTrue(fixture.server.authorization().startsWith("Basic "));
        fixture.server.trouble("digests.json", Trouble.REFUSES_CREDENTIALS);
        Fault fault = assertThrows(UnavailableFault.class, this::fetch);
        assertTrue(fault.sentence().contains("check MLFLOW_TRACKING_USERNAME"), fault.sentence());
        assertFalse(fault.sentence().contains("secret"));
        assertFalse(fault.sentence().contains(fixture.server.authorization()));
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeAway() {
        MlflowServer nowhere = MlflowServer.open(WebAddress.of("http://127.0.0.1:1").orElseThrow());
        try (Mlflow away = fixture.connect(nowhere)) {
            assertThrows(UnavailableFault.class, () -> away.models().withAlias(MODEL, "champion"));
        }
    }
}
