package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.pipeline.model.ModelSource.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
