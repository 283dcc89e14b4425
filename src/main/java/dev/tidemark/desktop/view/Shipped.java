package dev.tidemark.desktop.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something that the program is made of.
 *
 * @param name what it is called
 * @param artifacts its Maven coordinates without the version, or what it is a part of
 * @param version its version
 * @param licence its licence, as SPDX calls it where it can
 */
public record Shipped(String name, List<String> artifacts, String version, String licence) {
    private static final String RESOURCE = "shipped.txt";

    /** Everything that is shipped, Tidemark first. */
    public static List<Shipped> all() {
        try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Shipped::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped of(String line) {
        List<String> parts = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        return new Shipped(parts.get(0), List.of(parts.get(1).split(" ", -1)), parts.get(2), parts.get(3));
    }
}
