package dev.tidemark.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds the nodes of one document from the parser's events. The library's own composer and constructors are left
 * alone: they make objects of whatever class a tag names, and they compile patterns at start-up.
 */
final class YamlTree {
    /** How deep values may stand in one another, aliases followed. */
    static final int MOST_LEVELS = 32;
    /** How many aliases a document may use. */
    static final int MOST_ALIASES = 100;
    /** How many values a document may hold, those behind aliases counted wherever they are used. */
    static final int MOST_VALUES = 10_000;

    private final YamlSource source;
    private final ParserImpl parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int aliases;
    private int values;

    /** A value with a name; there is none while it is still being read. */
    private static final class Anchored {
        private @Nullable ConfigNode node;
        private int values;
    }

    private YamlTree(YamlSource source) {
        this.source = source;
        this.parser = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
    }

    /**
     * Reads a document.
     *
     * @return its value; a null scalar without text when there is none
     */
    static ConfigNode read(YamlSource source) {
        return new YamlTree(source.checked()).document();
    }

    private ConfigNode document() {
        next();
        if (next() instanceof StreamEndEvent) {
            return new ConfigScalar(source.place(1, 1), "", true);
        }
        ConfigNode root = node(next(), 1);
        next();
        Event after = next();
        if (!(after instanceof StreamEndEvent)) {
            throw fault(after, "a second document begins here; one is expected");
        }
        return root;
    }

    private ConfigNode node(Event event, int level) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias, level);
        }
        countValues(event, 1);
        if (level > MOST_LEVELS) {
            throw tooDeep(event);
        }
        var anchored = new Anchored();
        if (event instanceof NodeEvent named && named.getAnchor() != null) {
            anchors.put(named.getAnchor(), anchored);
        }
        int before = values;
        ConfigNode node = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event, level);
        anchored.node = node;
        anchored.values = values - before + 1;
        return node;
    }

    private ConfigNode collection(Event event, int level) {
        YamlTags.check((CollectionStartEvent) event, place(event));
        return event instanceof MappingStartEvent ? mapping(event, level) : sequence(event, level);
    }

    private ConfigSequence sequence(Event start, int level) {
        List<ConfigNode> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            items.add(node(event, level + 1));
        }
        return new ConfigSequence(place(start), items);
    }

    private ConfigMapping mapping(Event start, int level) {
        Map<String, ConfigEntry> entries = new LinkedHashMap<>();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            String key = key(event, level);
            ConfigEntry twin = entries.get(key);
            if (twin != null) {
                throw duplicate(event, key, twin.keyPlace());
            }
            entries.put(key, new ConfigEntry(place(event), node(next(), level + 1)));
        }
        return new ConfigMapping("", place(start), entries);
    }

    private String key(Event event, int level) {
        ConfigNode node = node(event, level + 1);
        if (!(node instanceof ConfigScalar scalar)) {
            throw fault(event, "found " + node.described() + " as a key; expected a name");
        }
        if (scalar.isPlain() && scalar.text().isEmpty()) {
            throw fault(event, "found a value without a key; expected 'key: value'");
        }
        if (scalar.isPlain() && scalar.text().equals("<<")) {
            throw fault(event, "merge keys (<<) are not supported; write the keys out");
        }
        return scalar.text();
    }

    private ConfigFault duplicate(Event event, String key, Place first) {
        String where = first.line() == place(event).line() ? "column " + first.column() : "line " + first.line();
        return fault(event, "the key " + Shown.text(key) + " stands here again, first in " + where
                + "; expected it once");
    }

    private ConfigScalar scalar(ScalarEvent event) {
        boolean isPlain = YamlTags.isPlain(event, place(event));
        String text = event.getValue();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                throw fault(event, "found half a character (an unpaired surrogate) in " + Shown.text(text)
                        + "; expected text");
            }
        }
        return new ConfigScalar(place(event), text, isPlain);
    }

    private ConfigNode aliased(AliasEvent event, int level) {
        String name = event.getAnchor();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw fault(event, "the alias " + Shown.text("*" + name) + " stands for nothing; expected "
                    + Shown.text("&" + name) + " before it");
        }
        ConfigNode node = anchored.node;
        if (node == null) {
            throw fault(event, "the alias " + Shown.text("*" + name) + " stands within the value that it stands for");
        }
        aliases++;
        if (aliases > MOST_ALIASES) {
            throw fault(event, "found more than " + MOST_ALIASES + " aliases; expected at most that many");
        }
        countValues(event, anchored.values);
        if (level + height(node) - 1 > MOST_LEVELS) {
            throw tooDeep(event);
        }
        return node;
    }

    private static int height(ConfigNode node) {
        int below = 0;
        if (node instanceof ConfigSequence sequence) {
            for (ConfigNode item : sequence.items()) {
                below = Math.max(below, height(item));
            }
        } else if (node instanceof ConfigMapping mapping) {
            for (ConfigEntry entry : mapping.entries().values()) {
                below = Math.max(below, height(entry.value()));
            }
        }
        return below + 1;
    }

    private void countValues(Event event, int more) {
        values += more;
        if (values > MOST_VALUES) {
            throw fault(event, "found more than " + MOST_VALUES
                    + " values, those behind aliases included; expected at most that many");
        }
    }

    private ConfigFault tooDeep(Event event) {
        return fault(event, "found values more than " + MOST_LEVELS
                + " levels deep in one another; expected at most that many");
    }

    private ConfigFault fault(Event event, String what) {
        return new ConfigFault(place(event), what);
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark();
        return source.place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Event next() {
        try {
            return parser.getEvent();
        } catch (MarkedYAMLException e) {
            throw YamlProblem.of(e, source);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new ConfigFault(source.name() + ": found what the parser of YAML cannot read; expected YAML", e);
        }
    }
}
