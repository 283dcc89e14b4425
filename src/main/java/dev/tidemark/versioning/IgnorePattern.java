package dev.tidemark.versioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A line of {@code .dvcignore} or {@code .gitignore}, in Git's notation.
 *
 * @param paths matches the paths it means, and all that lies below them
 * @param isExcepted whether it takes them back: {@code !}
 */
record IgnorePattern(Pattern paths, boolean isExcepted) {
    private static final String ANY_DEPTH = "**";
    private static final String BELOW = "(?:/.*)?";

    /** The pattern of a line; nothing when the line is empty, a comment, or makes no sense. */
    static Optional<IgnorePattern> of(String line) {
        String pattern = line.strip();
        if (pattern.isEmpty() || pattern.startsWith("#") || pattern.equals("/") || pattern.equals("!")) {
            return Optional.empty();
        }
        boolean isExcepted = pattern.startsWith("!");
        try {
            return Optional.of(new IgnorePattern(Pattern.compile(regex(isExcepted ? pattern.substring(1) : pattern),
                    Pattern.DOTALL), isExcepted));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it means a path, seen from the folder of its file; that of a folder is tried with a slash behind it, too. */
    boolean matches(String path, boolean isFolder) {
        return paths.matcher(path).matches() || (isFolder && paths.matcher(path + "/").matches());
    }

    private static String regex(String pattern) {
        List<String> names = new ArrayList<>(List.of(pattern.split("/", -1)));
        if (names.equals(List.of(ANY_DEPTH, ""))) {
            return ".+/.*";
        }
        boolean isOneName = names.size() == 1 || (names.size() == 2 && names.getLast().isEmpty());
        if (names.getFirst().isEmpty()) {
            names.removeFirst();
        } else if (isOneName && !names.getFirst().equals(ANY_DEPTH)) {
            names.addFirst(ANY_DEPTH);
        }
        if (names.size() > 1 && names.getLast().isEmpty()) {
            names.set(names.size() - 1, ANY_DEPTH);
        }
        return joined(names);
    }

    private static String joined(List<String> names) {
        StringBuilder regex = new StringBuilder();
        boolean needsSlash = false;
        for (int at = 0; at < names.size(); at++) {
            boolean isLast = at == names.size() - 1;
            String name = names.get(at);
            if (!name.equals(ANY_DEPTH)) {
                regex.append(needsSlash ? "/" : "").append(name.equals("*") ? "[^/]+" : glob(name));
                regex.append(isLast ? BELOW : "");
                needsSlash = true;
            } else if (at == 0) {
                regex.append(isLast ? "[^/]+" + BELOW : "(?:.+/)?");
                needsSlash = false;
            } else if (!names.get(at - 1).equals(ANY_DEPTH) || isLast) {
                regex.append(isLast ? "/.*" : "(?:/.+)?");
                needsSlash = true;
            }
        }
        return regex.toString();
    }

    private static String glob(String name) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            char sign = name.charAt(at);
            int end = sign == '[' ? endOfBracket(name, at) : -1;
            if (end > 0) {
                regex.append(bracket(name.substring(at + 1, end)));
                at = end + 1;
                continue;
            }
            if (sign == '\\' && at + 1 < name.length()) {
                at++;
                regex.append(Pattern.quote(name.substring(at, at + 1)));
            } else {
                regex.append(sign == '*' ? "[^/]*" : sign == '?' ? "[^/]" : Pattern.quote(String.valueOf(sign)));
            }
            at++;
        }
        return regex.toString();
    }

    /** Where a set of characters that begins here ends; -1 when it does not. */
    private static int endOfBracket(String name, int start) {
        int at = start + 1;
        at += at < name.length() && name.charAt(at) == '!' ? 1 : 0;
        at += at < name.length() && name.charAt(at) == ']' ? 1 : 0;
        return name.indexOf(']', at);
    }

    private static String bracket(String set) {
        boolean isNegated = set.startsWith("!");
        String members = isNegated ? set.substring(1) : set;
        return (isNegated ? "[^" : "[") + members.replaceAll("([\\\\\\[\\]^&])", "\\\\$1") + "]";
    }
}
