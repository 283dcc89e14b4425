package dev.tidemark.pipeline.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.tracking.RunRecord;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.mlflow.Mlflow;
import dev.tidemark.tracking.mlflow.PushedRun;

/** Sends to the server what it lacks. */
public final class PushRuns {
    private final Tracking tracking;
    private final Mlflow server;
    private final List<String> lines = new ArrayList<>();
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode pushed = json.putArray("pushed");
    private final ArrayNode refused = json.putArray("refused");
    private int present;
    private Optional<Fault> fault = Optional.empty();

    private PushRuns(Tracking tracking, Mlflow server) {
        this.tracking = tracking;
        this.server = server;
    }

    /**
     * Pushes runs, the oldest first, and then models.
     *
     * @param prefixes the beginnings of their ids; all that have ended when none is named
     * @throws Fault if there is no server, or no such run
     */
    public static Answer run(List<String> prefixes, VolatilityConfig config, Surroundings surroundings) {
        Tracking tracking = Tracking.open(config, surroundings);
        List<RunRecord> runs = prefixes.isEmpty()
                ? tracking.store().list(surroundings.warnings()).stream()
                        .filter(run -> run.head().status() != RunStatus.RUNNING).toList()
                : prefixes.stream().map(tracking.store()::byPrefix).toList();
        try (Mlflow server = tracking.connect().orElseThrow(() -> new ConfigFault("there is no server to push to; "
                + "set " + TrackingSettings.URI + " in the environment or in .env, or volatility.tracking.uri, to an "
                + "address such as http://localhost:5000"))) {
            return new PushRuns(tracking, server).push(runs);
        }
    }

    private Answer push(List<RunRecord> runs) {
        try {
            runs.forEach(this::push);
            int models = server.push(tracking.store(), tracking.registry());
            json.put("models", models);
            if (models > 0) {
                lines.add("brought versions and aliases of models up to date: " + models);
            }
        } catch (UnavailableFault | DataFault e) {
            fault = Optional.of(e);
        }
        lines.addFirst(server.server() + ": " + pushed.size() + (pushed.size() == 1 ? " run" : " runs") + " pushed, "
                + present + " there already" + (refused.isEmpty() ? "" : ", " + refused.size() + " refused"));
        json.put("server", server.server().toString()).put("present", present);
        return new Answer(lines, json, fault);
    }

    /** A run that is refused does not keep the others back; a server that is away does. */
    private void push(RunRecord run) {
        if (run.pushes().stream().anyMatch(state -> state.server().equals(server.server().toString())
                && run.isPushed(state))) {
            present++;
            return;
        }
        String id = run.head().id();
        try {
            PushedRun done = server.push(tracking.store(), id);
            pushed.addObject().put("id", id).put("run_id", done.remoteId()).put("entries", done.entries())
                    .put("files", done.files()).put("kept", done.kept());
            lines.add("  " + run.head().shortId() + "  as " + done.remoteId() + ": " + done.entries() + " entries, "
                    + done.files() + " of them files"
                    + (done.kept() == 0 ? "" : "; " + done.kept() + " files stay here"));
        } catch (DataFault e) {
            fault = Optional.of(e);
            refused.addObject().put("id", id).put("reason", e.sentence());
            lines.add("  " + run.head().shortId() + "  refused: " + e.sentence());
        }
    }
}
