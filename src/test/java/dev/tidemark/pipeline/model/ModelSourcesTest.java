package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.pipeline.model.ModelSource.Identity;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.mlflow.FakeMlflow;
import dev.tidemark.tracking.mlflow.Mlflow;
import dev.tidemark.tracking.mlflow.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ModelSourcesTest {
    @TempDir
    private Path folder;

    private static ModelSource choose(ModelProject project, String... named) {
        return ModelSources.choose(named.length == 0 ? Optional.empty() : Optional.of(named[0]), project.config(),
                project.surroundings());
    }

    @Test
    void theChampionIsWhoeverIsItWhenAsked() throws IOException {
        ModelProject project = new ModelProject(folder);
        try (ModelSource source = choose(project)) {
            assertEquals("tidemark-volatility", source.model());
            assertEquals("whatever is the champion of tidemark-volatility in this project", source.words());
            assertTrue(assertThrows(NoInputFault.class, source::newest).sentence()
                    .endsWith("(begin with 'tidemark volatility train')"));
            project.train(ModelProject.BARS, 2);
            assertTrue(assertThrows(NoInputFault.class, source::newest).sentence()
                    .endsWith("('tidemark volatility promote' makes a champion)"));
            project.promote("1");
            Identity first = source.newest();
            assertEquals("version 1 of tidemark-volatility", first.toString());
            assertEquals(first, source.newest(), "nothing has changed");
            project.trainShuffled(ModelProject.BARS);
            project.promote("2");
            Identity second = source.newest();
            assertEquals("2", second.version());
            assertNotEquals(first.mark(), second.mark());
            assertNotEquals(source.load(first).sha256(), source.load(second).sha256());
            assertEquals(project.artefact(2), source.load(second).folder());
            project.rollback();
            assertEquals(first, source.newest());
        }
    }

    @Test
    void aVersionStaysTheOneThatWasNamed() throws IOException {
        ModelProject project = new ModelProject(folder);
        project.train(ModelProject.BARS, 2);
        try (ModelSource source = choose(project, "v1")) {
            assertEquals("version 1 of tidemark-volatility in this project", source.words());
            Identity identity = source.newest();
            project.train(ModelProject.BARS, 3);
            assertEquals(identity, source.newest());
            assertEquals(project.artefact(1), source.load(identity).folder());
        }
        try (ModelSource source = choose(project, "9")) {
            assertTrue(assertThrows(NoInputFault.class, source::newest).sentence().startsWith("'9' names no model"));
        }
    }

    @Test
    void aFolderThatIsWrittenAnewIsANewModel() throws IOException {
        ModelProject project = new ModelProject(folder);
        project.train(ModelProject.BARS, 2);
        Path place = folder.resolve("models/small");
        try (ModelSource source = choose(project, place.toString())) {
            assertEquals("whatever is in the folder " + place, source.words());
            Identity before = source.newest();
            String sha = source.load(before).sha256();
            assertEquals(sha.substring(0, 12), before.version());
            project.trainShuffled(ModelProject.BARS);
            Identity after = source.newest();
            assertNotEquals(before, after);
            assertNotEquals(sha, source.load(after).sha256());
            Files.delete(place.resolve("digests.json"));
            assertTrue(assertThrows(DataFault.class, source::newest).sentence().contains("has no digests.json"));
        }
    }

    @Test
    void theFolderOfAVersionIsThatVersion() throws IOException {
        ModelProject project = new ModelProject(folder);
        project.train(ModelProject.BARS, 2);
        try (ModelSource source = choose(project, project.artefact(1).toString())) {
            assertEquals("version 1 of tidemark-volatility", source.newest().toString());
        }
    }

    /** A project whose models are on the server; the second one has none itself. */
    private ModelProject elsewhere(FakeMlflow server, String... variables) throws IOException {
        ModelProject project = new ModelProject(Files.createDirectories(folder.resolve("maker")))
                .environment("MLFLOW_TRACKING_URI", server.base());
        project.train(ModelProject.BARS, 2);
        project.promote("1");
        ModelProject other = new ModelProject(Files.createDirectories(folder.resolve("other")));
        for (int i = 0; i < variables.length; i += 2) {
            other.environment(variables[i], variables[i + 1]);
        }
        return other.environment("MLFLOW_TRACKING_URI", server.base());
    }

    private ModelProject maker(FakeMlflow server) {
        return new ModelProject(folder.resolve("maker")).environment("MLFLOW_TRACKING_URI", server.base());
    }

    @Test
    void aNewChampionOfTheServerIsNoticedAndFetched() throws IOException {
        try (FakeMlflow server = new FakeMlflow();
                ModelSource source = choose(elsewhere(server))) {
            assertEquals("whatever is the champion of tidemark-volatility on " + server.base(), source.words());
            Identity first = source.newest();
            int before = server.requests();
            assertEquals(first, source.newest());
            assertEquals(before + 1, server.requests(), "asking costs one request");
            assertEquals(maker(server).artefact(1).getFileName(), Path.of("model"));
            assertEquals(shaOf(server, 1), source.load(first).sha256());
            maker(server).trainShuffled(ModelProject.BARS);
            maker(server).promote("2");
            Identity second = source.newest();
            assertEquals("version 2 of tidemark-volatility", second.toString());
            assertEquals(shaOf(server, 2), source.load(second).sha256());
            assertEquals(shaOf(server, 1), source.load(first).sha256(), "still there");
            assertEquals(List.of(), server.complaints());
        }
    }

    private String shaOf(FakeMlflow server, int version) {
        return ChosenModel.of(Integer.toString(version), maker(server).tracking()).artefact().sha256();
    }

    @Test
    void aStageThatHoldsNothingIsTheChampionAndThatIsSaidOnce() throws IOException {
        try (FakeMlflow server = new FakeMlflow()) {
            ModelProject other = elsewhere(server, "MODEL_NAME", "tidemark-volatility", "MODEL_STAGE", "Production");
            try (ModelSource source = choose(other)) {
                assertEquals("whatever is in the stage Production of tidemark-volatility on " + server.base(),
                        source.words());
                Identity champion = source.newest();
                assertEquals(champion, source.newest());
                assertEquals(List.of("nothing is in the stage Production of 'tidemark-volatility' on " + server.base()
                        + "; its alias champion is taken in place of that"), other.warnings);
                maker(server).trainShuffled(ModelProject.BARS);
                pushAll(server);
                server.store().model("tidemark-volatility").stage(2, "Production");
                assertEquals("2", source.newest().version());
            }
            try (ModelSource source = choose(elsewhere(server, "MODEL_STAGE", "Staging"))) {
                assertEquals("nothing is in the stage Staging of 'tidemark-volatility' on " + server.base(),
                        assertThrows(NoInputFault.class, source::newest).sentence());
            }
            assertEquals(List.of(), server.complaints());
        }
    }

    private void pushAll(FakeMlflow server) {
        Tracking tracking = maker(server).tracking();
        try (Mlflow connection = tracking.connect().orElseThrow()) {
            connection.push(tracking.store(), tracking.registry());
        }
    }

    @Test
    void theVariablesSayWhichModelAndTheCommandLineWhichVersion() throws IOException {
        try (FakeMlflow server = new FakeMlflow()) {
            elsewhere(server);
            assertWords("whatever is the champion of btc", server, "MODEL_NAME", "btc");
            assertWords("whatever is the production of btc", server, "MODEL_NAME", "btc", "MODEL_STAGE", "production");
            assertWords("version 3 of btc", server, "MODEL_NAME", "btc", "MODEL_STAGE", "v3");
            assertWords("whatever is the blue of btc", server, "MODEL_NAME", "btc", "MODEL_ALIAS", "blue");
            try (ModelSource source = choose(other(server, "MODEL_NAME", "btc", "MODEL_STAGE", "Production"), "7")) {
                assertEquals("version 7 of btc on " + server.base(), source.words());
                assertEquals("there is no version 7 of 'btc' on " + server.base(),
                        assertThrows(NoInputFault.class, source::newest).sentence());
            }
            try (ModelSource source = choose(other(server, "MODEL_NAME", "btc"), folder.toString())) {
                assertEquals("whatever is in the folder " + folder, source.words());
            }
        }
    }

    private ModelProject other(FakeMlflow server, String... variables) {
        ModelProject project = new ModelProject(folder.resolve("other"))
                .environment("MLFLOW_TRACKING_URI", server.base());
        for (int i = 0; i < variables.length; i += 2) {
            project.environment(variables[i], variables[i + 1]);
        }
        return project;
    }

    private void assertWords(String words, FakeMlflow server, String... variables) {
        try (ModelSource source = choose(other(server, variables))) {
            assertEquals(words + " on " + server.base(), source.words());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MODEL_NAME|btc||MODEL_NAME is set, and no MLflow server is known; expected its address in"
                    + " MLFLOW_TRACKING_URI, such as http://localhost:5000",
            "MODEL_STAGE|Production|blue|MODEL_STAGE and MODEL_ALIAS are both set; expected one of them",
            "MODEL_NAME|a/b||MODEL_NAME is 'a/b'; expected the name of a registered model, with neither a slash nor a"
                    + " colon",
            "MODEL_STAGE|latest||MODEL_STAGE is 'latest'; expected an alias, which has letters, digits, _ and -, or the"
                    + " number of a version"})
    void variablesThatCannotBeAreSaid(String name, String value, String alias, String sentence) {
        ModelProject project = new ModelProject(folder).environment(name, value);
        if (alias != null) {
            project.environment("MODEL_ALIAS", alias);
        }
        assertEquals(sentence, assertThrows(ConfigFault.class, () -> choose(project)).sentence());
    }

    @Test
    void aServerThatIsAwayCostsAFaultAndNoMore() throws IOException {
        try (FakeMlflow server = new FakeMlflow();
                ModelSource source = choose(elsewhere(server))) {
            Identity identity = source.newest();
            server.trouble("registered-models/alias", Trouble.REFUSES_CREDENTIALS);
            assertThrows(UnavailableFault.class, source::newest);
            assertEquals(identity, source.newest());
        }
    }

    @Test
    void whoHasAModelOfItsOwnAsksNoServer() throws IOException {
        try (FakeMlflow server = new FakeMlflow()) {
            elsewhere(server);
            try (ModelSource source = choose(maker(server))) {
                assertEquals("whatever is the champion of tidemark-volatility in this project", source.words());
            }
        }
    }
}
