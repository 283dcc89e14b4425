package dev.tidemark.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.Role;
import dev.tidemark.base.Shown;

/** In words, how a file was asked to be read. */
public final class ReadingText {
    private ReadingText() {}

    /** What was said of a file, or that all is detected: {@code delimiter ';', decimal comma, no header}. */
    public static String of(ReadOptions reading) {
        List<String> parts = new ArrayList<>();
        Map<Role, List<String>> columns = new TreeMap<>(reading.columns());
        columns.forEach((role, names) -> parts.add(
                role.key() + " in " + String.join(" and ", names.stream().map(Shown::text).toList())));
        reading.delimiter().ifPresent(c -> parts.add("delimiter " + Shown.text(String.valueOf(c))));
        reading.decimal().ifPresent(mark -> parts.add("decimal " + words(mark)));
        reading.dates().ifPresent(order -> parts.add("dates " + words(order)));
        reading.header().ifPresent(there -> parts.add(there ? "header" : "no header"));
        reading.encoding().ifPresent(charset -> parts.add("encoding " + charset.name()));
        reading.zone().ifPresent(zone -> parts.add("times in " + zone.getId()));
        if (reading.order() == ReadOptions.Order.FILE) {
            parts.add("order of the file");
        }
        return parts.isEmpty() ? "all detected" : String.join(", ", parts);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
