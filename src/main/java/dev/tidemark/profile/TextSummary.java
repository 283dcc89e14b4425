package dev.tidemark.profile;

import java.util.Arrays;

/** Describes columns of texts. */
final class TextSummary {
    private static final int TOP = 10;

    private TextSummary() {}

    static Summary.OfTexts of(Column.Texts column) {
        long[] present = Arrays.stream(column.hashes()).filter(hash -> hash != 0).toArray();
        boolean isFull = column.words().isFull();
        return new Summary.OfTexts(column.name(), present.length, column.hashes().length - present.length,
                isFull ? distinct(present) : column.words().size(), column.words().mostFrequent(TOP), !isFull,
                column.strays());
    }

    private static long distinct(long[] hashes) {
        Arrays.sort(hashes);
        long distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            distinct += i == 0 || hashes[i] != hashes[i - 1] ? 1 : 0;
        }
        return distinct;
    }
}
