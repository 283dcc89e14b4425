package dev.tidemark.config;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of whatever comes of a configuration. */
final class ReadOrRefused {
    private ReadOrRefused() {}

    /** A tree is bounded, and everything in it knows its place. */
    static void check(ConfigFile file) {
        assertTrue(count(file.root(), 1) <= YamlTree.MOST_VALUES);
    }

    /** A sentence is one short line that names the file. */
    static void check(ConfigFault fault) {
        String sentence = fault.sentence();
        assertTrue(sentence.startsWith("fuzz.yaml"), sentence);
        assertTrue(sentence.length() < 300, sentence);
        assertTrue(sentence.codePoints().noneMatch(Character::isISOControl), sentence);
        fault.place().ifPresent(ReadOrRefused::check);
    }

    private static void check(Place place) {
        assertTrue(place.line() >= 1 ? place.column() >= 1 : place.column() == 0, place::toString);
    }

    private static int count(ConfigNode node, int level) {
        assertTrue(level <= YamlTree.MOST_LEVELS + 1);
        check(node.place());
        return 1 + switch (node) {
            case ConfigScalar scalar -> 0;
            case ConfigSequence sequence -> sequence.items().stream().mapToInt(item -> count(item, level + 1)).sum();
            case ConfigMapping mapping -> mapping.entries().values().stream()
                    .mapToInt(entry -> count(entry.value(), level + 1)).sum();
        };
    }
}
