package image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a Linux package, as they lie once they are installed: the application folder in {@code /usr/lib}, and in the
 * system's places what makes it known there.
 *
 * @param appFolder the application folder
 * @param project the project, with {@code src/build/linux}, {@code src/build/icons} and {@code CHANGELOG.md}
 * @param values what fills the gaps in the texts; {@code PACKAGE} names the folder
 * @param time the time that all files get by which nothing is known
 */
record LinuxTree(Path appFolder, Path project, Map<String, String> values, Instant time) {
    private static final Pattern SIZED_ICON = Pattern.compile("tidemark-([0-9]+)\\.png");
    private static final String ICONS = "usr/share/icons/hicolor/";

    LinuxTree {
        values = Map.copyOf(values);
    }

    /** The folder of texts for Linux. */
    Path texts() {
        return project.resolve("src/build/linux");
    }

    /** What the package is called. */
    String name() {
        return Optional.ofNullable(values.get("PACKAGE"))
                .orElseThrow(() -> new BuildFault("there is no value PACKAGE, by which the package is called"));
    }

    /**
     * Writes the files. Their modes and times are still as they come.
     *
     * @param root the folder that stands for the root of the system
     * @param flavour for which family of systems
     */
    void stage(Path root, LinuxFlavour flavour) throws IOException {
        Path home = root.resolve("usr/lib").resolve(name());
        Files.createDirectories(home.getParent());
        Folders.copy(appFolder, home);
        link(home.resolve("bin"), Files.createDirectories(root.resolve("usr/bin")));
        writeMenu(root);
        writeIcons(root);
        writePages(root);
        writeCompletion(root, flavour);
        write(root.resolve(flavour.licenceFolder()).resolve(name()).resolve("copyright"), filled("copyright"));
        write(root.resolve("usr/share/doc").resolve(name()).resolve(flavour.changelog()),
                Gzip.of(Files.readAllBytes(project.resolve("CHANGELOG.md"))));
    }

    private void link(Path launchers, Path bin) throws IOException {
        for (Path launcher : Folders.files(launchers, "")) {
            String file = launcher.getFileName().toString();
            Files.createSymbolicLink(bin.resolve(file), Path.of("../lib", name(), "bin", file));
        }
    }

    private void writeMenu(Path root) throws IOException {
        write(root.resolve("usr/share/applications/tidemark.desktop"), filled("tidemark.desktop"));
        Template metainfo = Template.read(texts().resolve("dev.tidemark.tidemark.metainfo.xml"));
        write(root.resolve("usr/share/metainfo").resolve(metainfo.name()),
                Gzip.bytes(metainfo.fill(values, Template::xml)));
    }

    private void writeIcons(Path root) throws IOException {
        Path icons = project.resolve("src/build/icons");
        for (Path icon : Folders.files(icons, ".png")) {
            Matcher sized = SIZED_ICON.matcher(icon.getFileName().toString());
            if (sized.matches()) {
                String size = sized.group(1) + "x" + sized.group(1);
                write(root.resolve(ICONS + size + "/apps/tidemark.png"), Files.readAllBytes(icon));
            }
        }
        write(root.resolve(ICONS + "scalable/apps/tidemark.svg"), Files.readAllBytes(icons.resolve("tidemark.svg")));
    }

    private void writePages(Path root) throws IOException {
        for (Path page : Folders.files(texts(), ".1")) {
            String name = page.getFileName().toString();
            write(root.resolve("usr/share/man/man1/" + name + ".gz"), Gzip.of(filled(name)));
        }
    }

    private void writeCompletion(Path root, LinuxFlavour flavour) throws IOException {
        Path bash = root.resolve("usr/share/bash-completion/completions");
        write(bash.resolve("tidemark"), filled("tidemark.bash"));
        // Bash looks for a file by the name of the command; one script is for both.
        Files.createSymbolicLink(bash.resolve("tidemark-batch"), Path.of("tidemark"));
        write(root.resolve(flavour.zshFolder()).resolve("_tidemark"), filled("_tidemark"));
    }

    private byte[] filled(String text) throws IOException {
        return Gzip.bytes(Template.read(texts().resolve(text)).fill(values));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(new ByteArrayInputStream(content), file);
    }
}
