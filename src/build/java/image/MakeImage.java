package image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Makes the application folder, and if asked for the installers or what goes into the container, from the packaged program.
 *
 * <p>Run by the build as {@code java MakeImage.java folder|installer|container PROJECT TARGET VERSION TIME}.
 */
final class MakeImage {
    private static final double MEGABYTE = 1e6;
    private static final int ARGUMENTS = 5;

    private MakeImage() {}

    public static void main(String[] args) throws IOException {
        try {
            if (args.length != ARGUMENTS) {
                throw new BuildFault("expected folder, installer or container, then project, target, version and time");
            }
            Path project = Path.of(args[1]).toAbsolutePath();
            make(args[0], project, Path.of(args[2]).toAbsolutePath(), ImageSettings.read(project, args[3]),
                    Instant.parse(args[4]));
        } catch (BuildFault e) {
            System.err.println("tidemark image: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void make(String kind, Path project, Path target, ImageSettings settings, Instant time)
            throws IOException {
        if (kind.equals("container")) {
            report(new ContainerFolder(project, target, settings).make());
            return;
        }
        AppFolder folder = new AppFolder(project, target, settings, Platform.current());
        Path application = folder.make();
        report(application);
        if (kind.equals("installer")) {
            for (Path installer : Folders.files(new Installers(folder, time).make(application), "")) {
                report(installer);
            }
        }
    }

    private static void report(Path made) throws IOException {
        System.out.printf(Locale.ROOT, "%s: %.0f MB%n", made, Folders.size(made) / MEGABYTE);
    }
}
