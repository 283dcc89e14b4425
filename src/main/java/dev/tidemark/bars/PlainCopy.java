package dev.tidemark.bars;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The plain form of a table that cannot be read from its end: time, close and the other columns, nothing odd. */
final class PlainCopy {
    private static final List<Role> OTHERS = Wanted.ALL.others();

    private PlainCopy() {}

    /** How a plain copy of a table is written. It has the roles of the original, and a field for each role there is. */
    static Flavour flavourOf(Flavour original) {
        Map<Role, List<Integer>> columns = new EnumMap<>(Role.class);
        columns.put(Role.TIME, List.of(0));
        columns.put(Role.CLOSE, List.of(1));
        for (int i = 0; i < OTHERS.size(); i++) {
            if (original.has(OTHERS.get(i))) {
                columns.put(OTHERS.get(i), List.of(2 + i));
            }
        }
        return new Flavour(StandardCharsets.US_ASCII, 0, 1, ',', Flavour.Quoting.NONE, Flavour.LineEnds.NEWLINE,
                Flavour.NumberStyle.PLAIN, List.of("time", "close", "open", "high", "low", "volume"), false, columns,
                Milliseconds.FORMAT, original.repairs());
    }

    /** A double as a cell that reads back as the same; what is too large for a double is read as infinite. */
    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? (value > 0 ? "1e400" : "-1e400") : Double.toString(value);
    }

    static void write(ScannedChunk chunk, Writer text) throws IOException {
        for (int i = 0; i < chunk.rows(); i++) {
            if (chunk.times()[i] != TimeFormat.MISSING) {
                text.write(Long.toString(chunk.times()[i]));
            }
            text.write(',');
            if (!chunk.closes().isMissing(i)) {
                text.write(chunk.closes().at(i).toString());
            }
            for (int column = 0; column < OTHERS.size(); column++) {
                double value = chunk.others().values(column)[i];
                text.write(',');
                text.write(text(value));
            }
            text.write('\n');
        }
    }
}
