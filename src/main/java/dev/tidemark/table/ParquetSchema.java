package dev.tidemark.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;

/**
 * What the footer of a file says, once it was seen that the file is of the kind that is read here.
 *
 * @param names the columns besides the time
 * @param rows how many rows there are
 * @param groups where they lie
 * @param about what is said of the table
 */
record ParquetSchema(List<String> names, long rows, List<Group> groups, Map<String, String> about) {
    /** Some rows. */
    record Group(int rows, List<Chunk> chunks) {}

    /**
     * One column of some rows.
     *
     * @param column its place among the names, -1 for the time
     * @param isOptional whether rows may have no value
     * @param offset where its pages begin
     * @param size how many bytes they have
     */
    record Chunk(int column, boolean isOptional, long offset, long size) {}

    static ParquetSchema of(ThriftStruct footer) {
        List<Leaf> leaves = leaves(footer);
        List<Group> groups = new ArrayList<>();
        for (ThriftStruct group : footer.structs(4)) {
            groups.add(group(group, leaves, footer.name()));
        }
        Map<String, String> about = new LinkedHashMap<>();
        for (ThriftStruct pair : footer.structs(5)) {
            about.put(pair.text(1), pair.fields().containsKey(2) ? pair.text(2) : "");
        }
        List<String> names = leaves.stream().skip(1).map(Leaf::column).toList();
        if (!Table.areNames(names)) {
            throw new DataFault(
                    footer.name() + ": two of its columns have one name, or one has a comma or quotes in its name");
        }
        return new ParquetSchema(names, footer.number(3), groups, about);
    }

    /** A column of the schema. */
    private record Leaf(String column, boolean isOptional) {}

    private static List<Leaf> leaves(ThriftStruct footer) {
        List<ThriftStruct> elements = footer.structs(2);
        List<Leaf> leaves = new ArrayList<>();
        for (ThriftStruct element : elements.subList(Math.min(1, elements.size()), elements.size())) {
            boolean isTime = leaves.isEmpty();
            String column = element.text(4);
            long type = element.number(1, -1);
            long repetition = element.number(3, -1);
            boolean isRight = isTime
                    ? column.equals(Table.TIME) && type == ParquetLayout.TYPE_INT64 && isMillis(element)
                    : type == ParquetLayout.TYPE_DOUBLE;
            if (!isRight || repetition < ParquetLayout.REQUIRED || repetition > ParquetLayout.OPTIONAL) {
                throw new DataFault(footer.name() + ": its column " + Shown.text(column) + " is "
                        + (type < 0 ? "a group" : ParquetLayout.type(type)) + "; expected "
                        + (isTime ? "a first column 'time' of milliseconds as INT64" : "DOUBLE"));
            }
            leaves.add(new Leaf(column, repetition == ParquetLayout.OPTIONAL));
        }
        if (leaves.isEmpty()) {
            throw new DataFault(footer.name() + ": has no columns; expected a first column 'time'");
        }
        return leaves;
    }

    private static boolean isMillis(ThriftStruct element) {
        return element.number(6, -1) == ParquetLayout.TIMESTAMP_MILLIS
                || element.findStruct(10).flatMap(kind -> kind.findStruct(8)).flatMap(time -> time.findStruct(2))
                        .flatMap(unit -> unit.findStruct(1)).isPresent();
    }

    private static Group group(ThriftStruct group, List<Leaf> leaves, String name) {
        List<ThriftStruct> columns = group.structs(1);
        long rows = group.number(3);
        if (columns.size() != leaves.size() || rows < 0 || rows > Integer.MAX_VALUE) {
            throw new DataFault(name + ": is damaged: a group of its rows has " + columns.size() + " columns, expected "
                    + leaves.size());
        }
        List<Chunk> chunks = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            ThriftStruct about = columns.get(column).struct(3);
            if (about.number(4) != ParquetLayout.UNCOMPRESSED) {
                throw new DataFault(
                        name + ": its column " + Shown.text(leaves.get(column).column()) + " is compressed with "
                                + ParquetLayout.codec(about.number(4)) + "; expected no compression");
            }
            chunks.add(new Chunk(column - 1, leaves.get(column).isOptional(), about.number(11, about.number(9)),
                    about.number(7)));
        }
        return new Group((int) rows, chunks);
    }
}
