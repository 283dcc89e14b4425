package dev.tidemark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.Repair;
import dev.tidemark.bars.Repairs;
import dev.tidemark.bars.Role;
import dev.tidemark.base.Shown;

/** What was detected of an input, in words. */
public final class FlavourText {
    private FlavourText() {}

    /** The flavour on one line: {@code UTF-8, comma-separated, with header, close in column 5 'close', times …}. */
    public static String line(Flavour flavour) {
        return flavour.charset().name() + ", " + layout(flavour) + ", close in " + columns(flavour, Role.CLOSE)
                + ", times " + (flavour.has(Role.TIME) ? "in " + columns(flavour, Role.TIME) + " as " : "")
                + flavour.times().description();
    }

    /** How fields and numbers are written. */
    public static String layout(Flavour flavour) {
        return delimiter(flavour) + ", " + (flavour.hasHeader() ? "with" : "without") + " header" + quoting(flavour)
                + numbers(flavour);
    }

    /** The repairs with their counts, or {@code none}. */
    static String repairs(Repairs repairs) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Repair, Long> repair : repairs.counts().entrySet()) {
            parts.add(repair.getKey().description() + " (" + repair.getValue() + ")");
        }
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    /** Where the values of a role stand. */
    public static String columns(Flavour flavour, Role role) {
        List<String> parts = new ArrayList<>();
        for (int field : flavour.columns().getOrDefault(role, List.of())) {
            String name = flavour.hasHeader() ? " " + Shown.text(flavour.names().get(field)) : "";
            parts.add((field + 1) + name);
        }
        return (parts.size() == 1 ? "column " : "columns ") + String.join(" and ", parts);
    }

    private static String delimiter(Flavour flavour) {
        return switch (flavour.delimiter()) {
            case ',' -> "comma-separated";
            case ';' -> "semicolon-separated";
            case '\t' -> "tab-separated";
            default -> "separated by " + Shown.text(String.valueOf(flavour.delimiter()));
        };
    }

    private static String quoting(Flavour flavour) {
        return switch (flavour.quoting()) {
            case NONE -> "";
            case CELLS -> ", cells in quotes";
            case LINES -> ", lines in quotes";
        };
    }

    private static String numbers(Flavour flavour) {
        return (flavour.numbers().decimalComma() ? ", decimal commas" : "")
                + (flavour.numbers().thousands() ? ", thousands separators" : "")
                + (flavour.numbers().suffixes() ? ", K, M and B suffixes" : "");
    }
}
