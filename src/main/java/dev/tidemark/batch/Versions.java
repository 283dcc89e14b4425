package dev.tidemark.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of Tidemark, of the Java it runs on, and of the libraries it was built with. */
public final class Versions {
    private static final String RESOURCE = "versions.properties";

    private Versions() {}

    /** Every version by the name of what it belongs to, in the names' order. */
    public static Map<String, String> all() {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            versions.put(name, properties.getProperty(name));
        }
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    /** The version of Tidemark. */
    public static String tidemark() {
        return all().getOrDefault("tidemark", "unknown");
    }
}
