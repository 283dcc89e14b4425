package dev.tidemark.bars;

import java.util.List;

import dev.tidemark.base.Shown;

/** A flavour in words, for the log. */
final class FlavourText {
    private FlavourText() {}

    static String of(Flavour flavour) {
        var text = new StringBuilder(delimiter(flavour.delimiter())).append("-separated ")
                .append(flavour.charset().name());
        long line = flavour.repairs().count(Repair.LINES_BEFORE_TABLE) + 1;
        text.append(flavour.hasHeader() ? ", header on line " + line : ", no header, first row on line " + line);
        text.append(switch (flavour.quoting()) {
            case NONE -> "";
            case CELLS -> ", cells in quotes";
            case LINES -> ", lines in quotes";
        });
        if (flavour.lineEnds() == Flavour.LineEnds.CARRIAGE_RETURN) {
            text.append(", lines end in CR");
        }
        appendNumbers(text, flavour.numbers());
        text.append(flavour.has(Role.TIME) ? ", times " + flavour.times().description() : ", no times");
        int close = flavour.field(Role.CLOSE);
        String name = Shown.text(flavour.names().get(close));
        return text.append(", close = \"")
                .append(name, 1, name.length() - 1)
                .append("\" (column ")
                .append(close + 1)
                .append(')')
                .toString();
    }

    private static void appendNumbers(StringBuilder text, Flavour.NumberStyle numbers) {
        List<String> traits = java.util.stream.Stream.of(numbers.decimalComma() ? "decimal comma" : "",
                numbers.thousands() ? "thousands separators" : "", numbers.suffixes() ? "K, M and B suffixes" : "")
                .filter(trait -> !trait.isEmpty())
                .toList();
        traits.forEach(trait -> text.append(", ").append(trait));
    }

    private static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            case ' ' -> "blank";
            default -> Shown.text(String.valueOf(delimiter));
        };
    }
}
