package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names of a table's columns and the roles they have: as the user says, else as the names say. The time is only
 * settled later, by its cells, unless the user names it.
 */
final class Header {
    private final List<String> names;
    private final Map<Role, List<Integer>> columns = new EnumMap<>(Role.class);
    private final List<Integer> rivals = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean hasTimeName;

    Header(List<String> names, ReadOptions options) {
        this.names = names;
        for (Role role : Role.values()) {
            List<String> named = options.columns().getOrDefault(role, List.of());
            if (named.isEmpty()) {
                assignByMeaning(role);
            } else {
                assign(role, named);
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** The columns by role; the time only where the user names it. */
    Map<Role, List<Integer>> columns() {
        return columns;
    }

    /** The columns that could each be the close, where there are several. */
    List<Integer> rivals() {
        return rivals;
    }

    /** The names the user gave that no column has. */
    List<String> unknown() {
        return unknown;
    }

    /** Whether the columns that a run needs were found, or too many of them. */
    boolean isUsable() {
        return unknown.isEmpty() && (columns.containsKey(Role.CLOSE) || !rivals.isEmpty());
    }

    /** How many roles were found. */
    int roles() {
        int time = hasTimeName && !columns.containsKey(Role.TIME) ? 1 : 0;
        return columns.size() + (rivals.isEmpty() ? 0 : 1) + time;
    }

    private void assign(Role role, List<String> named) {
        List<Integer> found = new ArrayList<>();
        for (String name : named) {
            int column = find(names, name);
            if (column < 0) {
                unknown.add(name);
            } else {
                found.add(column);
            }
        }
        if (found.size() == named.size()) {
            columns.put(role, found);
        }
    }

    /** The column of a name, else of a name that differs in case and signs only, else of a number from 1; else -1. */
    static int find(List<String> names, String wanted) {
        int exact = names.indexOf(wanted);
        if (exact >= 0) {
            return exact;
        }
        String plain = ColumnNames.plain(wanted);
        for (int i = 0; i < names.size() && !plain.isEmpty(); i++) {
            if (ColumnNames.plain(names.get(i)).equals(plain)) {
                return i;
            }
        }
        int number = number(wanted);
        return number >= 1 && number <= names.size() ? number - 1 : -1;
    }

    /** A column's number as the user wrote it; 0 if it is none. */
    static int number(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : 0;
    }

    private void assignByMeaning(Role role) {
        int best = Integer.MAX_VALUE;
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnNames.@Nullable Meaning meaning = ColumnNames.meaning(names.get(i));
            if (meaning == null || meaning.role() != role || meaning.rank() > best) {
                continue;
            }
            if (meaning.rank() < best) {
                found.clear();
                best = meaning.rank();
            }
            found.add(i);
        }
        if (role == Role.TIME) {
            hasTimeName = !found.isEmpty();
        } else if (role == Role.CLOSE && found.size() > 1) {
            rivals.addAll(found);
        } else if (!found.isEmpty()) {
            columns.put(role, List.of(found.getFirst()));
        }
    }
}
