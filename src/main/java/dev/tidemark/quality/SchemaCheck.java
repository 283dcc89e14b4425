package dev.tidemark.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Role;

/** Every column that a bar needs is there, and holds what its name says. */
final class SchemaCheck implements Check {
    @Override
    public CheckKind kind() {
        return CheckKind.SCHEMA;
    }

    @Override
    public Measure measure(BarTable table, GateSettings settings) {
        if (table.size() == 0) {
            return new Offences(table, 0).measure(settings.columns().size(), "the table has no rows");
        }
        List<String> absent = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Map<Role, Long> cells = table.bars().report().unreadable();
        for (Role role : Role.values()) {
            if (settings.columns().contains(role)) {
                if (!table.has(role)) {
                    absent.add(role.key());
                } else if (cells.getOrDefault(role, 0L) > 0) {
                    unreadable.add(role.key() + " (" + Unit.plain(cells.getOrDefault(role, 0L)) + ")");
                }
            }
        }
        return new Offences(table, 0).measure(absent.size() + unreadable.size(),
                sentence(absent, unreadable, settings.columns().size()));
    }

    private static String sentence(List<String> absent, List<String> unreadable, int wanted) {
        if (absent.isEmpty() && unreadable.isEmpty()) {
            return "all " + wanted + " columns are there";
        }
        List<String> parts = new ArrayList<>();
        if (!absent.isEmpty()) {
            parts.add("no column for " + String.join(", ", absent));
        }
        if (!unreadable.isEmpty()) {
            parts.add("cells that are no numbers in " + String.join(", ", unreadable));
        }
        return String.join("; ", parts);
    }
}
