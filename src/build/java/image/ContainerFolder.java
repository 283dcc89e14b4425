package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the folder that a container needs for batch runs: a runtime without JavaFX, the jars that a batch needs, the cache, and
 * the options that start it all where the container keeps it.
 *
 * @param project the project's folder
 * @param target the build's folder, after the jar was made
 * @param settings the settings
 */
record ContainerFolder(Path project, Path target, ImageSettings settings) {
    /** Where the container keeps the folder: the options name it. */
    private static final String PLACE = "/opt/tidemark";
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
        LinkedRuntime.link(settings.containerModules(), List.of(), settings, runtime);
        List<Path> jars = AppJars.copy(target, settings.containerWithout(), settings, app);
        new Licences(project, target.resolve("classes/dev/tidemark/desktop/view/shipped.txt")).collect(jars,
                folder.resolve("legal"));
        Launcher launcher = settings.launcher(LAUNCHER);
        new Trainer(runtime, jars, project.resolve("config.yaml"), work.resolve("training")).train(launcher,
                app.resolve(launcher.cacheFile()));
        Options.write(folder.resolve(launcher.optionsFile()), options(launcher, jars));
        return folder;
    }

    private static List<String> options(Launcher launcher, List<Path> jars) {
        List<String> options = new ArrayList<>(launcher.options());
        // It would be written to a folder for temporary files, which a read-only container does not have.
        options.add("-XX:-UsePerfData");
        options.add("-XX:AOTCache=" + PLACE + "/app/" + launcher.cacheFile());
        options.add("-classpath");
        options.add(String.join(":", jars.stream().map(jar -> PLACE + "/app/" + jar.getFileName()).toList()));
        options.add(launcher.main());
        return options;
    }
}
