package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the folder that a container needs for the command line: a runtime without JavaFX, the jars that it needs, the cache of
 * a batch, and the options that start it all where the container keeps it.
 *
 * @param project the project's folder
 * @param target the build's folder, after the jar was made
 * @param settings the settings
 */
record ContainerFolder(Path project, Path target, ImageSettings settings) {
    private static final String LAUNCHER = "tidemark-batch";

    /**
     * Makes it.
     *
     * @return the folder
     */
    Path make() throws IOException {
        Path work = Folders.anew(target.resolve("container-parts"));
        Path folder = Folders.anew(target.resolve("container"));
        Path app = Files.createDirectories(folder.resolve("app"));
        Path runtime = folder.resolve("runtime");
        LinkedRuntime.link(settings.container().modules(), List.of(), settings.inContainer(), runtime);
        List<Path> jars = AppJars.copy(target, settings.container().without(), settings, app);
        for (Path jar : jars) {
            NativeCode.keep(jar, NativeCode.ofThisPlatform());
        }
        NativeCode.drop(jars.getFirst(), entry -> entry.getName().startsWith("dev/tidemark/desktop/"));
        Path legal = folder.resolve("legal");
        new Licences(project, target.resolve("classes/dev/tidemark/desktop/view/shipped.txt")).collect(jars, legal);
        Licences.shorten(legal, jars);
        Licences.share(legal);
        Launcher launcher = launcher(settings);
        new Trainer(runtime, jars, project.resolve("config.yaml"), work.resolve("training")).train(launcher,
                settings.container().trainingOptions(), app.resolve(launcher.cacheFile()));
        List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
        Options.write(folder.resolve(launcher.optionsFile()), options(launcher, settings.container(), names));
        return folder;
    }

    /**
     * The batch's way in, with options and a cache that are good for every command: a container without a shell has nothing that
     * could choose between them. Its memory is bounded by the container's.
     */
    static Launcher launcher(ImageSettings settings) {
        Launcher batch = settings.launcher(LAUNCHER);
        return new Launcher(batch.name(), batch.main(), settings.launcher("tidemark-volatility").options(),
                Launcher.Training.COMMANDS, batch.hasConsole());
    }

    /** All that the {@code java} command must be told, so that only the program's own arguments follow. */
    static List<String> options(Launcher launcher, ImageSettings.Container container, List<String> jars) {
        String app = container.folder() + "/app/";
        List<String> options = new ArrayList<>(launcher.options());
        options.addAll(container.options());
        options.add("-XX:AOTCache=" + app + launcher.cacheFile());
        options.add("-classpath");
        options.add(String.join(":", jars.stream().map(app::concat).toList()));
        options.add(launcher.main());
        return options;
    }
}
