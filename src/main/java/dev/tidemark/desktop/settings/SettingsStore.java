package dev.tidemark.desktop.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Shown;

/** Keeps settings in a file. Whatever stands against that is a sentence for the user, never an end of the program. */
public final class SettingsStore {
    private static final String NAME = "desktop.settings";
    private static final String ASIDE = "desktop.settings.broken";

    private final Path folder;
    private boolean isRefused;

    /** A store in a folder, which is made when something is saved. */
    public SettingsStore(Path folder) {
        this.folder = folder;
    }

    /**
     * What was read.
     *
     * @param settings the settings; none when there is no file, or none that can be read
     * @param warning what the user should know of it
     */
    public record Loaded(Settings settings, Optional<String> warning) {}

    /** Reads the settings. A file that makes no sense is put aside under another name. */
    public Loaded load() {
        Path file = folder.resolve(NAME);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new Loaded(SettingsText.parse(text), Optional.empty());
        } catch (NoSuchFileException e) {
            return new Loaded(new Settings(), Optional.empty());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return new Loaded(new Settings(), Optional.of(putAside(file)));
        } catch (IOException e) {
            return new Loaded(new Settings(), Optional.of(
                    Shown.name(file.toString()) + " cannot be read, so the desktop starts as it does the first time."));
        }
    }

    private String putAside(Path file) {
        String name = Shown.name(file.toString());
        try {
            Files.move(file, folder.resolve(ASIDE), StandardCopyOption.REPLACE_EXISTING);
            return name + " made no sense and was put aside as " + ASIDE
                    + "; the desktop starts as it does the first time.";
        } catch (IOException e) {
            return name + " makes no sense; the desktop starts as it does the first time.";
        }
    }

    /**
     * Saves the settings.
     *
     * @return what the user should know of a failure; only of the first
     */
    public Optional<String> save(Settings settings) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(folder.resolve(NAME), SettingsText.of(settings).getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (Fault e) {
            return refusal(e.sentence());
        } catch (IOException e) {
            return refusal(Shown.name(folder.toString()) + ": the folder cannot be made");
        }
    }

    private Optional<String> refusal(String why) {
        boolean isFirst = !isRefused;
        isRefused = true;
        return isFirst ? Optional.of("The desktop's settings cannot be kept: " + why + ".") : Optional.empty();
    }
}
