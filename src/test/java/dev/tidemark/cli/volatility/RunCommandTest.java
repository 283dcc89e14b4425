package dev.tidemark.cli.volatility;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.pipeline.Answer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RunCommandTest {
    @Test
    void whatWasToldOfAStageIsNotToldAgain() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("a", 1);
        Optional<Fault> fault = Optional.of(new DataFault("oh"));
        Answer answer = new Answer(List.of("bars.csv: 2 stages", "  ingest   ran  0.1 s", "  check    ran  0.2 s",
                "page: reports/run/run.html"), json, fault);
        assertEquals(new Answer(List.of("bars.csv: 2 stages", "page: reports/run/run.html"), json, fault),
                RunCommand.without(Set.of("ingest   ran  0.1 s", "check    ran  0.2 s"), answer));
        assertEquals(answer, RunCommand.without(Set.of(), answer));
    }
}
