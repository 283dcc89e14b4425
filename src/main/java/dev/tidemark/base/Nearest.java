package dev.tidemark.base;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by a misspelt one. */
public final class Nearest {
    /** Beyond so many slips two words have nothing to do with each other, however long they are. */
    private static final int MOST_SLIPS = 3;

    private Nearest() {}

    /**
     * The candidate that is nearest to a word, the first of several that are equally near; nothing when none is near
     * enough. Upper and lower case count as the same. A slip is a letter too many, a letter missing, a wrong letter, or
     * two neighbours changed about (restricted Damerau–Levenshtein distance); a third of the letters may be wrong.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int fewest = MOST_SLIPS + 1;
        for (String candidate : candidates) {
            String offered = candidate.toLowerCase(Locale.ROOT);
            int longer = Math.max(wanted.length(), offered.length());
            int allowed = Math.min((longer + 1) / 3, fewest - 1);
            if (longer - Math.min(wanted.length(), offered.length()) <= allowed) {
                int slips = distance(wanted, offered);
                if (slips <= allowed) {
                    nearest = Optional.of(candidate);
                    fewest = slips;
                }
            }
        }
        return nearest;
    }

    /** The least number of slips that turn one word into the other, no letter being touched twice. */
    static int distance(String from, String to) {
        int[] twoBack = new int[to.length() + 1];
        int[] back = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int wrong = back[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                int best = Math.min(wrong, Math.min(back[j], row[j - 1]) + 1);
                row[j] = isSwap(from, i, to, j) ? Math.min(best, twoBack[j - 2] + 1) : best;
            }
        }
        return row[to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
