package dev.tidemark.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes maps, lists and texts as YAML in one of several layouts. */
final class YamlWriter {
    private final Layout layout;

    /**
     * How it looks.
     *
     * @param isFlow whether collections stand in braces and brackets
     * @param isSingle whether text stands in single quotes where it can
     * @param lineEnd what ends a line
     */
    record Layout(boolean isFlow, boolean isSingle, String lineEnd) {}

    YamlWriter(Layout layout) {
        this.layout = layout;
    }

    String write(Map<String, Object> mapping) {
        return layout.isFlow() || mapping.isEmpty() ? flow(mapping) : block(mapping, "");
    }

    private String flow(Object value) {
        return switch (value) {
            case Map<?, ?> mapping -> {
                List<String> entries = new ArrayList<>();
                mapping.forEach((key, item) -> entries.add(text((String) key) + ": " + flow(item)));
                yield "{" + String.join("," + layout.lineEnd() + " ", entries) + "}";
            }
            case List<?> items -> "[" + String.join(", ", items.stream().map(this::flow).toList()) + "]";
            default -> text((String) value);
        };
    }

    private String block(Map<?, ?> mapping, String indent) {
        var yaml = new StringBuilder();
        mapping.forEach((key, value) -> {
            yaml.append(indent).append(text((String) key)).append(":");
            boolean isBlock = value instanceof Map<?, ?> inner && !inner.isEmpty();
            yaml.append(isBlock
                    ? layout.lineEnd() + block((Map<?, ?>) value, indent + "  ")
                    : " " + flow(value) + " # a remark" + layout.lineEnd());
        });
        return yaml.toString();
    }

    private String text(String text) {
        boolean isPrintable = text.codePoints().allMatch(it -> it >= ' ' && it < 0x7F);
        if (isPrintable && layout.isSingle()) {
            return "'" + text.replace("'", "''") + "'";
        }
        var quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean isAscii = unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
            boolean isSafe = isAscii || (unit >= 0xC0 && unit < 0x2000);
            quoted.append(isSafe ? String.valueOf(unit) : "\\u" + Integer.toHexString(0x10000 + unit).substring(1));
        }
        return quoted.append('"').toString();
    }
}
