package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the ahead-of-time cache of a launcher: prepared classes and what the compilers should know, from a real run. The cache
 * stays good when runtime and class path are moved together, as long as every file keeps its size and time.
 *
 * @param runtime the runtime that will start the program
 * @param classPath the class path that it will be started with
 * @param config a configuration for the run
 * @param work a folder to work in
 */
record Trainer(Path runtime, List<Path> classPath, Path config, Path work) {
    /** Enough for the training to meet the loops of a long run. */
    private static final String ROWS = "1000000";
    /** Enough to read them, draw them and come to rest on a slow machine. */
    private static final String SECONDS = "12";

    /**
     * Trains.
     *
     * @param launcher what is started
     * @param cache the file to be made
     */
    void train(Launcher launcher, Path cache) throws IOException {
        Files.createDirectories(work);
        Path bars = work.resolve("bars.csv");
        if (!Files.exists(bars)) {
            run(launcher, List.of(), List.of("sample", "--rows", ROWS, "--output", bars.toString()));
        }
        Files.deleteIfExists(cache);
        List<String> recording = List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + cache);
        switch (launcher.training()) {
            case DESKTOP -> desktop(launcher, recording, bars);
            case BATCH -> batch(launcher, recording, bars);
            // Of one command only, for a run is one; this one has most of what the others need.
            case VOLATILITY -> run(launcher, recording, List.of("volatility", "check", "--input", bars.toString(),
                    "--output", work.resolve("quality").toString()));
        }
        if (!Files.exists(cache)) {
            throw new BuildFault("the training run of " + launcher.name() + " left no cache " + cache);
        }
    }

    private void desktop(Launcher launcher, List<String> recording, Path bars) throws IOException {
        List<String> unseen = new ArrayList<>(recording);
        unseen.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Dtidemark.closeAfterSeconds=" + SECONDS, "-Duser.home=" + work.resolve("home")));
        run(launcher, unseen, List.of(bars.toString()));
    }

    private void batch(Launcher launcher, List<String> recording, Path bars) throws IOException {
        // Most runs replace older metrics.
        Files.writeString(work.resolve("metrics.json"), "{}");
        run(launcher, recording, List.of("--batch", "--input", bars.toString(), "--config", config.toString(),
                "--output", work.resolve("metrics.json").toString(), "--log-file",
                work.resolve("run.log").toString()));
    }

    private void run(Launcher launcher, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("bin").resolve(Platform.current().program("java")).toString());
        command.addAll(launcher.options());
        command.addAll(options);
        command.addAll(List.of("-classpath", joined(), launcher.main()));
        command.addAll(arguments);
        Tool.run(command, homeOfItsOwn());
    }

    private String joined() {
        List<String> entries = classPath.stream().map(Path::toString).toList();
        return String.join(System.getProperty("path.separator"), entries);
    }

    /** The training leaves nothing in the settings of whoever builds. */
    private Map<String, String> homeOfItsOwn() throws IOException {
        String home = Files.createDirectories(work.resolve("home")).toString();
        return Map.of("XDG_CONFIG_HOME", home, "XDG_DATA_HOME", home, "APPDATA", home, "LOCALAPPDATA", home,
                "HOME", home);
    }
}
