package dev.tidemark.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/**
 * A configuration: one YAML mapping.
 *
 * @param root the mapping
 */
public record ConfigFile(ConfigMapping root) {
    /** The size of the largest file that is read, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    /**
     * Reads a file.
     *
     * @param path the file
     * @param displayName the file as the user named it
     * @throws ConfigFault if it cannot be read or is not one YAML mapping
     */
    public static ConfigFile read(Path path, String displayName) {
        return parse(bytesOf(path, Shown.name(displayName)), displayName);
    }

    /**
     * Reads bytes: UTF-8, or UTF-16 or UTF-32 with a byte order mark.
     *
     * @param displayName what to call them in messages
     * @throws ConfigFault if they are not one YAML mapping
     */
    public static ConfigFile parse(byte[] bytes, String displayName) {
        String name = Shown.name(displayName);
        checkLength(bytes, name);
        return of(YamlSource.of(bytes, name));
    }

    /**
     * Reads text.
     *
     * @param displayName what to call it in messages
     * @throws ConfigFault if it is not one YAML mapping
     */
    public static ConfigFile parse(String text, String displayName) {
        String name = Shown.name(displayName);
        if (text.length() > MOST_BYTES) {
            throw new ConfigFault(Place.of(name), "the text is longer than 1 MiB; expected at most that much");
        }
        return of(new YamlSource(name, text, true));
    }

    /** Refuses what is too long to be a configuration. */
    static void checkLength(byte[] bytes, String name) {
        if (bytes.length > MOST_BYTES) {
            throw new ConfigFault(Place.of(name), "the file is larger than 1 MiB; expected at most that much");
        }
    }

    private static ConfigFile of(YamlSource source) {
        return new ConfigFile(rootOf(YamlTree.read(source), source.name()));
    }

    /** The mapping that a document must be. */
    static ConfigMapping rootOf(ConfigNode root, String name) {
        if (root instanceof ConfigMapping mapping) {
            return mapping;
        }
        if (root instanceof ConfigScalar scalar && scalar.isNull()) {
            throw new ConfigFault(Place.of(name),
                    "the file holds no value; expected " + ConfigMapping.EXPECTED);
        }
        throw new ConfigFault(root.place(), "found " + root.described() + "; expected " + ConfigMapping.EXPECTED);
    }

    /** The bytes of a file, up to one more than may be. */
    static byte[] bytesOf(Path path, String name) {
        Place place = Place.of(name);
        if (Files.isDirectory(path)) {
            throw new ConfigFault(place, "this is a directory; expected a YAML file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new ConfigFault(name + ": there is no such file; expected a YAML file", e);
        } catch (AccessDeniedException e) {
            throw new ConfigFault(name + ": the file may not be read; expected permission to read it", e);
        } catch (IOException e) {
            throw new ConfigFault(name + ": the file cannot be read (" + reason(e) + "); expected a YAML file", e);
        }
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : Shown.name(reason);
    }

    /**
     * The same configuration with a value set from the command line, which wins over the file's.
     *
     * @param assignment {@code key=value}; the key may lead through mappings: {@code format.delimiter=;}
     * @throws dev.tidemark.base.UsageFault if it is none
     */
    public ConfigFile with(String assignment) {
        return new ConfigFile(Assignment.of(assignment).in(root));
    }

    /** The same configuration with several values set, the last of those for the same key winning. */
    public ConfigFile with(List<String> assignments) {
        ConfigFile file = this;
        for (String assignment : assignments) {
            file = file.with(assignment);
        }
        return file;
    }
}
