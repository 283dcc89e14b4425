package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes an {@code .rpm} of the same files. It has no scripts either, for the same reason as the {@code .deb}.
 *
 * @param tree the files
 * @param architecture for which processor
 * @param work a folder to work in
 */
record RpmPackage(LinuxTree tree, Architecture architecture, Path work) {
    /** The program that makes it. */
    static final String TOOL = "rpmbuild";

    /**
     * Makes it.
     *
     * @param destination the folder that gets it
     * @return the package
     */
    Path make(Path destination) throws IOException {
        Path top = Folders.anew(work.resolve("rpm"));
        Path root = Files.createDirectory(top.resolve("tree"));
        tree.stage(root, LinuxFlavour.RPM);
        Instant latest = new StagedTree(root).settle(tree.time());
        Path spec = top.resolve("package.spec");
        Template template = Template.read(tree.texts().resolve("package.spec"));
        Files.writeString(spec, template.fill(tree.values(), value -> value.replace("%", "%%")));
        String name = "%s-%s-1.%s.rpm".formatted(tree.name(), tree.values().get("RPM_VERSION"), architecture.rpm());
        Files.createDirectories(destination);
        Tool.run(List.of(TOOL, "-bb", "--target", architecture.rpm(), "--define", "_topdir " + top, "--define",
                "_dbpath " + top.resolve("db"), "--define", "staged " + root, "--define", "_rpmdir " + destination,
                "--define", "_rpmfilename " + name, spec.toString()),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(latest.getEpochSecond())));
        return destination.resolve(name);
    }
}
