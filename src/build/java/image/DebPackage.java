package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a {@code .deb}. It has no scripts: what is to be done after it is installed or removed is done by the triggers of
 * desktop-file-utils, man-db, GTK and their like, for every package alike.
 *
 * @param tree the files
 * @param architecture for which processor
 * @param work a folder to work in
 */
record DebPackage(LinuxTree tree, Architecture architecture, Path work) {
    /** The program that makes it. */
    static final String TOOL = "dpkg-deb";

    /**
     * Makes it.
     *
     * @param destination the folder that gets it
     * @return the package
     */
    Path make(Path destination) throws IOException {
        Path root = Folders.anew(work.resolve("deb"));
        tree.stage(root, LinuxFlavour.DEBIAN);
        Map<String, String> values = new HashMap<>(tree.values());
        values.put("ARCHITECTURE", architecture.debian());
        writeDocuments(root, values);
        StagedTree staged = new StagedTree(root);
        values.put("KIBIBYTES", Long.toString(staged.kibibytes()));
        String sums = staged.md5sums();
        Path control = Files.createDirectory(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("control"), Template.read(tree.texts().resolve("control")).fill(values));
        Files.writeString(control.resolve("md5sums"), sums);
        Instant latest = staged.settle(tree.time());
        Path file = Files.createDirectories(destination).resolve(
                "%s_%s_%s.deb".formatted(tree.name(), values.get("DEBIAN_VERSION"), architecture.debian()));
        // Every Debian and Ubuntu reads xz; zstd only those since 2022 and 2018. More effort gains 4 % in four times the time.
        // A file that is later than the given time would be set back to it.
        Tool.run(List.of(TOOL, "--root-owner-group", "-Zxz", "-z3", "--build", root.toString(), file.toString()),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(latest.getEpochSecond())));
        return file;
    }

    private void writeDocuments(Path root, Map<String, String> values) throws IOException {
        Path changes = root.resolve("usr/share/doc").resolve(tree.name()).resolve("changelog.Debian.gz");
        Files.write(changes, Gzip.of(Gzip.bytes(Template.read(tree.texts().resolve("changelog")).fill(values))));
        Path overrides = Files.createDirectories(root.resolve("usr/share/lintian/overrides")).resolve(tree.name());
        Files.writeString(overrides, Template.read(tree.texts().resolve("lintian-overrides")).fill(values));
    }
}
