package dev.tidemark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Place;
import dev.tidemark.config.ConfigFile;

/** Writes a configuration to begin with. */
public final class InitStage {
    private static final String TEMPLATE = "config.yaml";
    /** Where the pipeline's part of the template begins. */
    private static final String PART = "# The volatility pipeline.";
    private static final String INTERVAL = "  # interval: 5m\n";

    private InitStage() {}

    /**
     * Writes it.
     *
     * @param file where to
     * @param before a configuration that it is to begin with, such as that of the signal
     * @param input bars whose interval it is to name
     * @param standardInput what the input {@code -} stands for
     * @throws OutputFault if the file is there already, or cannot be written
     * @throws ConfigFault if the configuration to begin with speaks of the pipeline already, or nothing can be added to it
     */
    public static Answer write(Path file, Optional<Path> before, Optional<String> input, InputStream standardInput,
            VolatilityConfig settings, Surroundings surroundings) {
        if (Files.exists(file)) {
            throw new OutputFault(
                    file + ": there is such a file already, and it is left alone; name another with --output");
        }
        Optional<Interval> interval = input
                .flatMap(name -> interval(BarSource.load(Optional.of(name), standardInput, settings, surroundings)));
        String text = before.map(InitStage::followed).orElseGet(InitStage::template);
        AtomicFile.write(file, interval.map(found -> text.replace(INTERVAL, "  interval: " + found + "\n"))
                .orElse(text).getBytes(StandardCharsets.UTF_8));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("config", file.toString());
        interval.ifPresent(found -> json.put("interval", found.toString()));
        return Answer.of(List.of("wrote " + file + ": every key of the pipeline with its default"
                + before.map(path -> ", after what is in " + path).orElse("")
                + interval.map(found -> ", for bars of " + found).orElse("")), json);
    }

    private static Optional<Interval> interval(BarSource source) {
        return Aggregation.intervalOf(source.bars().times());
    }

    private static String followed(Path before) {
        String name = before.toString();
        if (ConfigFile.read(before, name).root().find("volatility").isPresent()) {
            throw new ConfigFault(Place.of(name), "has a block 'volatility' already; expected a configuration without");
        }
        try {
            String text = Files.readString(before).stripTrailing() + "\n\n" + part();
            ConfigFile.parse(text, name);
            return text;
        } catch (IOException e) {
            throw new ConfigFault(name + ": cannot be read as UTF-8 (" + e.getMessage() + ")", e);
        } catch (ConfigFault e) {
            throw new ConfigFault(
                    name + ": is written in a way that nothing can be added behind; expected a key a line, as in 'seed: 42'",
                    e);
        }
    }

    private static String part() {
        String template = template();
        return template.substring(template.indexOf(PART));
    }

    /** The configuration that is written. */
    static String template() {
        try (InputStream in = InitStage.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
