package dev.tidemark.tracking;

import java.util.regex.Pattern;

/** What names may be, so that a folder and every MLflow server can hold them. */
public final class Names {
    private static final int LONGEST = 250;
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_.\\- /]{1," + LONGEST + "}");
    private static final Pattern PART = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,200}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Pattern ALIAS = Pattern.compile("(?![vV][0-9]+$)(?!(?i:latest)$)[A-Za-z0-9_-]{1,100}");

    private Names() {}

    /**
     * Returns the name of a parameter, tag or metric.
     *
     * @throws IllegalArgumentException if it may not have that name
     */
    static String entry(String name) {
        if (!ENTRY.matcher(name).matches() || !isPath(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name; expected letters, digits, _ . - / and blanks");
        }
        return name;
    }

    /**
     * Returns a path below a run's artifacts.
     *
     * @throws IllegalArgumentException if it leads elsewhere, or not every system can have it
     */
    static String artifact(String path) {
        if (!isPath(path)) {
            throw new IllegalArgumentException("'" + path + "' is no path below a folder, with slashes");
        }
        return path;
    }

    private static boolean isPath(String path) {
        for (String part : path.split("/", -1)) {
            if (part.equals(".") || part.equals("..") || !PART.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a model may have that name. */
    public static boolean isModel(String name) {
        return MODEL.matcher(name).matches() && !name.endsWith(".");
    }

    /** Whether an alias may have that name. */
    public static boolean isAlias(String name) {
        return ALIAS.matcher(name).matches();
    }
}
