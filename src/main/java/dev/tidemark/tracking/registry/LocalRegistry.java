package dev.tidemark.tracking.registry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.http.Pause;
import dev.tidemark.tracking.Digests;
import dev.tidemark.tracking.Folders;
import dev.tidemark.tracking.Journal;
import dev.tidemark.tracking.Json;
import dev.tidemark.tracking.Names;
import dev.tidemark.tracking.RunStore;
import dev.tidemark.tracking.StoreLock;

/**
 * Models in a folder beside the runs, each in one of its own: {@code versions.jsonl} and {@code aliases.jsonl}, which only
 * grow. The model itself stays with the run that made it.
 */
public final class LocalRegistry implements Registry {
    private static final int TRIES = 100;
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final String ALIASES = "aliases.jsonl";

    private final Path folder;
    private final RunStore runs;
    private final InstantSource clock;
    private final Pause pause;
    private final Consumer<String> warnings;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * The models of a store.
     *
     * @param folder where they are, {@code runs/models}; made with the first version
     * @param runs the runs that make them
     * @param clock the time
     * @param pause waits while somebody else writes
     * @param warnings hears once of each file that ends in the middle of a line
     */
    public LocalRegistry(Path folder, RunStore runs, InstantSource clock, Pause pause, Consumer<String> warnings) {
        this.folder = folder;
        this.runs = runs;
        this.clock = clock;
        this.pause = pause;
        this.warnings = warnings;
    }

    @Override
    public ModelVersion register(String model, String runId, String path) {
        Path files = runs.artifact(runs.read(runId).head().id(), path);
        if (!Files.isDirectory(files)) {
            throw new NoInputFault(
                    Shown.name(files.toString()) + ": there is no such folder; expected that of a model");
        }
        return locked(model, () -> {
            List<ModelVersion> before = versions(model);
            return before.stream().filter(old -> old.runId().equals(runId) && old.folder().equals(path)).findFirst()
                    .orElseGet(() -> add(new ModelVersion(model, before.size() + 1, runId, path, now())));
        });
    }

    private ModelVersion add(ModelVersion version) {
        append(place(version.model()).resolve("versions.jsonl"), RegistryJson.version(version));
        return version;
    }

    @Override
    public List<ModelVersion> versions(String model) {
        return Journal.read(place(model).resolve("versions.jsonl"), line -> RegistryJson.version(model, line),
                this::tell);
    }

    /** The names of all models. */
    public List<String> models() {
        return Files.isDirectory(folder)
                ? Folders.children(folder).stream().map(path -> path.getFileName().toString()).filter(Names::isModel)
                        .toList()
                : List.of();
    }

    /** The aliases of a model that name something, or did once. */
    public List<String> aliases(String model) {
        return List.copyOf(histories(model).keySet());
    }

    @Override
    public Optional<ModelVersion> alias(String model, String alias) {
        OptionalInt current = history(model, alias).current();
        return current.isPresent() ? Optional.of(version(model, current.getAsInt())) : Optional.empty();
    }

    private ModelVersion version(String model, int number) {
        return versions(model).stream().filter(version -> version.version() == number).findFirst()
                .orElseThrow(() -> new DataFault(Shown.name(place(model).toString()) + ": there is no version "
                        + number + " of " + model));
    }

    @Override
    public AliasHistory history(String model, String alias) {
        return histories(model).getOrDefault(checkedAlias(alias), new AliasHistory(List.of()));
    }

    private Map<String, AliasHistory> histories(String model) {
        Map<String, List<AliasMove>> moves = new LinkedHashMap<>();
        Journal.read(place(model).resolve(ALIASES), line -> Map.entry(Json.text(line, "alias"),
                RegistryJson.move(line)), this::tell)
                .forEach(move -> moves.computeIfAbsent(move.getKey(), alias -> new ArrayList<>())
                        .add(move.getValue()));
        Map<String, AliasHistory> histories = new LinkedHashMap<>();
        moves.forEach((alias, list) -> histories.put(alias, new AliasHistory(list)));
        return histories;
    }

    @Override
    public void setAlias(String model, String alias, int number) {
        locked(model, () -> {
            ModelVersion version = version(model, number);
            if (!history(model, alias).current().equals(OptionalInt.of(number))) {
                move(model, alias, new AliasMove(OptionalInt.of(number), false, now()));
            }
            return version;
        });
    }

    @Override
    public void deleteAlias(String model, String alias) {
        locked(model, () -> {
            AliasHistory history = history(model, alias);
            if (history.current().isPresent()) {
                move(model, alias, new AliasMove(OptionalInt.empty(), false, now()));
            }
            return history;
        });
    }

    @Override
    public ModelVersion rollback(String model, String alias) {
        return locked(model, () -> {
            int before = history(model, alias).before().orElseThrow(() -> new DataFault(model + ": '" + alias
                    + "' named no other version before; there is no way back"));
            ModelVersion version = version(model, before);
            move(model, alias, new AliasMove(OptionalInt.of(before), true, now()));
            return version;
        });
    }

    private void move(String model, String alias, AliasMove move) {
        ObjectNode line = RegistryJson.move(move).put("alias", checkedAlias(alias));
        append(place(model).resolve(ALIASES), line);
    }

    private void tell(String unfinished) {
        if (told.add(unfinished)) {
            warnings.accept(unfinished);
        }
    }

    private static void append(Path file, ObjectNode line) {
        try (Journal journal = Journal.open(file)) {
            journal.add(line);
            journal.force();
        }
    }

    /** The file that says how far a model was sent to a server, in a folder that is there. */
    public Path pushed(String model, String server) {
        String name = Digests.sha256(server.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".json";
        return Folders.make(place(model).resolve("pushed")).resolve(name);
    }

    /** The folder of a model. */
    Path place(String model) {
        if (!Names.isModel(model)) {
            throw new UsageFault(Shown.text(model) + " is no name of a model; expected letters, digits, _ . and -");
        }
        return folder.resolve(model);
    }

    private static String checkedAlias(String alias) {
        if (!Names.isAlias(alias)) {
            throw new UsageFault(Shown.text(alias) + " is no alias; expected letters, digits, _ and -");
        }
        return alias;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private <T> T locked(String model, Supplier<T> work) {
        Path file = Folders.make(place(model)).resolve("lock");
        for (int i = 0; i < TRIES; i++) {
            Optional<StoreLock> lock = StoreLock.take(file);
            if (lock.isPresent()) {
                try {
                    return work.get();
                } finally {
                    lock.get().close();
                }
            }
            pause.await(BETWEEN, Cancellation.NEVER);
        }
        throw new UnavailableFault(Shown.name(place(model).toString()) + ": is being written by "
                + StoreLock.owner(file) + "; try again when that is done");
    }
}
