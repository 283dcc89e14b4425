package dev.tidemark.tracking.mlflow;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.tracking.Json;
import dev.tidemark.tracking.PushState;
import dev.tidemark.tracking.RunRecord;
import dev.tidemark.tracking.RunStore;
import dev.tidemark.tracking.registry.AliasHistory;
import dev.tidemark.tracking.registry.AliasMove;
import dev.tidemark.tracking.registry.LocalRegistry;
import dev.tidemark.tracking.registry.ModelVersion;

/**
 * Sends the models of a store. Versions have numbers of their own on a server; which is which is written down beside the model.
 * An alias is moved there when it was moved here since, so that what others do there stays.
 */
final class RegistryPush {
    private static final String VERSIONS = "versions";
    private static final String ALIASES = "aliases";

    private final RunStore store;
    private final LocalRegistry models;
    private final MlflowRegistry server;
    private final MlflowServer there;
    private final String name;
    private final Consumer<String> warnings;

    RegistryPush(RunStore store, LocalRegistry models, MlflowRegistry server, MlflowServer there,
            Consumer<String> warnings) {
        this.store = store;
        this.models = models;
        this.server = server;
        this.there = there;
        this.name = there.toString();
        this.warnings = warnings;
    }

    int push(String model) {
        Path file = models.pushed(model, name);
        ObjectNode state = (ObjectNode) Json.read(file).orElseGet(() -> JsonNodeFactory.instance.objectNode()
                .put("server", name));
        int done = 0;
        for (ModelVersion version : models.versions(model)) {
            done += push(version, state.withObject("/" + VERSIONS)) ? remember(file, state) : 0;
        }
        for (String alias : models.aliases(model)) {
            done += push(model, alias, state) ? remember(file, state) : 0;
        }
        return done;
    }

    private static int remember(Path file, ObjectNode state) {
        Json.write(file, state);
        return 1;
    }

    private boolean push(ModelVersion version, ObjectNode versions) {
        String number = Integer.toString(version.version());
        if (versions.has(number)) {
            return false;
        }
        RunRecord record = store.read(version.runId());
        Optional<PushState> run = record.pushes().stream()
                .filter(push -> push.server().equals(name) && record.isPushed(push)).findFirst();
        if (run.isEmpty()) {
            warnings.accept(version.model() + " " + number + ": its run " + version.runId() + " is not on " + name
                    + " yet; neither is this version");
            return false;
        }
        if (run.get().artifacts().flatMap(place -> ArtifactPlace.of(there.address(), place)).isEmpty()) {
            warnings.accept(version.model() + " " + number + ": its files stay in " + store + ", so that " + name
                    + " has no such version");
            return false;
        }
        String runThere = run.get().runId().orElseThrow();
        versions.put(number, server.register(version.model(), runThere, version.folder()).version());
        return true;
    }

    private boolean push(String model, String alias, ObjectNode state) {
        AliasHistory history = models.history(model, alias);
        ObjectNode aliases = state.withObject("/" + ALIASES);
        int moves = history.moves().size();
        OptionalInt now = there(history.current(), state);
        if (aliases.path(alias).asInt(0) == moves || (history.current().isPresent() && now.isEmpty())) {
            return false;
        }
        server.point(model, alias, now);
        AliasHistory remote = server.history(model, alias);
        for (AliasMove move : history.moves().subList(aliases.path(alias).asInt(0), moves)) {
            OptionalInt version = there(move.version(), state);
            AliasMove same = new AliasMove(version, move.isBack(), move.at());
            if (version.isPresent() == move.version().isPresent() && !remote.moves().contains(same)) {
                remote = remote.and(same);
            }
        }
        server.remember(model, alias, remote);
        aliases.put(alias, moves);
        return true;
    }

    /** The number there of a version here; none when it is not there. */
    private static OptionalInt there(OptionalInt version, ObjectNode state) {
        String number = version.isPresent() ? Integer.toString(version.getAsInt()) : "";
        int known = state.path(VERSIONS).path(number).asInt(0);
        return known == 0 ? OptionalInt.empty() : OptionalInt.of(known);
    }
}
