package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.RejectedFault;
import dev.tidemark.cli.ExitCodes;
import dev.tidemark.pipeline.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Models that are compared, promoted and rolled back in a real registry. */
class ComparisonStoryTest {
    /** Log-HAR is left out of it: so small a model need not be a match for it. */
    private static final String BOTH_ONLY = "{volatility: {comparison: {rules: {log-har: false}}}}";

    @TempDir
    private Path folder;

    private ModelProject project;

    @BeforeEach
    void begin() {
        project = new ModelProject(folder).config(BOTH_ONLY);
    }

    @Test
    void theFirstIsApprovedAChampionIsBeatenAndComesBack() throws IOException {
        project.trainShuffled(ModelProject.BARS);
        Answer first = project.compare();
        assertTrue(first.fault().isEmpty());
        assertTrue(first.json().path("first").asBoolean() && first.json().path("approved").asBoolean());
        assertEquals("the challenger, version 1 of tidemark-volatility, is approved as the first: there is no champion"
                + " yet that it could be held against", first.summary().getFirst());
        assertEquals("version 1 of tidemark-volatility is the champion now; there was none before",
                project.promote().summary().getFirst());
        project.train(ModelProject.BARS, 15);
        Answer better = project.compare();
        assertEquals(Optional.empty(), better.fault(), String.join("\n", better.summary()));
        assertTrue(better.json().path("approved").asBoolean());
        assertFalse(better.json().path("first").asBoolean());
        assertEquals("version 2 of tidemark-volatility is the champion now; it was version 1",
                project.promote().summary().getFirst());
        assertEquals("version 2 of tidemark-volatility is the champion already",
                project.promote("2").summary().getFirst());
        Answer back = project.rollback();
        assertEquals("version 1 of tidemark-volatility is the champion again; it was version 2",
                back.summary().getFirst());
        assertEquals(1, back.json().path("champion").asInt());
        assertEquals("tidemark-volatility: version 1 is the first champion that there was; there is no way back",
                assertThrows(DataFault.class, project::rollback).sentence());
        assertEquals(1, project.tracking().registry().alias("tidemark-volatility", "champion").orElseThrow().version());
    }

    @Test
    void aChallengerThatLearnedFromShuffledTargetsIsRejected() throws Exception {
        project.train(ModelProject.BARS, 15);
        project.promote();
        project.trainShuffled(ModelProject.BARS);
        Answer answer = project.compare();
        RejectedFault fault = (RejectedFault) answer.fault().orElseThrow();
        assertEquals(4, ExitCodes.of(fault));
        assertTrue(fault.sentence().startsWith("the challenger, version 2 of tidemark-volatility, is rejected: RMSE is"
                + " not lower: "), fault.sentence());
        assertEquals(1, project.tracking().registry().alias("tidemark-volatility", "champion").orElseThrow().version());
        theReportIsWhole(answer);
    }

    private void theReportIsWhole(Answer answer) throws Exception {
        Path report = folder.resolve("reports/comparison");
        JsonNode json = new ObjectMapper().readTree(report.resolve("comparison.json").toFile());
        assertEquals(new ObjectMapper().readTree(answer.json().toString()), json);
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/schemas/comparison.schema.json")));
        assertEquals(Set.of(), schema.validate(json));
        String markdown = Files.readString(report.resolve("comparison.md"));
        assertTrue(markdown.startsWith("# Comparison of models: rejected\n"), markdown);
        assertTrue(markdown.contains("| log\\_har | "), markdown);
        for (String picture : List.of("forecasts.svg", "metrics.svg")) {
            assertTrue(markdown.contains("](" + picture + ")"), markdown);
            parsed(Files.readString(report.resolve(picture)));
        }
        String html = Files.readString(report.resolve("comparison.html"));
        assertTrue(html.contains("The challenger is rejected"));
        parsed(html);
    }

    private static void parsed(String xml) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void heldOutRowsBeginAfterWhatTheNewerModelHasSeen() throws IOException {
        project.train(ModelProject.BARS - 500, 5);
        project.promote();
        project.train(ModelProject.BARS, 5);
        JsonNode heldOut = project.compare().json().path("held_out");
        assertEquals(heldOut.path("after").asText(), newest("challenger"));
        assertTrue(heldOut.path("first").asText().compareTo(heldOut.path("after").asText()) > 0);
        JsonNode swapped = project.compare(Optional.of("champion"), Optional.of("challenger"), project.bars()).json();
        assertEquals(heldOut.path("first"), swapped.path("held_out").path("first"));
        DataFault fault = assertThrows(DataFault.class,
                () -> project.compare(Optional.empty(), Optional.empty(),
                        project.bars(ModelProject.INTERVAL, ModelProject.BARS - 800)));
        assertTrue(fault.sentence().contains("rows with a target that no model has seen"), fault.sentence());
    }

