package dev.tidemark.serving.web;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Has the server's warnings told in the service's own way, a line each, and its chatter not at all. */
public final class ServerLog {
    /** Held here, since loggers that nobody holds forget what they were told. */
    private static final Logger LOGGER = Logger.getLogger("io.helidon");

    private ServerLog() {}

    /** From now on warnings go to somebody. */
    public static void to(Consumer<String> told) {
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(Level.WARNING);
        for (Handler before : LOGGER.getHandlers()) {
            LOGGER.removeHandler(before);
        }
        LOGGER.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (!line.getMessage().contains("ailed to start")
                        && !line.getMessage().contains("Internal server error")) {
                    // What cannot be listened at is told by whoever wanted to; what is no HTTP is told to its client.
                    told.accept("server: " + line.getMessage());
                }
            }

            @Override
            public void flush() {
                // Each line is told at once.
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        });
    }
}
