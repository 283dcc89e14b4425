package dev.tidemark.desktop.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadOptions.DateOrder;
import dev.tidemark.bars.ReadOptions.DecimalMark;
import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.bars.Role;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.signal.SignalSummary;
import dev.tidemark.signal.SignalSummary.Warmup;

/** What a line of the history says. */
sealed interface RunLine {
    /**
     * A run was done.
     *
     * @param run the run
     */
    record Done(RunRecord run) implements RunLine {}

    /**
     * A run of an earlier line is no more.
     *
     * @param run the run
     */
    record Deleted(RunRecord run) implements RunLine {}

    /** Reads a line; empty when it says nothing that this version understands. */
    static Optional<RunLine> of(String line) {
        try {
            JsonFields fields = JsonFields.parse(line);
            return Optional.of(fields.has(RunJson.DELETED)
                    ? new Deleted(run(fields.object(RunJson.DELETED)))
                    : new Done(run(fields)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static RunRecord run(JsonFields fields) {
        return new RunRecord(Math.toIntExact(fields.number("number")), fields.number("finished"),
                Path.of(fields.text("input")), fields.text("sha256"), settings(fields.object("settings")),
                summary(fields.object("summary")), fields.text("rate"), fields.number("latency_ms"));
    }

    private static RunSettings settings(JsonFields fields) {
        long window = fields.number("window");
        if (window < 1 || window > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a window of " + window);
        }
        return new RunSettings(fields.number("seed"), (int) window, fields.text("version"),
                constant(Warmup.class, fields.text("warmup")), reading(fields.object("reading")));
    }

    private static ReadOptions reading(JsonFields fields) {
        return new ReadOptions(columns(fields.object("columns")),
                optional(fields, "delimiter", text -> text.charAt(0)),
                optional(fields, "decimal", text -> constant(DecimalMark.class, text)),
                optional(fields, "dates", text -> constant(DateOrder.class, text)),
                fields.has("header") ? Optional.of(fields.flag("header")) : Optional.empty(),
                optional(fields, "encoding", Charset::forName), optional(fields, "zone", ZoneId::of),
                constant(Order.class, fields.text("order")));
    }

    private static Map<Role, List<String>> columns(JsonFields fields) {
        Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (fields.has(role.key())) {
                columns.put(role, fields.texts(role.key()));
            }
        }
        return columns;
    }

    private static <T> Optional<T> optional(JsonFields fields, String name, Function<String, T> reading) {
        return fields.has(name) ? Optional.of(reading.apply(fields.text(name))) : Optional.empty();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (RunJson.word(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName() + " is called " + word);
    }

    private static SignalSummary summary(JsonFields fields) {
        return new SignalSummary(fields.number("rows"), fields.number("defined"), fields.number("signals"),
                fields.number("ties"), fields.number("crossings_up"), fields.number("crossings_down"));
    }
}
