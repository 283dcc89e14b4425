package dev.tidemark.versioning;

import java.util.Comparator;

/** The order of text by code points, which is Python's. Java's own differs beyond the basic plane. */
final class CodePoints {
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int at = 0; at < shorter; at++) {
            char mine = one.charAt(at);
            char theirs = other.charAt(at);
            if (mine != theirs) {
                boolean isBeyond = Character.isSurrogate(mine) != Character.isSurrogate(theirs);
                return isBeyond ? (Character.isSurrogate(mine) ? 1 : -1) : Character.compare(mine, theirs);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
