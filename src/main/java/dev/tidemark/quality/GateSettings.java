package dev.tidemark.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.tidemark.bars.Role;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigScalar;
import dev.tidemark.config.ConfigValue;

/**
 * What the gate demands.
 *
 * @param checks by check, its severity and threshold
 * @param columns the columns that must be there
 * @param listed how many offending rows of each check are listed, from 0
 */
public record GateSettings(Map<CheckKind, Setting> checks, Set<Role> columns, int listed) {
    private static final String LISTED = "listed";
    private static final int MOST_LISTED = 10_000;
    private static final int STANDARD_LISTED = 20;
    private static final double LARGEST = 1e9;
    private static final Map<String, Severity> SEVERITIES = severities();

    public GateSettings {
        checks = Map.copyOf(checks);
        columns = Set.copyOf(columns);
    }

    /** What is demanded when nobody says otherwise. */
    public static GateSettings standard() {
        Map<CheckKind, Setting> checks = new EnumMap<>(CheckKind.class);
        for (CheckKind kind : CheckKind.values()) {
            checks.put(kind, kind.standard());
        }
        return new GateSettings(checks, EnumSet.allOf(Role.class), STANDARD_LISTED);
    }

    /**
     * Reads what is demanded.
     *
     * @param block the block named {@code quality}; nothing when there is none
     * @param warnings hears a sentence about every key that means nothing
     * @throws dev.tidemark.base.ConfigFault if a value is wrong
     */
    public static GateSettings read(Optional<ConfigValue> block, Consumer<String> warnings) {
        GateSettings standard = standard();
        if (block.isEmpty()) {
            return standard;
        }
        ConfigMapping mapping = block.get().mapping();
        warn(mapping, keys(), warnings);
        Map<CheckKind, Setting> checks = new EnumMap<>(CheckKind.class);
        for (CheckKind kind : CheckKind.values()) {
            Optional<ConfigValue> value = mapping.find(kind.key());
            checks.put(kind, value.isPresent() ? setting(kind, value.get(), warnings) : kind.standard());
        }
        int listed = mapping.find(LISTED).map(value -> (int) value.integer(0, MOST_LISTED)).orElse(STANDARD_LISTED);
        Set<Role> columns = mapping.find(CheckKind.SCHEMA.key()).flatMap(GateSettings::columns)
                .orElse(standard.columns());
        return new GateSettings(checks, columns, listed);
    }

    /** The setting of a check. */
    public Setting of(CheckKind kind) {
        return checks.getOrDefault(kind, kind.standard());
    }

    /** The same, with one check not made. */
    public GateSettings without(CheckKind kind) {
        Map<CheckKind, Setting> others = new EnumMap<>(checks);
        others.put(kind, of(kind).with(Severity.OFF));
        return new GateSettings(others, columns, listed);
    }

    private static Setting setting(CheckKind kind, ConfigValue value, Consumer<String> warnings) {
        Setting standard = kind.standard();
        if (value.node() instanceof ConfigScalar) {
            return standard.with(value.choice(SEVERITIES));
        }
        ConfigMapping mapping = value.mapping();
        warn(mapping, keys(kind), warnings);
        return new Setting(mapping.find("severity").map(word -> word.choice(SEVERITIES)).orElse(standard.severity()),
                mapping.find("threshold").map(number -> number.number(0, kind.unit() == Unit.SHARE ? 1 : LARGEST))
                        .orElse(standard.threshold()),
                kind.extra().flatMap(extra -> mapping.find(extra.key())
                        .map(number -> number.number(extra.min(), extra.max()))).orElse(standard.extra()));
    }

    private static Optional<Set<Role>> columns(ConfigValue schema) {
        if (schema.node() instanceof ConfigScalar) {
            return Optional.empty();
        }
        return schema.mapping().find("columns").map(list -> {
            Set<Role> columns = EnumSet.noneOf(Role.class);
            list.items().forEach(item -> columns.add(item.choice(roles())));
            return columns;
        });
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (CheckKind kind : CheckKind.values()) {
            keys.add(kind.key());
        }
        keys.add(LISTED);
        return keys;
    }

    private static List<String> keys(CheckKind kind) {
        List<String> keys = new ArrayList<>(List.of("severity", "threshold"));
        kind.extra().ifPresent(extra -> keys.add(extra.key()));
        if (kind == CheckKind.SCHEMA) {
            keys.add("columns");
        }
        return keys;
    }

    private static void warn(ConfigMapping mapping, List<String> known, Consumer<String> warnings) {
        mapping.unknownKeys(known).forEach(key -> warnings.accept(key.sentence()));
    }

    private static Map<String, Severity> severities() {
        Map<String, Severity> words = new LinkedHashMap<>();
        words.put("fail", Severity.FAIL);
        words.put("warn", Severity.WARN);
        words.put("off", Severity.OFF);
        return words;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.key(), role);
        }
        return roles;
    }
}
