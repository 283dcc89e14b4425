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
    /** The fewest that a model is made of, and some. */
    private static final String MODEL_ROWS = "8016";
    /** A process has one cache and does one thing; this does several. */
    private static final String REHEARSAL = "dev.tidemark.RehearsalMain";

    /** Trains without further options. */
    void train(Launcher launcher, Path cache) throws IOException {
        train(launcher, List.of(), cache);
    }

    /**
     * Trains.
     *
     * @param launcher what is started
     * @param options further options of the virtual machine in training
     * @param cache the file to be made
     */
    void train(Launcher launcher, List<String> options, Path cache) throws IOException {
        Files.createDirectories(work);
        Path bars = sample(launcher, "bars.csv", "--rows", ROWS);
        Files.deleteIfExists(cache);
        List<String> recording = new ArrayList<>(options);
        recording.addAll(List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + cache));
        switch (launcher.training()) {
            case DESKTOP -> desktop(launcher, recording, bars);
            case BATCH -> run(launcher, launcher.main(), recording, batch(bars));
            case VOLATILITY -> rehearse(launcher, recording, pipeline(launcher, bars), true);
            case COMMANDS -> {
                // Not the pipeline's other commands: each class has its price in megabytes, and those take seconds anyway.
                run(launcher, REHEARSAL, List.of(), pipeline(launcher, bars).getLast());
                rehearse(launcher, recording, List.of(batch(bars)), false);
            }
        }
        if (!Files.exists(cache)) {
            throw new BuildFault("the training run of " + launcher.name() + " left no cache " + cache);
        }
    }

    private Path sample(Launcher launcher, String name, String... options) throws IOException {
        Path bars = work.resolve(name);
        if (!Files.exists(bars)) {
            List<String> line = new ArrayList<>(List.of("sample", "--output", bars.toString()));
            line.addAll(List.of(options));
            run(launcher, REHEARSAL, List.of(), line);
        }
        return bars;
    }

    private void desktop(Launcher launcher, List<String> recording, Path bars) throws IOException {
        List<String> unseen = new ArrayList<>(recording);
        unseen.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Dtidemark.closeAfterSeconds=" + SECONDS, "-Duser.home=" + work.resolve("home")));
        run(launcher, launcher.main(), unseen, List.of(bars.toString()));
    }

    private List<String> batch(Path bars) throws IOException {
        // Most runs replace older metrics.
        Files.writeString(work.resolve("metrics.json"), "{}");
        return List.of("--batch", "--input", bars.toString(), "--config", config.toString(), "--output",
                work.resolve("metrics.json").toString(), "--log-file", work.resolve("run.log").toString());
    }

    /** All but the service, which is to come last, and needs the model that the last of these makes. */
    private List<List<String>> pipeline(Launcher launcher, Path bars) throws IOException {
        Path few = sample(launcher, "few.csv", "--rows", MODEL_ROWS, "--interval", "5m");
        return List.of(List.of("volatility", "check", "--input", bars.toString()),
                List.of("volatility", "features", "--input", few.toString()),
                List.of("volatility", "train", "--input", few.toString(), "--output", model().toString()));
    }

    private Path model() {
        return work.resolve("model");
    }

    /** Command lines in one process, and at its end the service, which is asked for all that it has, or for what is wanted most. */
    private void rehearse(Launcher launcher, List<String> recording, List<List<String>> lines, boolean isThorough)
            throws IOException {
        try (ServiceGuest guest = new ServiceGuest(model(), work.resolve("few.csv"), work.resolve("open"),
                isThorough)) {
            List<String> options = new ArrayList<>(recording);
            options.add("-Dtidemark.serveWhileThereIs=" + guest.sign());
            List<String> all = new ArrayList<>();
            for (List<String> line : lines) {
                all.addAll(line);
                all.add("--then");
            }
            all.addAll(List.of("volatility", "serve", "--port", Integer.toString(guest.port()), "--model",
                    model().toString()));
            guest.begin();
            run(launcher, REHEARSAL, options, all);
            guest.requireServed();
        }
    }

    private void run(Launcher launcher, String main, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("bin").resolve(Platform.current().program("java")).toString());
        command.addAll(launcher.options());
        command.addAll(options);
        command.addAll(List.of("-classpath", joined(), main));
        command.addAll(arguments);
        Tool.run(command, homeOfItsOwn(), work);
    }

    private String joined() {
        List<String> entries = classPath.stream().map(Path::toString).toList();
        return String.join(System.getProperty("path.separator"), entries);
    }

    /** The training leaves nothing in the settings of whoever builds, and is told nothing by them. */
    private Map<String, String> homeOfItsOwn() throws IOException {
        String home = Files.createDirectories(work.resolve("home")).toString();
        return Map.of("XDG_CONFIG_HOME", home, "XDG_DATA_HOME", home, "APPDATA", home, "LOCALAPPDATA", home,
                "HOME", home);
    }
}
