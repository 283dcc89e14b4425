package dev.tidemark.config;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What explicit tags ({@code !!str}) mean. Only those of the core schema of YAML 1.2 are allowed. */
final class YamlTags {
    private static final String CORE = "tag:yaml.org,2002:";
    private static final String NON_SPECIFIC = "!";

    private YamlTags() {}

    /** Refuses a tag that does not fit a list or a mapping. */
    static void check(CollectionStartEvent event, Place place) {
        String tag = shortOf(event.getTag());
        String fitting = event instanceof MappingStartEvent ? "!!map" : "!!seq";
        if (!tag.isEmpty() && !tag.equals(NON_SPECIFIC) && !tag.equals(fitting)) {
            throw refused(tag, event instanceof MappingStartEvent ? "a mapping" : "a list", place);
        }
    }

    /** Whether a scalar may be something other than text: it has no quotes, or a tag says what it is. */
    static boolean isPlain(ScalarEvent event, Place place) {
        String tag = shortOf(event.getTag());
        boolean fits = switch (tag) {
            case "" -> true;
            case NON_SPECIFIC, "!!str" -> true;
            case "!!null" -> ScalarKind.of(event.getValue()) == ScalarKind.NULL;
            case "!!bool" -> ScalarKind.of(event.getValue()) == ScalarKind.BOOLEAN;
            case "!!int" -> ScalarKind.of(event.getValue()) == ScalarKind.INTEGER;
            case "!!float" -> ScalarKind.of(event.getValue()) == ScalarKind.DECIMAL;
            default -> false;
        };
        if (!fits) {
            throw refused(tag, Shown.text(event.getValue()), place);
        }
        return tag.isEmpty() ? event.isPlain() : tag.startsWith("!!") && !tag.equals("!!str");
    }

    private static String shortOf(@Nullable String tag) {
        if (tag == null) {
            return "";
        }
        return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
    }

    private static ConfigFault refused(String tag, String value, Place place) {
        boolean isCore = switch (tag) {
            case "!!null", "!!bool", "!!int", "!!float", "!!str", "!!map", "!!seq" -> true;
            default -> false;
        };
        return new ConfigFault(place,
                isCore
                        ? "the tag " + Shown.text(tag) + " does not fit " + value
                        : "the tag " + Shown.text(tag) + " is not allowed; expected a value without a tag");
    }
}
