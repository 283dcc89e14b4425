package dev.tidemark.versioning;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an object in cache and remotes: what it is made of.
 *
 * @param md5 32 hexadecimal digits, of the file's bytes or of the folder's manifest
 * @param isFolder whether it is a manifest
 */
public record ObjectId(String md5, boolean isFolder) implements Comparable<ObjectId> {
    private static final String FOLDER = ".dir";
    private static final String STORE = "files/md5/";
    private static final int FIRST = 2;
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

    public ObjectId {
        if (!MD5.matcher(md5).matches()) {
            throw new IllegalArgumentException(md5);
        }
    }

    /** The object that a text names, if it names one: {@code d41d8cd98f00b204e9800998ecf8427e}, {@code ….dir}. */
    public static Optional<ObjectId> parse(String text) {
        boolean isFolder = text.endsWith(FOLDER);
        String md5 = isFolder ? text.substring(0, text.length() - FOLDER.length()) : text;
        return MD5.matcher(md5).matches() ? Optional.of(new ObjectId(md5, isFolder)) : Optional.empty();
    }

    /** Where it lies below a cache's or a remote's folder, with slashes. */
    public String path() {
        return STORE + md5.substring(0, FIRST) + "/" + this.toString().substring(FIRST);
    }

    @Override
    public int compareTo(ObjectId other) {
        return toString().compareTo(other.toString());
    }

    /** As it stands in a {@code .dvc} file. */
    @Override
    public String toString() {
        return isFolder ? md5 + FOLDER : md5;
    }
}
