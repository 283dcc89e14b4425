package dev.tidemark.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.ConfigFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class YamlTreeTest {
    private static final List<Charset> WITH_MARK = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, StandardCharsets.UTF_32LE, StandardCharsets.UTF_32BE);

    @Property(tries = 300)
    void aMappingWrittenAsYamlReadsBackEqual(@ForAll("mappings") Map<String, Object> mapping,
            @ForAll("layouts") YamlWriter.Layout layout) {
        String yaml = new YamlWriter(layout).write(mapping);
        assertEquals(mapping, plain(ConfigFile.parse(yaml, "c.yaml").root()), yaml);
    }

    @Property(tries = 100)
    void theEncodingOfTheFileDoesNotMatter(@ForAll("mappings") Map<String, Object> mapping) {
        String yaml = new YamlWriter(new YamlWriter.Layout(true, false, "\n")).write(mapping);
        ConfigFile expected = ConfigFile.parse(yaml, "c.yaml");
        for (Charset charset : WITH_MARK) {
            assertEquals(expected, ConfigFile.parse(('\uFEFF' + yaml).getBytes(charset), "c.yaml"));
        }
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 1000)
    void anyMixtureOfYamlsSignsIsReadOrRefused(@ForAll("signs") String text) {
        readOrRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void aWindowThatIsNoIntegerIsRefusedAtItsPlace(@ForAll("mappings") Map<String, Object> before) {
        before.remove("window");
        String yaml = new YamlWriter(new YamlWriter.Layout(false, false, "\n")).write(before) + "window: 2.5\n";
        ConfigMapping root = ConfigFile.parse(before.isEmpty() ? "window: 2.5\n" : yaml, "c.yaml").root();
        long line = root.find("window").orElseThrow().node().place().line();
        assertTrue(sentenceOf(root).startsWith("c.yaml, line " + line + ", column 9: window is 2.5; "));
    }

    private static String sentenceOf(ConfigMapping root) {
        try {
            return "read " + root.require("window", List.of("window")).integer(1, 9);
        } catch (ConfigFault fault) {
            return fault.sentence();
        }
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            ReadOrRefused.check(ConfigFile.parse(bytes, "fuzz.yaml"));
        } catch (ConfigFault fault) {
            ReadOrRefused.check(fault);
        }
    }

    private static Object plain(ConfigNode node) {
        return switch (node) {
            case ConfigScalar scalar -> scalar.text();
            case ConfigSequence sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(plain(item)));
                yield items;
            }
            case ConfigMapping mapping -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                mapping.entries().forEach((key, entry) -> entries.put(key, plain(entry.value())));
                yield entries;
            }
        };
    }

    @Provide
    Arbitrary<Map<String, Object>> mappings() {
        return mappingsOf(Arbitraries.lazyOf(this::texts, this::texts, this::texts, () -> values().list().ofMaxSize(3)
                .map(it -> (Object) it), () -> mappingsOf(values()).map(it -> (Object) it)));
    }

    private Arbitrary<Object> values() {
        return Arbitraries.lazyOf(this::texts, this::texts, () -> texts().list().ofMaxSize(3).map(it -> (Object) it),
                () -> mappingsOf(texts()).map(it -> (Object) it));
    }

    private Arbitrary<Map<String, Object>> mappingsOf(Arbitrary<Object> values) {
        return Arbitraries.maps(texts().map(Object::toString), values).ofMaxSize(4).map(LinkedHashMap::new);
    }

    private Arbitrary<Object> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12)
                .withChars(" \t\n'\":#-?,[]{}&*!|>%@`~=<.\\_/0123456789abcxyzäß€\u0000\u0007\u0085\u2028\uFEFF");
        Arbitrary<String> words = Arbitraries.of("true", "null", "~", "5", "010", "<<", "yes", "window", "- a", "a: b",
                "\uD83D\uDE00", "");
        return Arbitraries.oneOf(any, words).map(it -> (Object) it);
    }

    @Provide
    Arbitrary<YamlWriter.Layout> layouts() {
        return Arbitraries.of(true, false)
                .flatMap(isFlow -> Arbitraries.of(true, false).flatMap(isSingle -> Arbitraries.of("\n", "\r\n", "\r")
                        .map(end -> new YamlWriter.Layout(isFlow, isSingle, end))));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("a", "b: ", ": ", "- ", "? ", "\n", "\n  ", "\n\t", "&a ", "*a", "[", "]", "{", "}", ", ",
                "'", "\"", "\\", "|", ">", "!", "!!str ", "!!java.net.URL ", "!<x> ", "%YAML 1.2", "%TAG ! x", "---\n",
                "...\n", "#", "<<: ", "\uFEFF", "\uD83D\uDE00", "\\UFFFFFFFF", "\\ud800", "%zz", "0", "\u0085", "\r",
                "@")
                .list().ofMaxSize(24).map(parts -> String.join("", parts));
    }
}
