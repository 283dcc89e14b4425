package image;

import java.util.List;

/**
 * A way into the program.
 *
 * @param name what it is called by
 * @param main the class it starts
 * @param options the options of the virtual machine, without the cache of prepared classes
 * @param training the run that trains that cache
 * @param hasConsole whether Windows gives it a console
 */
record Launcher(String name, String main, List<String> options, Training training, boolean hasConsole) {
    /** What trains a cache: a run of the window, of a batch, of the volatility pipeline with its service, or of a batch and the service. */
    enum Training {
        DESKTOP,
        BATCH,
        VOLATILITY,
        COMMANDS
    }

    Launcher {
        options = List.copyOf(options);
    }

    /** The file of its cache. */
    String cacheFile() {
        return name + ".aot";
    }

    /** The file of its options. */
    String optionsFile() {
        return name + ".options";
    }
}
