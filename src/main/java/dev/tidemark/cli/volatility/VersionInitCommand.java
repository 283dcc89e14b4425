package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.version.InitVersions;
import dev.tidemark.pipeline.version.RemoteBlock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a folder one whose data have versions. */
@Command(name = "init", sortOptions = false, description = {
        "Make this folder one whose data have versions, as 'dvc init' does,",
        "with the stages of the pipeline for 'dvc repro'. What is there stays."})
final class VersionInitCommand extends StageCommand {
    @Option(names = "--input", paramLabel = "F", order = 2, //
            description = "The bars that the pipeline begins with (default: it fetches them).")
    private @Nullable String input;

    @Option(names = "--remote", paramLabel = "URL", order = 3, //
            description = "Where versions are shared: a folder, or s3://bucket/prefix.")
    private @Nullable String remote;

    @Option(names = "--endpoint", paramLabel = "URL", order = 4, //
            description = "The server of an S3 that is not Amazon's, such as http://localhost:9000.")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "R", order = 5, description = "The region of an S3.")
    private @Nullable String region;

    @Option(names = "--name", paramLabel = "NAME", order = 6, description = "The name of the remote (default: "
            + RemoteBlock.USUAL_NAME + ").")
    private @Nullable String name;

    @Option(names = "--output", paramLabel = "F", order = 90, description = "Also write the answer to this file, as JSON.")
    private @Nullable Path output;

    VersionInitCommand(Host host) {
        super(host);
    }

    @Override
    Optional<Path> answerFile() {
        return Optional.ofNullable(output);
    }

    @Override
    Map<String, Path> kept() {
        return kept(input == null ? List.of() : List.of(input));
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        RemoteBlock configured = RemoteBlock.read(settings, surroundings.warnings());
        RemoteBlock wanted = new RemoteBlock(Optional.ofNullable(remote).or(configured::url),
                Optional.ofNullable(name).map(VersionInitCommand::checked).orElse(configured.name()),
                Optional.ofNullable(endpoint).or(configured::endpoint),
                Optional.ofNullable(region).or(configured::region));
        return InitVersions.run(settings,
                new InitVersions.Request(configFile(), Optional.ofNullable(input), wanted), surroundings);
    }

    private static String checked(String name) {
        if (!RemoteBlock.isName(name)) {
            throw new UsageFault("--name is " + Shown.text(name)
                    + "; it must be letters, digits, points, hyphens and underscores");
        }
        return name;
    }
}
