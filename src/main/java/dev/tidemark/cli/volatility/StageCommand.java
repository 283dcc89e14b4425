package dev.tidemark.cli.volatility;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.Shown;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.OutputGuard;
import dev.tidemark.batch.ProgressDisplay;
import dev.tidemark.batch.StandardOutput;
import dev.tidemark.cli.Answered;
import dev.tidemark.cli.StageFailure;
import dev.tidemark.cli.TerminalProgress;
import dev.tidemark.pipeline.AllSettings;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.serving.ServingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands of the pipeline have in common: their options, and how an answer is given. */
abstract class StageCommand implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Host host;
    private final AtomicBoolean isTold = new AtomicBoolean();

    @Option(names = "--config", paramLabel = "F", order = 1, //
            description = "The configuration, as YAML; everything has its default without.")
    private @Nullable Path config;

    @Option(names = "--json", order = 100, description = "Print one JSON document on standard output, and nothing else.")
    private boolean isJson;

    @SuppressWarnings("UnusedVariable") // read by the parser, through its names
    @Option(names = {"-h", "--help"}, usageHelp = true, order = 101, description = "Show this help.")
    private boolean isHelp;

    StageCommand(Host host) {
        this.host = host;
    }

    /**
     * Does the work.
     *
     * @throws dev.tidemark.base.Fault if it cannot be done
     */
    abstract Answer answer(VolatilityConfig settings, Surroundings surroundings);

    @Override
    public final void run() {
        host.interruption().whenStuck(this::giveUp);
        answerFile().ifPresent(file -> kept().forEach((what, path) -> OutputGuard.keepApart("--output", file, what,
                path)));
        Answer answer = answer();
        if (!isTold.compareAndSet(false, true)) {
            return;
        }
        answerFile().ifPresent(file -> AtomicFile.write(file, line(json(answer))));
        StandardOutput.write(host.out(), line(isJson ? json(answer) : String.join("\n", answer.summary())));
        answer.fault().ifPresent(fault -> {
            throw new Answered(fault);
        });
    }

    /** Tells of the end from another thread, while this one is in the middle of something that it cannot leave. */
    private boolean giveUp() {
        boolean isMine = isTold.compareAndSet(false, true);
        if (isMine) {
            StageFailure.tell(isJson, new CancelledFault("the run was interrupted"), host);
        }
        return isMine;
    }

    private Answer answer() {
        try (ProgressDisplay progress = TerminalProgress.on(host.err())) {
            Surroundings surroundings = surroundings(progress);
            VolatilityConfig settings = VolatilityConfig.read(Optional.ofNullable(config), surroundings.warnings());
            AllSettings.check(settings);
            ServingSettings.read(settings.block().find("serving"), saidByTheService -> {
            });
            return answer(settings, surroundings);
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Answer answer) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Surroundings surroundings(Progress progress) {
        PrintStream err = host.err();
        return new Surroundings(Path.of(""), host.environment(), () -> Instant.ofEpochMilli(host.clock().getAsLong()),
                host.spoolDirectory(), warning -> err.println("tidemark: warning: " + Shown.name(warning)),
                progress, host.interruption());
    }

    /** The file that the answer is to be written to as well, if one is named. */
    Optional<Path> answerFile() {
        return Optional.empty();
    }

    /** The files that the answer may not be written over, by what they are. */
    Map<String, Path> kept() {
        return config == null ? Map.of() : Map.of("--config", config);
    }

    /** The same with files that the command reads. */
    final Map<String, Path> kept(List<String> inputs) {
        Map<String, Path> all = new LinkedHashMap<>(config == null ? Map.of() : Map.of("--config", config));
        for (String input : inputs) {
            all.put("the input " + Shown.name(input), Path.of(input));
        }
        return all;
    }

    /** The configuration that was named, if one was. */
    final Optional<Path> configFile() {
        return Optional.ofNullable(config);
    }

    /** The configuration as it was written; empty when none was named. */
    final String configText() {
        try {
            return config == null ? "" : Files.readString(config);
        } catch (IOException e) {
            throw new NoInputFault(config + ": cannot be read as UTF-8 (" + e.getMessage() + ")", e);
        }
    }

    /** Standard input, for commands whose input may be it. */
    final InputStream standardInput() {
        return host.in();
    }
}
