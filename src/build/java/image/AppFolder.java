package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the application folder: linked runtime, jars, caches, licences, and the ways in.
 *
 * @param project the project's folder
 * @param target the build's folder, after the jar was made
 * @param settings the settings
 * @param platform what it is made for
 */
record AppFolder(Path project, Path target, ImageSettings settings, Platform platform) {
    /** Where the parts are that the folder and the installers are made of. */
    Path work() {
        return target.resolve("image-parts");
    }

    /** The linked runtime. */
    Path runtime() {
        return work().resolve("runtime");
    }

    /** The jars, caches and texts. */
    Path input() {
        return work().resolve("app");
    }

    /** Calls jpackage with these settings. */
    Jpackage jpackage() {
        return new Jpackage(project, settings, platform, work().resolve("jpackage"));
    }

    /**
     * Makes it.
     *
     * @return the folder
     */
    Path make() throws IOException {
        Folders.anew(work());
        Licences licences = new Licences(project, target.resolve("classes/dev/tidemark/desktop/view/shipped.txt"));
        Path notices = work().resolve("javafx-notices");
        licences.collectJavaFx(Path.of(System.getProperty("java.home"), "legal"), notices);
        Path modules = LinkedRuntime.javaFxModules(target.resolve("javafx"), work().resolve("javafx"), notices);
        LinkedRuntime.link(settings.allModules(), List.of(modules), settings, runtime());
        List<Path> jars = AppJars.copy(target, List.of(), settings, Files.createDirectories(input()));
        licences.collect(jars, input().resolve("legal"));
        for (Path jar : jars) {
            NativeCode.keep(jar, NativeCode.ofThisPlatform());
        }
        Trainer trainer = new Trainer(runtime(), jars, project.resolve("config.yaml"), work().resolve("training"));
        for (Launcher launcher : settings.launchers()) {
            trainer.train(launcher, input().resolve(launcher.cacheFile()));
        }
        Path image = Folders.anew(target.resolve("image"));
        jpackage().make("app-image", input(), runtime(), image);
        Path folder = image.resolve(jpackage().name() + (platform == Platform.MACOS ? ".app" : ""));
        keepTimes(jars, folder);
        if (platform == Platform.LINUX) {
            startByScripts(folder, jars);
        }
        return folder;
    }

    /** By which the caches know them; jpackage copies without. */
    private static void keepTimes(List<Path> jars, Path folder) throws IOException {
        Path app = Folders.holding(folder, jars.getFirst().getFileName().toString());
        for (Path jar : jars) {
            Files.setLastModifiedTime(app.resolve(jar.getFileName()), Files.getLastModifiedTime(jar));
        }
    }

    private void startByScripts(Path folder, List<Path> jars) throws IOException {
        Path app = folder.resolve("lib/app");
        for (Path leftover : Folders.files(app, ".cfg")) {
            Files.delete(leftover);
        }
        Files.deleteIfExists(app.resolve(".jpackage.xml"));
        Files.deleteIfExists(folder.resolve("lib/libapplauncher.so"));
        List<String> names = new ArrayList<>();
        jars.forEach(jar -> names.add(jar.getFileName().toString()));
        Path bin = Folders.anew(folder.resolve("bin"));
        for (Launcher launcher : settings.launchers()) {
            Files.deleteIfExists(folder.resolve("lib").resolve(launcher.name() + Platform.LINUX.iconEnding()));
            Options.write(app.resolve(launcher.optionsFile()), launcher.options());
        }
        // The scripts choose by the command, so the pipeline needs none of its own.
        Launcher desktop = settings.launchers().getFirst();
        Launcher batch = settings.launcher("tidemark-batch");
        Launcher volatility = settings.launcher("tidemark-volatility");
        ShellLauncher.writeChoosing(bin.resolve(desktop.name()), desktop, batch, volatility, names);
        ShellLauncher.write(bin.resolve(batch.name()), batch, volatility, names);
    }
}
