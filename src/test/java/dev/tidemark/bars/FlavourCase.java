package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;

/** A folder with a file of bars, perhaps what a user says of it, and what the reader is to make of it. */
record FlavourCase(Path folder) {
    private static final List<Role> WANTED = List.of(Role.TIME, Role.CLOSE);

    String expected() throws IOException {
        return Files.readString(folder.resolve("expected.txt"));
    }

    /** What the reader makes of the file: its flavour, then its closes and times; or the sentence of its fault. */
    String actual() throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve("input.csv"));
            Flavour flavour = FlavourDetector.detect(bytes, true, "input.csv", options());
            return flavour(flavour) + rows(bytes, flavour);
        } catch (DataFault fault) {
            return "fault: " + fault.sentence() + "\n";
        }
    }

    private static String flavour(Flavour flavour) {
        Map<String, Object> facts = new java.util.LinkedHashMap<>();
        facts.put("plain", flavour.isPlain());
        facts.put("body", "line " + flavour.bodyLine() + ", byte " + flavour.bodyOffset());
        facts.put("fields", flavour.fields());
        facts.put("columns", java.util.Arrays.stream(Role.values())
                .filter(flavour::has)
                .map(role -> role.key() + " " + columns(flavour.columns().getOrDefault(role, List.of())))
                .collect(Collectors.joining(", ")));
        return facts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String columns(List<Integer> fields) {
        return fields.stream().map(field -> String.valueOf(field + 1)).collect(Collectors.joining(" and "));
    }

    private static String rows(byte[] bytes, Flavour flavour) throws IOException {
        var rows = OddRows.of(new ByteArrayInputStream(bytes), flavour, "input.csv", WANTED);
        var numbers = new CellNumber(flavour.numbers());
        List<String> times = new ArrayList<>();
        List<String> closes = new ArrayList<>();
        while (rows.next()) {
            times.add(TimeText.iso(flavour.times().parse(rows.cell(0))));
            closes.add(close(numbers, rows, flavour));
        }
        var repairs = new Repairs();
        repairs.addAll(flavour.repairs());
        repairs.addAll(rows.repairs());
        String mended = repairs.counts()
                .entrySet()
                .stream()
                .map(e -> e.getKey().description() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return "first: " + (times.isEmpty() ? "" : times.getFirst()) + "\nlast: "
                + (times.isEmpty() ? "" : times.getLast()) + "\ncloses: " + String.join(" ", closes) + "\nrepairs: "
                + mended + "\n";
    }

    private static String close(CellNumber numbers, OddRows rows, Flavour flavour) {
        try {
            var close = numbers.parse(rows.cell(1));
            return close == null ? "missing" : close.toPlainString();
        } catch (BadCell bad) {
            throw new DataFault(new Place("input.csv", rows.line(), flavour.field(Role.CLOSE) + 1), bad.reason());
        }
    }

    ReadOptions options() throws IOException {
        Path file = folder.resolve("options.txt");
        if (!Files.exists(file)) {
            return ReadOptions.DETECT;
        }
        Map<String, String> said = new HashMap<>();
        Map<Role, List<String>> columns = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(": ", 2);
            if (parts[0].startsWith("columns.")) {
                columns.put(Role.valueOf(parts[0].substring(8).toUpperCase(Locale.ROOT)),
                        List.of(parts[1].split(" \\+ ")));
            } else {
                said.put(parts[0], parts[1].toUpperCase(Locale.ROOT).equals("FALSE") ? "false" : parts[1]);
            }
        }
        return new ReadOptions(columns, get(said, "delimiter").map(text -> text.charAt(0)),
                get(said, "decimal").map(text -> ReadOptions.DecimalMark.valueOf(text.toUpperCase(Locale.ROOT))),
                get(said, "dates").map(text -> ReadOptions.DateOrder.valueOf(text.toUpperCase(Locale.ROOT))),
                get(said, "header").map(Boolean::valueOf), get(said, "encoding").map(Charset::forName),
                get(said, "zone").map(ZoneId::of), ReadOptions.Order.AUTO);
    }

    private static Optional<String> get(Map<String, String> said, String key) {
        return Optional.ofNullable(said.get(key));
    }

    static List<FlavourCase> all() {
        try (var folders = Files.list(Path.of("src/test/resources/flavours"))) {
            return folders.filter(Files::isDirectory).sorted().map(FlavourCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
