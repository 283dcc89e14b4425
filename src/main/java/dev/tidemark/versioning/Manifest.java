package dev.tidemark.versioning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a folder holds: the object that DVC names by {@code .dir}.
 *
 * @param entries the files, in the code point order of their paths
 */
public record Manifest(List<Entry> entries) {
    /**
     * A file in the folder.
     *
     * @param path where it lies in the folder, with slashes
     * @param id its bytes
     */
    public record Entry(String path, ObjectId id) {}

    public Manifest {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::path, CodePoints.ORDER));
        entries = List.copyOf(sorted);
    }

    /** The bytes that are kept, as Python's {@code json.dumps} writes them with sorted keys. */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder("[");
        for (Entry entry : entries) {
            json.append(json.length() == 1 ? "" : ", ").append("{\"md5\": \"").append(entry.id()).append(
                    "\", \"relpath\": \"");
            appendEscaped(json, entry.path());
            json.append("\"}");
        }
        return json.append(']').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The name of the folder's object. */
    public ObjectId id() {
        return new ObjectId(Md5.of(bytes()), true);
    }

    private static void appendEscaped(StringBuilder json, String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            switch (unit) {
                case '"', '\\' -> json.append('\\').append(unit);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\f' -> json.append("\\f");
                case '\b' -> json.append("\\b");
                default -> appendUnit(json, unit);
            }
        }
    }

    private static void appendUnit(StringBuilder json, char unit) {
        if (unit >= ' ' && unit <= '~') {
            json.append(unit);
        } else {
            String hex = Integer.toHexString(unit);
            json.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }
}
