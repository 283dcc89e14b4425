package dev.tidemark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.batch.Versions;
import dev.tidemark.profile.Profile;
import dev.tidemark.profile.ProfileJson;
import dev.tidemark.profile.ProfilePage;
import dev.tidemark.profile.Table;
import dev.tidemark.profile.TableFile;
import dev.tidemark.profile.Warning;
import org.jspecify.annotations.Nullable;

/** Describes a table of any kind: bars, features, or another CSV. */
public final class ProfileStage {
    /** Where profiles go, in the project, when no folder is named. */
    public static final String FOLDER = "reports/profiling";

    private static final String NAME = "profile";
    private static final String STANDARD_INPUT = "-";
    private static final int SHOWN = 8;

    private ProfileStage() {}

    /**
     * Describes a table.
     *
     * @param input the file, or {@code -}; the newest table of features, or of bars, when absent
     * @param standardInput what {@code -} stands for
     * @param output the folder of the report; the project's when absent
     */
    public static Answer profile(Optional<String> input, InputStream standardInput, Optional<Path> output,
            VolatilityConfig config, Surroundings surroundings) {
        Profile profile = Profile.of(table(input, standardInput, config, surroundings));
        surroundings.cancellation().check();
        ReportFolder files = ReportFolder.at(output.orElseGet(() -> surroundings.project().resolve(FOLDER)), NAME);
        ObjectNode json = ProfileJson.of(profile, surroundings.clock().instant(), Versions.tidemark());
        json.put("page", files.html().toString());
        files.write(ProfilePage.of(profile, surroundings.clock().instant(), Versions.tidemark()), json);
        return Answer.of(summary(profile, files), json);
    }

    private static Table table(Optional<String> input, InputStream standardInput, VolatilityConfig config,
            Surroundings surroundings) {
        if (input.isPresent() && input.get().equals(STANDARD_INPUT)) {
            return spooled(standardInput, config, surroundings);
        }
        String name = input.orElseGet(() -> BarSource.newestTable(config, surroundings.project()).toString());
        return read(Path.of(name), name, config, surroundings);
    }

    private static Table read(Path file, String name, VolatilityConfig config, Surroundings surroundings) {
        if (Files.isDirectory(file)) {
            throw new NoInputFault(name + ": is a folder; expected a file");
        }
        char delimiter = config.reading().delimiter().orElse((char) 0);
        return TableFile.read(file, name, delimiter, Runtime.getRuntime().availableProcessors(),
                surroundings.cancellation());
    }

    /** A stream may have to be read more than once. */
    private static Table spooled(InputStream in, VolatilityConfig config, Surroundings surroundings) {
        Path copy = null;
        try {
            copy = Files.createTempFile(surroundings.temporary(), "tidemark-", ".csv");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return read(copy, "standard input", config, surroundings);
        } catch (IOException e) {
            throw new OutputFault(
                    surroundings.temporary() + ": standard input cannot be kept there (" + e.getMessage() + ")",
                    e);
        } finally {
            delete(copy);
        }
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            // What is left in the folder for temporary files does no harm.
            return;
        }
    }

    private static List<String> summary(Profile profile, ReportFolder files) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d rows, %d columns, %d duplicate rows".formatted(profile.name(), profile.rows(),
                profile.columns().size(), profile.duplicates().count()));
        for (Warning warning : profile.warnings().subList(0, Math.min(SHOWN, profile.warnings().size()))) {
            lines.add("  " + (warning.column().isEmpty() ? "table" : warning.column()) + ": " + warning.sentence());
        }
        if (profile.warnings().size() > SHOWN) {
            int more = profile.warnings().size() - SHOWN;
            lines.add("  and " + more + (more == 1 ? " warning more" : " warnings more"));
        }
        lines.add("report: " + files.html());
        return lines;
    }
}
