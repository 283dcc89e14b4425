package dev.tidemark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadOptions.DateOrder;
import dev.tidemark.bars.Role;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;
import dev.tidemark.config.NewValue;
import dev.tidemark.config.NewValue.Items;
import dev.tidemark.config.NewValue.Text;
import dev.tidemark.config.NewValue.Word;

/**
 * One setting as it is to stand in a configuration.
 *
 * @param keys the keys that lead to it
 * @param reader reads what stands there now
 * @param wanted what it is to read
 * @param written how that is written; nothing where it is said by leaving the key out
 */
record Setting(List<String> keys, Function<Optional<ConfigValue>, Object> reader, Object wanted,
        Optional<NewValue> written) {
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** All settings, in the order in which a new file has them. */
    static List<Setting> of(RunSettings settings) {
        List<Setting> all = new ArrayList<>(
                List.of(integer(RunSettings.SEED, settings.seed()), integer(RunSettings.WINDOW, settings.window()),
                        new Setting(List.of(RunSettings.VERSION), value -> value.map(RunSettings::version),
                                Optional.of(settings.version()), Optional.of(new Text(settings.version()))),
                        new Setting(List.of(RunSettings.WARMUP), RunSettings::warmup, settings.warmup(),
                                Optional.of(word(settings.warmup())))));
        ReadOptions reading = settings.reading();
        for (Role role : Role.values()) {
            all.add(columns(role, Optional.ofNullable(reading.columns().get(role))));
        }
        all.add(format("delimiter", ReadSettings::delimiter, reading.delimiter(), Setting::delimiter));
        all.add(format("decimal", ReadSettings::decimal, reading.decimal(), Setting::word));
        all.add(format("dates", ReadSettings::dates, reading.dates(),
                dates -> new Text(dates == DateOrder.DAY_FIRST ? "day-first" : "month-first")));
        all.add(format("header", ReadSettings::header, reading.header(), there -> new Word(there.toString())));
        all.add(format("encoding", ReadSettings::encoding, reading.encoding(), charset -> new Text(charset.name())));
        all.add(format("zone", ReadSettings::zone, reading.zone(), zone -> new Text(zone.getId())));
        all.add(new Setting(List.of(RunSettings.ORDER), ReadSettings::order, reading.order(),
                Optional.of(word(reading.order()))));
        return all;
    }

    private static Setting integer(String key, long wanted) {
        return new Setting(List.of(key), value -> value.map(v -> v.integer(Long.MIN_VALUE, Long.MAX_VALUE)),
                Optional.of(wanted), Optional.of(new Word(Long.toString(wanted))));
    }

    private static Setting columns(Role role, Optional<List<String>> wanted) {
        return new Setting(List.of(RunSettings.COLUMNS, role.key()),
                value -> value.map(v -> ReadSettings.columns(role, v)), wanted, wanted.map(Setting::columns));
    }

    private static NewValue columns(List<String> names) {
        List<NewValue> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(name.matches(NUMBER) ? new Word(name) : new Text(name));
        }
        return columns.size() == 1 ? columns.getFirst() : new Items(columns);
    }

    private static <T> Setting format(String key, Function<Optional<ConfigValue>, Optional<T>> reader,
            Optional<T> wanted, Function<T, NewValue> writer) {
        return new Setting(List.of(RunSettings.FORMAT, key), reader::apply, wanted, wanted.map(writer));
    }

    private static NewValue delimiter(char delimiter) {
        return new Text(switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default -> String.valueOf(delimiter);
        });
    }

    private static NewValue word(Enum<?> choice) {
        return new Text(choice.name().toLowerCase(Locale.ROOT));
    }

    /** Whether it need not be written: what stands there, or that nothing does, reads as wanted. */
    boolean isIn(ConfigMapping root) {
        try {
            return reader.apply(find(root)).equals(wanted);
        } catch (ConfigFault wrong) {
            return false;
        }
    }

    /** What stands in its place. */
    Optional<ConfigValue> find(ConfigMapping root) {
        Optional<ConfigValue> found = root.find(keys.getFirst());
        for (String key : keys.subList(1, keys.size())) {
            found = found.flatMap(outer -> outer.mapping().find(key));
        }
        return found;
    }
}
