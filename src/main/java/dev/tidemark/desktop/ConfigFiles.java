package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.tidemark.base.Progress;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.SettingsFile;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.Workspace;

/** Takes settings from configuration files and puts them there. */
final class ConfigFiles {
    private final Workspace workspace;
    private final Slot slot;
    private final LongSupplier clock;

    ConfigFiles(Workspace workspace, Background background, LongSupplier clock) {
        this.workspace = workspace;
        this.slot = new Slot(background);
        this.clock = clock;
    }

    /** What a file holds. */
    private record Content(RunSettings settings, List<String> warnings) {}

    /**
     * Reads settings.
     *
     * @param taking takes them over; the notice comes first, so that what follows from the settings may replace it
     */
    void load(Path path, Consumer<RunSettings> taking) {
        slot.start((progress, cancellation) -> {
            List<String> warnings = new ArrayList<>();
            RunSettings settings = SettingsFile.read(path, warnings::add);
            return new Content(settings, warnings);
        }, new Background.Listener<>(Progress.NONE, content -> {
            workspace.inputs().configProperty().set(Optional.of(path));
            tell(path, content);
            taking.accept(content.settings());
        }, this::fail));
    }

    private void tell(Path path, Content content) {
        RunSettings settings = content.settings();
        String loaded = "Loaded " + path.getFileName() + ": seed " + settings.seed() + ", window " + settings.window()
                + ", version " + settings.version();
        for (String warning : content.warnings()) {
            workspace.log().add(new LogLine(clock.getAsLong(), LogLine.Level.WARNING, warning));
        }
        say(content.warnings().isEmpty()
                ? Notice.info(loaded + ".")
                : Notice.warning(loaded + "; " + ended(String.join("; ", content.warnings()))));
    }

    /** A sentence, with a full stop where it does not end in a mark of its own. */
    private static String ended(String sentence) {
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }

    /** Saves settings. */
    void save(Path path, RunSettings settings) {
        slot.start((progress, cancellation) -> {
            SettingsFile.save(settings, path);
            return path;
        }, new Background.Listener<>(Progress.NONE, saved -> {
            workspace.inputs().configProperty().set(Optional.of(saved));
            say(Notice.info("Saved the settings in " + saved.getFileName() + "."));
        }, this::fail));
    }

    private void fail(Throwable cause) {
        say(Notice.error(Problem.of(cause)));
    }

    private void say(Notice notice) {
        workspace.noticeProperty().set(notice);
    }
}
