package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Shown;

/** Puts a recorded version in its place. What nobody has kept is not overwritten unasked. */
public final class Checkout {
    /** Fetches an object again whose copy in the cache is damaged. */
    @FunctionalInterface
    public interface Repair {
        /**
         * Fetches it, or leaves it.
         *
         * @throws dev.tidemark.base.Fault if that cannot be done
         */
        void fetch(ObjectId id);
    }

    private final Project project;
    private final Cache cache;
    private final boolean isForced;
    private final Repair repair;
    private final Activity activity;

    /**
     * Putting versions in their place.
     *
     * @param isForced whether what nobody has kept may be overwritten
     */
    public Checkout(Project project, Cache cache, boolean isForced, Repair repair, Activity activity) {
        this.project = project;
        this.cache = cache;
        this.isForced = isForced;
        this.repair = repair;
        this.activity = activity;
    }

    /**
     * Puts one in a place.
     *
     * @return how many files were written or removed
     * @throws OutputFault if something else is there, or it cannot be written
     * @throws DataFault if the cache's copy is damaged for good
     */
    public int into(Path target, Out.Content content) {
        Map<Path, ObjectId> wanted = wanted(target, content);
        Map<Path, ObjectId> found = found(target, content.id().isFolder());
        Map<Path, ObjectId> lost = new TreeMap<>(found);
        lost.entrySet().removeIf(file -> file.getValue().equals(wanted.get(file.getKey())));
        lost.entrySet().stream().filter(file -> !isForced && !cache.holds(file.getValue())).findFirst()
                .ifPresent(file -> {
                    throw new OutputFault(
                            nameOf(file.getKey()) + ": would be overwritten, and what is in it now is in no "
                                    + "version; add it first, or pull with --force");
                });
        Map<Path, ObjectId> missing = new TreeMap<>(wanted);
        missing.entrySet().removeIf(file -> file.getValue().equals(found.get(file.getKey())));
        ObjectFile.Mode mode = content.isExecutable() ? ObjectFile.Mode.EXECUTABLE : ObjectFile.Mode.USUAL;
        missing.values().forEach(id -> activity.expect(cache.holds(id) ? cache.sizeOf(id) : 0));
        activity.each(missing.entrySet(), file -> write(file.getKey(), file.getValue(), mode));
        lost.keySet().removeAll(wanted.keySet());
        lost.keySet().forEach(path -> remove(path, target));
        if (content.id().isFolder()) {
            ObjectFile.makeFolderOf(target.resolve("any"));
        }
        return missing.size() + lost.size();
    }

    private Map<Path, ObjectId> wanted(Path target, Out.Content content) {
        ObjectId id = content.id();
        if (!id.isFolder()) {
            return Map.of(target, id);
        }
        Manifest manifest = cache.manifest(id).or(() -> {
            repair.fetch(id);
            return cache.manifest(id);
        }).orElseThrow(() -> damaged(id));
        Map<Path, ObjectId> wanted = new HashMap<>();
        manifest.entries().forEach(entry -> wanted.put(checked(target, entry.path()), entry.id()));
        return wanted;
    }

    /** A path in a folder; none that leaves it through a link. */
    private Path checked(Path folder, String path) {
        Path place = folder;
        for (String name : path.split("/", -1)) {
            if (Files.isSymbolicLink(place)) {
                throw new OutputFault(
                        nameOf(place) + ": is a link, and nothing is written through it; expected a folder");
            }
            place = place.resolve(name);
        }
        return place;
    }

    private Map<Path, ObjectId> found(Path target, boolean isFolder) {
        if (!Files.exists(target)) {
            return Map.of();
        }
        if (Files.isDirectory(target) != isFolder) {
            throw new OutputFault(nameOf(target) + (isFolder
                    ? ": is a file; expected a folder, or nothing"
                    : ": is a folder; expected a file, or nothing"));
        }
        Snapshot now = Snapshot.of(target, IgnoreRules.ofDvc(project.root()), activity);
        Map<Path, ObjectId> found = new HashMap<>();
        now.manifest().ifPresentOrElse(
                manifest -> manifest.entries().forEach(entry -> found.put(target.resolve(entry.path()), entry.id())),
                () -> found.put(target, now.content().id()));
        return found;
    }

    private void write(Path target, ObjectId id, ObjectFile.Mode mode) {
        Path object = cache.pathOf(id);
        if (!cache.holds(id) || !ObjectFile.copy(object, id, target, mode, activity)) {
            repair.fetch(id);
            if (!ObjectFile.copy(object, id, target, mode, activity)) {
                throw damaged(id);
            }
        }
    }

    private DataFault damaged(ObjectId id) {
        return new DataFault(
                Shown.name(cache.pathOf(id).toString()) + ": the object in the cache is damaged or missing; "
                        + "delete it, and pull it again");
    }

    private void remove(Path file, Path folder) {
        try {
            Files.deleteIfExists(file);
            Optional<Path> parent = Optional.ofNullable(file.getParent());
            while (parent.isPresent() && !parent.get().equals(folder) && isEmpty(parent.get())) {
                Files.delete(parent.get());
                parent = Optional.ofNullable(parent.get().getParent());
            }
        } catch (IOException e) {
            throw OutputFailure.of(nameOf(file), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private String nameOf(Path path) {
        return Shown.name(path.startsWith(project.root()) ? project.nameOf(path) : path.toString());
    }
}
