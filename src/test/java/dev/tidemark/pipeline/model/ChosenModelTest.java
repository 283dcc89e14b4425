package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpServer;
import dev.tidemark.base.DataFault;
import dev.tidemark.pipeline.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChosenModelTest {
    @TempDir
    private Path folder;

    @Test
    void aModelIsFoundByAliasNumberAndFolder() throws IOException {
        ModelProject project = new ModelProject(folder);
        project.train(ModelProject.BARS, 2);
        project.train(ModelProject.BARS, 3);
        for (String name : new String[]{"challenger", "2", "v2", project.artefact(2).toString()}) {
            ChosenModel chosen = ChosenModel.of(name, project.tracking());
            assertEquals("version 2 of tidemark-volatility", chosen.words());
            assertEquals(12, chosen.horizon());
            assertEquals("1h", chosen.interval());
        }
        ChosenModel outside = ChosenModel.of(folder.resolve("models/small").toString(), project.tracking());
        assertTrue(outside.version().isEmpty());
        assertEquals(outside.artefact().sha256(),
                ChosenModel.of("2", project.tracking()).artefact().sha256(), "the last one that was trained");
    }

    @Test
    void featuresThatTheDataDoNotGiveAreNamed() throws IOException {
        ModelProject project = new ModelProject(folder).config("{volatility: {features: {extended: true}}}");
        project.train(ModelProject.BARS, 2);
        project.config("{}");
        DataFault fault = assertThrows(DataFault.class, project::compare);
        assertTrue(fault.sentence().matches("challenger: needs the feature '.+', which is not among the 36 that are"
                + " computed; a model of the extended set needs volatility.features.extended: true"), fault.sentence());
    }

    /** The run was kept here while no server was set; the server that is set now refuses everything. */
    @Test
    void aServerThatRefusesCostsAWarningAndNoChampion() throws IOException {
        ModelProject project = new ModelProject(folder);
        project.train(ModelProject.BARS, 2);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        server.start();
        try {
            project.environment("MLFLOW_TRACKING_URI", "http://127.0.0.1:" + server.getAddress().getPort());
            Answer answer = project.promote();
            assertFalse(answer.json().path("sent").asBoolean(true));
            assertTrue(project.warnings.getLast().endsWith(". The champion is moved here; send it later by 'tidemark"
                    + " volatility runs push'"), project.warnings.toString());
        } finally {
            server.stop(0);
        }
        assertEquals(1, project.tracking().registry().alias("tidemark-volatility", "champion").orElseThrow().version());
    }
}
