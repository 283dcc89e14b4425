package dev.tidemark.config;

import java.util.Map;

/** Where a value stands in a text, as offsets of characters. */
sealed interface YamlSpot {
    /** Where it begins, behind its anchor. */
    int from();

    /** Where its last character ends. */
    int to();

    /**
     * A single value.
     *
     * @param quote the quotes around it; a blank for none
     * @param isFixed whether it has a tag, or is a block of lines: then it can be read but not changed here
     */
    record Single(int from, int to, char quote, boolean isFixed) implements YamlSpot {}

    /** A name that stands for a value elsewhere. */
    record Alias(int from, int to) implements YamlSpot {}

    /** A list, in brackets or in lines. */
    record Items(int from, int to) implements YamlSpot {}

    /**
     * A mapping.
     *
     * @param isFlow whether it is in braces
     * @param firstKey where its first key begins; 0 when there is none
     * @param values its values by key; a key that is itself an alias is left out
     */
    record Keys(int from, int to, boolean isFlow, int firstKey, Map<String, YamlSpot> values) implements YamlSpot {
        public Keys {
            values = Map.copyOf(values);
        }
    }
}
