package dev.tidemark.pipeline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.mlflow.Mlflow;
import dev.tidemark.tracking.registry.ModelVersion;
import dev.tidemark.tracking.registry.Registry;

/** Makes a model the champion, or the one that was it before; on the server, too, where there is one. */
public final class PromoteStage {
    private final Surroundings surroundings;
    private final Tracking tracking;

    private PromoteStage(VolatilityConfig config, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.tracking = Tracking.open(config, surroundings);
    }

    /**
     * Makes a model the champion, if it can be loaded. Nothing is compared.
     *
     * @param challenger an alias, the number of a version, or a model's folder; the alias {@code challenger} when absent
     * @throws Fault if there is no such model, or it is damaged, or it is no version; the champion is as it was then
     */
    public static Answer promote(Optional<String> challenger, VolatilityConfig config, Surroundings surroundings) {
        return new PromoteStage(config, surroundings).promote(challenger.orElse(Registry.CHALLENGER));
    }

    /**
     * Makes the model the champion that was it before, if it can be loaded.
     *
     * @throws Fault if none was, or it is damaged; the champion is as it was then
     */
    public static Answer rollback(VolatilityConfig config, Surroundings surroundings) {
        return new PromoteStage(config, surroundings).rollback();
    }

    private Answer promote(String name) {
        ChosenModel chosen = ChosenModel.of(name, tracking);
        ModelVersion version = chosen.version().orElseThrow(() -> new DataFault(name + ": is no version of "
                + tracking.model() + "; expected one that 'tidemark volatility train' has registered here"));
        Optional<ModelVersion> before = champion();
        tracking.registry().setAlias(tracking.model(), Registry.CHAMPION, version.version());
        boolean isSame = before.filter(held -> held.version() == version.version()).isPresent();
        String sentence = isSame
                ? words(version) + " is the champion already"
                : words(version) + " is the champion now" + before.map(held -> "; it was version " + held.version())
                        .orElse("; there was none before");
        return answer(sentence, version, before, !isSame);
    }

    private Answer rollback() {
        int wanted = tracking.registry().history(tracking.model(), Registry.CHAMPION).before()
                .orElseThrow(() -> new DataFault(tracking.model() + ": " + champion()
                        .map(held -> "version " + held.version() + " is the first champion that there was")
                        .orElse("there is no champion") + "; there is no way back"));
        ModelVersion version = tracking.registry().versions(tracking.model()).stream()
                .filter(known -> known.version() == wanted).findFirst()
                .orElseThrow(() -> new NoInputFault(tracking.model() + ": there is no version " + wanted
                        + " any more, which was the champion before"));
        Artefact.load(tracking.store().artifact(version.runId(), version.folder()));
        Optional<ModelVersion> before = champion();
        ModelVersion now = tracking.registry().rollback(tracking.model(), Registry.CHAMPION);
        return answer(words(now) + " is the champion again" + before.map(held -> "; it was version " + held.version())
                .orElse(""), now, before, true);
    }

    private Optional<ModelVersion> champion() {
        return tracking.registry().alias(tracking.model(), Registry.CHAMPION);
    }

    private static String words(ModelVersion version) {
        return "version " + version.version() + " of " + version.model();
    }

    private Answer answer(String sentence, ModelVersion version, Optional<ModelVersion> before, boolean isMoved) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", version.model()).put("champion",
                version.version()).put("run", version.runId()).put("moved", isMoved);
        before.ifPresentOrElse(held -> json.put("before", held.version()), () -> json.putNull("before"));
        List<String> lines = new ArrayList<>(List.of(sentence));
        tracking.connect().ifPresent(server -> {
            boolean isSent = send(server, version);
            json.put("server", server.server().toString()).put("sent", isSent);
            if (isSent) {
                lines.add("  the same on " + server.server());
            }
        });
        return Answer.of(lines, json);
    }

    /** The champion is moved here; a server that is away hears of it later. */
    private boolean send(Mlflow server, ModelVersion version) {
        try (server) {
            // A version can be there only when its run is.
            server.push(tracking.store(), version.runId());
            server.push(tracking.store(), tracking.registry());
            return true;
        } catch (UnavailableFault | DataFault | CancelledFault e) {
            surroundings.warnings().accept(e.sentence() + ". The champion is moved here; send it later by 'tidemark"
                    + " volatility runs push'");
            return false;
        }
    }
}
