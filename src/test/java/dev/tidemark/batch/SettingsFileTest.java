package dev.tidemark.batch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadOptions.DateOrder;
import dev.tidemark.bars.ReadOptions.DecimalMark;
import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.bars.Role;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.config.ConfigEdit;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.signal.SignalSummary.Warmup;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsFileTest {
    private static final ReadOptions TOLD = new ReadOptions(
            Map.of(Role.TIME, List.of("Date", "Time of day"), Role.CLOSE, List.of("5")), Optional.of(';'),
            Optional.of(DecimalMark.COMMA), Optional.of(DateOrder.MONTH_FIRST), Optional.of(false),
            Optional.of(StandardCharsets.ISO_8859_1), Optional.of(ZoneId.of("-05:00")), Order.FILE);

    @TempDir
    Path directory;

    @Test
    void aNewFileHoldsWhatIsNotTheDefault() throws IOException {
        assertEquals("seed: 42\nwindow: 20\nversion: v1\n", saved(settings(42, 20, "v1")));
        assertEquals("seed: -1\nwindow: 1\nversion: \"1.0\"\n", saved(settings(-1, 1, "1.0")));
        assertEquals("""
                seed: 1
                window: 2
                version: "yes"
                warmup: exclude
                columns:
                  time: [Date, "Time of day"]
                  close: 5
                format:
                  delimiter: semicolon
                  decimal: comma
                  dates: month-first
                  header: false
                  encoding: ISO-8859-1
                  zone: "-05:00"
                order: file
                """, saved(new RunSettings(1, 2, "yes", Warmup.EXCLUDE, TOLD)));
    }

    private String saved(RunSettings settings) throws IOException {
        Path path = directory.resolve("new.yaml");
        Files.deleteIfExists(path);
        SettingsFile.save(settings, path);
        assertEquals(settings, SettingsFile.read(path, Assertions::fail));
        assertEquals(SettingsFile.text(settings), Files.readString(path));
        return Files.readString(path);
    }

    /** Hears warnings where there must be none. */
    private static final class Assertions {
        static void fail(String warning) {
            throw new AssertionError(warning);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seed: 1\\nwindow: 2\\nversion: a\\n                        | seed: 7\\nwindow: 30\\nversion: v9\\n
            seed: 7 # s\\nwindow:   2# w\\nversion: 'a' # v            | seed: 7 # s\\nwindow:   30\\nversion: 'v9' # v
            seed: 7 # s\\nwindow:   2 # w\\nversion: 'a' # v           | seed: 7 # s\\nwindow:   30 # w\\nversion: 'v9' # v
            # top\\nversion: "a"\\nseed: 0x7\\n\\nmine: [1, 2]\\n# end | # top\\nversion: "v9"\\nseed: 7\\n\\nmine: [1, 2]\\n# end\\nwindow: 30\\n
            {seed: 1, window: 2, version: a}                           | {seed: 7, window: 30, version: v9}
            {seed: 1, version: 'a',}\\n# end\\n                        | {seed: 7, version: 'v9', window: 30,}\\n# end\\n
            {}                                                         | {seed: 7, window: 30, version: v9}
            {"seed":1,"window":2,"version":"a"}                        | {"seed":7,"window":30,"version":"v9"}
            seed:\\nwindow: # none\\nversion: ~                        | seed: 7\\nwindow: 30 # none\\nversion: v9
            seed: 1\\r\\nversion: a\\r\\n                              | seed: 7\\r\\nversion: v9\\r\\nwindow: 30\\r\\n
            '\ufeffseed: 1\\nwindow: 2\\nversion: a'                   | '\ufeffseed: 7\\nwindow: 30\\nversion: v9'
            ---\\nseed: 1\\nversion: a\\n...\\n                        | ---\\nseed: 7\\nversion: v9\\nwindow: 30\\n...\\n
            '  seed: 1\\n  version: a'                                 | '  seed: 7\\n  version: v9\\n  window: 30\\n'
            seed: &s 1\\nwindow: 2\\nversion: a\\nmine: 3              | seed: &s 7\\nwindow: 30\\nversion: v9\\nmine: 3
            seed: &s 1\\nwindow: 2\\nversion: a\\nmine: *s             | refused
            mine: &s 1\\nseed: *s\\nwindow: 2\\nversion: a             | refused
            seed: !!int 1\\nwindow: 2\\nversion: a                     | refused
            seed: 1\\nwindow: 2\\nversion: >\\n  a\\n                  | refused
            seed: [1]\\nwindow: 2\\nversion: a\\n                      | seed: 7\\nwindow: 30\\nversion: v9\\n
            seed: {a: 1}\\nwindow: 2\\nversion: a\\n                   | refused
            seed: 7\\nwindow: 30\\nversion: v9\\nwarmup: exclude\\n    | seed: 7\\nwindow: 30\\nversion: v9\\nwarmup: zero\\n
            seed: 7\\nwindow: 30\\nversion: v9\\norder: file # !\\n    | seed: 7\\nwindow: 30\\nversion: v9\\norder: auto # !\\n
            seed: 7\\nwindow: 30\\nversion: v9\\nformat: {zone: UTC}   | refused
            seed: 7\\nwindow: 30\\nversion: v9\\nformat: 3             | refused
            # nothing yet                                              | # nothing yet\\nseed: 7\\nwindow: 30\\nversion: v9\\n
            '\ud83d\udcc8: \ud83d\udcc9\\nseed: 1\\nversion: "\u00e9"' | '\ud83d\udcc8: \ud83d\udcc9\\nseed: 7\\nversion: "v9"\\nwindow: 30\\n'
            """)
    void onlyWhatDiffersIsChanged(String before, String after) {
        String text = before.replace("\\n", "\n").replace("\\r", "\r");
        assertEquals(after.replace("\\n", "\n").replace("\\r", "\r"), edited(text, settings(7, 30, "v9")));
    }

    @Test
    void whatIsSaidOfTheInputIsAddedWhereItBelongs() {
        RunSettings told = new RunSettings(7, 30, "v9", Warmup.ZERO, TOLD);
        assertEquals("""
                format: # how
                    header: no # a mistake
                    # left
                columns: {close: Close, time: [Date, Time]}
                volatility:
                  deep: {seed: 1}
                seed: 7
                """.replace("header: no", "header: false").replace("# a mistake\n", """
                # a mistake
                    delimiter: semicolon
                    decimal: comma
                    dates: month-first
                    encoding: ISO-8859-1
                    zone: "-05:00"
                """).replace("Close, time: [Date, Time]", "5, time: [Date, \"Time of day\"]")
                + "window: 30\nversion: v9\norder: file\n", edited("""
                        format: # how
                            header: no # a mistake
                            # left
                        columns: {close: Close, time: [Date, Time]}
                        volatility:
                          deep: {seed: 1}
                        seed: 7
                        """, told));
        assertEquals("""
                {seed: 7, window: 30, version: v9, columns: {time: [Date, "Time of day"], close: 5}, \
                format: {delimiter: semicolon, decimal: comma, dates: month-first, header: false, \
                encoding: ISO-8859-1, zone: "-05:00"}, order: file}""", edited("{}", told));
    }

    @Test
    void aRefusalSaysWhyAndLeavesTheFileAsItIs() throws IOException {
        Path path = directory.resolve("c.yaml");
        assertRefused(path, "mine: &s 1\nseed: *s\nwindow: 2\nversion: a\n", path
                + ", line 2, column 7: seed is an alias, and a change would have to be made where it points; change it by"
                + " hand, or save to another file");
        assertRefused(path, "seed: 1\nwindow: 2\nversion: v9\ncolumns:\n  close: 4\n", path
                + ", line 5, column 10: columns.close is set here but not in the settings to be saved; take it out by hand,"
                + " or save to another file");
        assertRefused(path, "seed: &s 1\nwindow: 2\nversion: a\nmine: *s\n", path
                + ": seed cannot be set without changing something else in the file; change it by hand, or save to another"
                + " file");
        assertRefused(path, "- 1\n", path
                + ", line 1, column 1: found a list of one value; expected a mapping, one 'key: value' a line");
    }

    private static void assertRefused(Path path, String text, String sentence) throws IOException {
        Files.writeString(path, text);
        ConfigFault fault = assertThrows(ConfigFault.class, () -> SettingsFile.save(settings(7, 30, "v9"), path));
        assertEquals(sentence, fault.sentence());
        assertEquals(text, Files.readString(path));
    }

    @Test
    void aFileThatCannotBeWrittenIsAFault() {
        assertThrows(OutputFault.class, () -> SettingsFile.save(settings(1, 2, "a"), directory));
        Path lost = directory.resolve("no/c.yaml");
        assertThrows(OutputFault.class, () -> SettingsFile.save(settings(1, 2, "a"), lost));
        assertFalse(Files.exists(lost));
    }

    static Stream<Path> configCases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/config-cases"))) {
            return folders.map(folder -> folder.resolve("config.yaml")).filter(Files::exists).sorted().toList()
                    .stream();
        }
    }

    /** Whatever a file looks like: if it can be read it is left as it is, and if it is changed it reads as it should. */
    @ParameterizedTest
    @MethodSource("configCases")
    void everyCaseIsKeptOrChangedOrRefused(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        try {
            RunSettings settings = RunSettings.read(ConfigFile.parse(bytes, "c").root(), warning -> {
            });
            assertArrayEquals(bytes, SettingsFile.edited(ConfigEdit.of(bytes, "c"), settings, "c"));
        } catch (ConfigFault unreadable) {
            assertFalse(unreadable.sentence().isEmpty());
        }
        try {
            RunSettings wanted = settings(7, 30, "v9");
            byte[] edited = SettingsFile.edited(ConfigEdit.of(bytes, "c"), wanted, "c");
            assertEquals(wanted, RunSettings.read(ConfigFile.parse(edited, "c").root(), warning -> {
            }));
        } catch (ConfigFault refused) {
            assertFalse(refused.sentence().isEmpty());
        }
    }

    @Property
    void settingsReadBackEqualAndSavingThemAgainChangesNothing(@ForAll("texts") Sketch sketch,
            @ForAll("anySettings") RunSettings settings) {
        byte[] before = sketch.text(settings(1, 2, "a")).getBytes(sketch.charset());
        byte[] after = SettingsFile.edited(ConfigEdit.of(before, "c"), settings, "c");
        assertEquals(settings, RunSettings.read(ConfigFile.parse(after, "c").root(), warning -> {
        }));
        assertArrayEquals(after, SettingsFile.edited(ConfigEdit.of(after, "c"), settings, "c"));
    }

    @Property
    void everyByteBesidesTheThreeValuesStays(@ForAll("texts") Sketch sketch, @ForAll long seed,
            @ForAll("windows") int window, @ForAll("words") String version) {
        RunSettings wanted = settings(seed, window, version);
        byte[] before = sketch.text(settings(1, 2, "a")).getBytes(sketch.charset());
        byte[] after = SettingsFile.edited(ConfigEdit.of(before, "c"), wanted, "c");
        assertEquals(sketch.text(wanted), new String(after, sketch.charset()));
    }

    /** A file with the three keys somewhere among other things. */
    record Sketch(List<String> lines, String lineEnd, boolean isFlow, Charset charset) {
        String text(RunSettings settings) {
            List<String> filled = new ArrayList<>();
            for (String line : lines) {
                filled.add(line.replace("<seed>", "" + settings.seed()).replace("<window>", "" + settings.window())
                        .replace("<version>", settings.version()));
            }
            String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\ufeff" : "";
            return isFlow
                    ? mark + "# top" + lineEnd + "{" + String.join(",", filled) + " }" + lineEnd
                    : mark + String.join(lineEnd, filled) + lineEnd;
        }
    }

    @Provide
    Arbitrary<Sketch> texts() {
        Arbitrary<String> version = Arbitraries.of("version: <version>", "version: '<version>'",
                "\"version\": \"<version>\" # why", "version:    <version>   # why");
        Arbitrary<String> seed = Arbitraries.of("seed: <seed>", "'seed': <seed> # so", "seed: &s <seed>");
        Arbitrary<String> window = Arbitraries.of("window: <window>", "window:   <window>  # bars");
        Arbitrary<List<String>> others = Arbitraries.of("# a remark: with a colon", "", "mine: [1, 2, \"x\"]",
                "volatility:\n  horizon: 5 # bars\n  # indented\n  model: {seed: 9}", "text: |\n  seed: 3\n\n  more",
                "\u4e2d\u6587: \ud83d\udcc8", "window2: &w 5", "list:\n- 1\n- window: 4", "'quoted # key': \"a\\nb\"")
                .list().uniqueElements().ofMaxSize(6);
        Arbitrary<Sketch> block = Combinators.combine(seed, window, version, others, Arbitraries.of("\n", "\r\n"),
                Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE))
                .as((s, w, v, more, end, charset) -> {
                    List<String> lines = new ArrayList<>(List.of(s, w, v));
                    more.forEach(line -> lines.add(Math.floorMod(line.hashCode(), lines.size() + 1),
                            line.replace("\n", end)));
                    return new Sketch(lines, end, false, charset);
                });
        Arbitrary<Sketch> flow = Combinators.combine(
                Arbitraries.shuffle("seed: <seed>", " window: <window>\n  # x\n", " \"version\": '<version>'",
                        " mine: {seed: 1, window: [2]}"),
                Arbitraries.of("\n", "\r\n")).as((lines, end) -> new Sketch(lines, end, true, StandardCharsets.UTF_8));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, block), net.jqwik.api.Tuple.of(1, flow));
    }

    @Provide
    Arbitrary<Integer> windows() {
        return Arbitraries.integers().between(1, Integer.MAX_VALUE);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('b', 'm').ofMinLength(2).ofMaxLength(9);
    }

    @Provide
    Arbitrary<RunSettings> anySettings() {
        Arbitrary<String> versions = Arbitraries.oneOf(words(), Arbitraries.strings().ascii().ofMinLength(1),
                Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMinLength(1).ofMaxLength(12),
                Arbitraries.of("1.0", "yes", "null", "~", "a: b", "a #b", "- x", "'", "\"", "\\", "1:30", " a ", "{",
                        "*a"));
        return Combinators.combine(Arbitraries.longs(), windows(), versions, Arbitraries.of(Warmup.class),
                readings()).as(RunSettings::new);
    }

    private static Arbitrary<ReadOptions> readings() {
        Arbitrary<String> column = Arbitraries.of("5", "Close", "the close", "a,b", "'", "x: y", "yes", "#", "12");
        Arbitrary<Map<Role, List<String>>> columns = Arbitraries
                .maps(Arbitraries.of(Role.class), column.list().ofSize(1)).ofMaxSize(3);
        Arbitrary<Optional<Charset>> charsets = Arbitraries
                .<Charset>of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)
                .optional();
        Arbitrary<Optional<ZoneId>> zones = Arbitraries.of("UTC", "Z", "+02:00", "Europe/Berlin").map(ZoneId::of)
                .optional();
        return Combinators.combine(columns, Arbitraries.of(',', ';', '\t', '|', '~', '^', ' ', '#').optional(),
                Arbitraries.of(DecimalMark.class).optional(), Arbitraries.of(DateOrder.class).optional(),
                Arbitraries.of(true, false).optional(), charsets, zones, Arbitraries.of(Order.class))
                .as(ReadOptions::new);
    }

    private static String edited(String text, RunSettings settings) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new String(SettingsFile.edited(ConfigEdit.of(bytes, "c.yaml"), settings, "c.yaml"),
                    StandardCharsets.UTF_8);
        } catch (ConfigFault fault) {
            return "refused";
        }
    }

    private static RunSettings settings(long seed, int window, String version) {
        return new RunSettings(seed, window, version, Warmup.ZERO, ReadOptions.DETECT);
    }
}
