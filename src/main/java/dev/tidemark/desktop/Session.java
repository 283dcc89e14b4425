package dev.tidemark.desktop;

import java.nio.file.Path;

import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.Workspace;

/**
 * What a user can ask for in one window; each answers at once and changes the {@link Workspace} when the work is done. Called on the
 * JavaFX thread.
 */
public final class Session {
    private final Workspace workspace;

    /** A session over a workspace. */
    public Session(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The state that this session changes. */
    public Workspace workspace() {
        return workspace;
    }

    /** Opens a file: reads it, computes its signal with the inputs as they stand, and records the run. */
    public void open(Path path) {}

    /** Opens made-up bars, written to a file in the user's folder for data so that everything works as with any file. */
    public void openSample() {}

    /** Reads the open file again and records a run with the inputs as they stand. */
    public void run() {}

    /** Ends the run under way; what was on the screen before stays. */
    public void cancel() {}

    /** Runs a recorded run again and says in the status bar whether input and result are identical. */
    public void repeat(RunRecord record) {}

    /** Takes settings over from a configuration file. */
    public void loadConfig(Path path) {}

    /** Saves the settings in a configuration file, in place where it exists: its unknown keys and comments stay. */
    public void saveConfig(Path path) {}
}