    private String newest(String alias) {
        return ChosenModel.of(alias, project.tracking()).seen().toString();
    }

    @Test
    void aModelIsNoBetterThanItself() throws IOException {
        int version = project.train(ModelProject.BARS, 5);
        project.promote();
        Answer answer = project.compare(Optional.of("v" + version), Optional.of(project.artefact(version).toString()),
                project.bars());
        assertTrue(answer.fault().orElseThrow().sentence().contains("(both are the same model, byte for byte: a model"
                + " is no better than itself)"), answer.fault().toString());
        assertEquals(version, answer.json().path("champion").path("version").asInt(), "the folder is known");
    }

    @Test
    void whoIsNotThereIsASentence() throws IOException {
        assertEquals("'challenger' names no model of tidemark-volatility, of which there are 0 versions; expected an"
                + " alias, the number of a version, or a model's folder (begin with 'tidemark volatility train')",
                assertThrows(NoInputFault.class, project::compare).sentence());
        project.train(ModelProject.BARS, 3);
        for (String name : List.of("9", "v9", "nobody", "runs/nowhere")) {
            NoInputFault fault = assertThrows(NoInputFault.class, () -> project.promote(name));
            assertTrue(
                    fault.sentence().startsWith("'" + name + "' names no model of tidemark-volatility, of which there"
                            + " is 1 version; expected an alias"),
                    fault.sentence());
        }
        assertTrue(assertThrows(NoInputFault.class, () -> project.predict(Optional.empty(), project.bars())).sentence()
                .endsWith("('tidemark volatility promote' makes a champion)"));
        assertEquals("tidemark-volatility: there is no champion; there is no way back",
                assertThrows(DataFault.class, project::rollback).sentence());
    }

    @Test
    void aDamagedModelIsNeitherComparedNorPromotedNorRolledBackTo() throws IOException {
        project.train(ModelProject.BARS, 3);
        project.promote();
        project.train(ModelProject.BARS, 4);
        project.promote();
        Path damaged = project.artefact(1).resolve("interval.json");
        Files.writeString(damaged, Files.readString(damaged).replace("0.8", "0.9"));
        List<DataFault> faults = new ArrayList<>();
        faults.add(assertThrows(DataFault.class, project::rollback));
        faults.add(assertThrows(DataFault.class, () -> project.promote("1")));
        faults.add(assertThrows(DataFault.class,
                () -> project.compare(Optional.empty(), Optional.of("1"), project.bars())));
        faults.forEach(fault -> {
            assertEquals(65, ExitCodes.of(fault));
            assertEquals(damaged + ": was changed after the model was written: its SHA-256 is not the one in"
                    + " digests.json", fault.sentence());
        });
        assertEquals(2, project.tracking().registry().alias("tidemark-volatility", "champion").orElseThrow().version());
    }

    @Test
    void aFolderThatIsNoVersionIsComparedButNotPromoted() throws IOException {
        project.train(ModelProject.BARS, 3);
        String outside = folder.resolve("models/small").toString();
        assertTrue(project.compare(Optional.of(outside), Optional.empty(), project.bars()).fault().isEmpty());
        assertEquals(outside + ": is no version of tidemark-volatility; expected one that 'tidemark volatility train'"
                + " has registered here", assertThrows(DataFault.class, () -> project.promote(outside)).sentence());
    }

    @Test
    void barsOfAnotherIntervalAreASentence() throws IOException {
        project.train(ModelProject.BARS, 3);
        String other = project.bars("15m", 600);
        DataFault fault = assertThrows(DataFault.class,
                () -> project.compare(Optional.empty(), Optional.empty(), other));
        assertEquals(other + ": has bars of 15m, and challenger was trained on bars of 1h; name a file of those, or set"
                + " volatility.interval to 1h", fault.sentence());
    }

    @Test
    void withEveryRuleOffNothingIsDecided() {
        project.config("{volatility: {comparison: {rules: {rmse: false, r2: false, qlike: false, log-har: false}}}}");
        assertTrue(assertThrows(ConfigFault.class, project::compare).sentence()
                .endsWith("every rule of the comparison is off; expected at least one that decides"));
    }
}
