package dev.tidemark.config;

import java.util.HashMap;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Finds where the values of a text stand. The text has been read by {@link YamlTree} before, so it is in order. */
final class YamlLayout {
    private static final YamlSpot.Keys NO_KEYS = new YamlSpot.Keys(0, 0, false, 0, Map.of());

    private final String text;
    private final ParserImpl parser;

    private YamlLayout(String text) {
        this.text = text;
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /**
     * The mapping that a text consists of.
     *
     * @param root where it stands
     * @param end where its last line ends, and another key can follow
     */
    record Document(YamlSpot.Keys root, int end) {}

    static Document of(String text) {
        return new YamlLayout(text).document();
    }

    private Document document() {
        parser.getEvent();
        if (parser.getEvent() instanceof StreamEndEvent) {
            return new Document(NO_KEYS, text.length());
        }
        YamlSpot root = spot(parser.getEvent());
        Event end = parser.getEvent();
        boolean isMarked = end instanceof DocumentEndEvent marked && marked.getExplicit();
        YamlSpot.Keys keys = root instanceof YamlSpot.Keys mapping ? mapping : NO_KEYS;
        return new Document(keys, isMarked ? offset(end.getStartMark()) : text.length());
    }

    private YamlSpot spot(Event event) {
        int from = event instanceof NodeEvent named && !(event instanceof AliasEvent) && named.getAnchor() != null
                ? behindAnchor(offset(event.getStartMark()))
                : offset(event.getStartMark());
        return switch (event) {
            case AliasEvent _ -> new YamlSpot.Alias(from, offset(event.getEndMark()));
            case ScalarEvent scalar -> single(scalar, from);
            case SequenceStartEvent list -> items(list, from);
            case MappingStartEvent mapping -> keys(mapping, from);
            default -> throw new IllegalStateException("no value: " + event);
        };
    }

    private YamlSpot.Single single(ScalarEvent event, int from) {
        char quote = switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> '\'';
            case DOUBLE_QUOTED -> '"';
            default -> ' ';
        };
        boolean isBlock = quote == ' ' && !event.isPlain();
        return new YamlSpot.Single(from, Math.max(from, offset(event.getEndMark())), quote,
                isBlock || event.getTag() != null);
    }

    private YamlSpot.Items items(SequenceStartEvent start, int from) {
        int last = offset(start.getEndMark());
        Event event = parser.getEvent();
        while (!(event instanceof CollectionEndEvent)) {
            last = spot(event).to();
            event = parser.getEvent();
        }
        return new YamlSpot.Items(from, start.isFlow() ? offset(event.getEndMark()) : last);
    }

    private YamlSpot.Keys keys(MappingStartEvent start, int from) {
        Map<String, YamlSpot> values = new HashMap<>();
        int firstKey = -1;
        int last = offset(start.getEndMark());
        Event event = parser.getEvent();
        while (!(event instanceof CollectionEndEvent)) {
            firstKey = firstKey < 0 ? offset(event.getStartMark()) : firstKey;
            YamlSpot key = spot(event);
            YamlSpot value = spot(parser.getEvent());
            last = Math.max(key.to(), value.to());
            if (event instanceof ScalarEvent name) {
                values.put(name.getValue(), value);
            }
            event = parser.getEvent();
        }
        return new YamlSpot.Keys(from, start.isFlow() ? offset(event.getEndMark()) : last, start.isFlow(),
                Math.max(firstKey, 0), values);
    }

    private int behindAnchor(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** The parser counts characters beyond the first plane once. */
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
