package dev.tidemark.cli.volatility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.NoInputFault;

/** The token that a service demands: from a file, or from the environment. It is never shown. */
final class ServiceToken {
    static final String VARIABLE = "TIDEMARK_TOKEN";

    private static final int SHORTEST = 16;
    private static final int LONGEST = 4096;

    private ServiceToken() {}

    /**
     * Reads it. The file comes before the environment.
     *
     * @throws NoInputFault if the file cannot be read
     * @throws ConfigFault if it is no token, or one that could be guessed
     */
    static Optional<String> read(Optional<Path> file, Map<String, String> environment) {
        if (file.isPresent()) {
            return Optional.of(checked(text(file.get()), file.get().toString()));
        }
        return Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isBlank())
                .map(text -> checked(text, VARIABLE));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new ConfigFault(file + ": is larger than any token; expected one line");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new NoInputFault(file + ": cannot be read; expected the token, on one line", e);
        }
    }

    private static String checked(String text, String where) {
        String token = text.strip();
        if (token.length() < SHORTEST || !token.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new ConfigFault(where + ": expected a token of at least " + SHORTEST
                    + " printable characters without blanks, on one line");
        }
        return token;
    }
}
