package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a file or a folder is made of right now.
 *
 * @param content what is written down about it
 * @param manifest the list of a folder's files; absent for a file
 * @param files where each of its objects can be read
 */
record Snapshot(Out.Content content, Optional<Manifest> manifest, Map<ObjectId, Path> files) {
    private static final Set<PosixFilePermission> EXECUTION = Set.of(PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    /**
     * Reads a file, or all files of a folder, several at once.
     *
     * @throws dev.tidemark.base.Fault if one cannot be read or kept
     */
    static Snapshot of(Path path, IgnoreRules rules, Activity activity) {
        return Files.isDirectory(path) ? ofFolder(path, rules, activity) : ofFile(path, activity);
    }

    private static Snapshot ofFile(Path file, Activity activity) {
        long size = sizeOf(file);
        activity.expect(size);
        ObjectId id = FileDigest.of(file, activity::advance);
        Out.Content content = new Out.Content(id, OptionalLong.of(size), OptionalLong.empty(), isExecutable(file));
        return new Snapshot(content, Optional.empty(), Map.of(id, file));
    }

    private static Snapshot ofFolder(Path folder, IgnoreRules rules, Activity activity) {
        Map<String, Path> files = FolderFiles.list(folder, rules);
        long size = files.values().stream().mapToLong(Snapshot::sizeOf).sum();
        activity.expect(size);
        Map<String, ObjectId> ids = new ConcurrentHashMap<>();
        activity.each(files.entrySet(), file -> {
            ids.put(file.getKey(), FileDigest.of(file.getValue(), activity::advance));
        });
        List<Manifest.Entry> entries = new ArrayList<>();
        Map<ObjectId, Path> objects = new ConcurrentHashMap<>();
        ids.forEach((path, id) -> {
            entries.add(new Manifest.Entry(path, id));
            objects.put(id, folder.resolve(path));
        });
        Manifest manifest = new Manifest(entries);
        Out.Content content = new Out.Content(manifest.id(), OptionalLong.of(size), OptionalLong.of(entries.size()),
                false);
        return new Snapshot(content, Optional.of(manifest), objects);
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Unreadable.of(file, e);
        }
    }

    private static boolean isExecutable(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(EXECUTION::contains);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw Unreadable.of(file, e);
        }
    }
}
