package dev.tidemark.bars;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import org.jspecify.annotations.Nullable;

/** The rows of a table that is not plain, some thousands at a time, by way of the CSV library. */
final class OddChunks implements ChunkReader {
    private static final int ROWS = 4096;
    private static final int CLOSE = 0;
    private static final int TIME = 1;
    private static final int FIRST_OTHER = 2;

    private final String name;
    private final Bytes.Reading body;
    private final Flavour flavour;
    private final CellNumber numbers;
    private final Wanted wanted;
    private final long firstLine;
    private final OddRows rows;

    /**
     * @param name the file, for messages
     * @param body the bytes from a data row on; closed with this
     * @param wanted what is wanted of each row
     * @param firstLine the line number of that data row
     */
    OddChunks(String name, Bytes.Reading body, Flavour flavour, Wanted wanted, long firstLine) {
        this.name = name;
        this.body = body;
        this.flavour = flavour;
        this.numbers = new CellNumber(flavour.numbers());
        this.wanted = wanted;
        this.firstLine = firstLine;
        this.rows = OddRows.from(body.stream(), flavour, name, roles(wanted), firstLine);
    }

    private static List<Role> roles(Wanted wanted) {
        List<Role> roles = new ArrayList<>(List.of(Role.CLOSE, Role.TIME));
        roles.addAll(wanted.others());
        return roles;
    }

    @Override
    public @Nullable ScannedChunk next() {
        try {
            return read();
        } catch (IOException e) {
            throw ReadFailure.of(name, e);
        }
    }

    private @Nullable ScannedChunk read() throws IOException {
        DecimalsBuilder closes = new DecimalsBuilder(ROWS, 0);
        boolean hasTimes = wanted.hasTimes() && flavour.has(Role.TIME);
        long[] times = new long[hasTimes ? ROWS : 0];
        int[] lines = new int[wanted.hasTimes() ? ROWS : 0];
        OtherColumns others = new OtherColumns(wanted.others(), ROWS);
        Repairs repairs = new Repairs();
        int missing = 0;
        while (closes.size() < ROWS && rows.next()) {
            BigDecimal close = closeOfRow();
            numbers.countRepairs(rows.cell(CLOSE), repairs);
            if (close == null) {
                missing++;
                closes.addMissing();
            } else {
                closes.add(close);
            }
            addOthers(others);
            if (wanted.hasTimes()) {
                lines[closes.size() - 1] = (int) (rows.line() - firstLine);
            }
            if (hasTimes) {
                times[closes.size() - 1] = time(repairs);
            }
        }
        int size = closes.size();
        Decimals column = closes.build();
        repairs.addAll(rows.takeRepairs());
        return size == 0
                ? null
                : ScannedChunk.ofRows(column, Arrays.copyOf(times, hasTimes ? size : 0), lines, others,
                        missing, column.countNonPositive(), repairs);
    }

    private long time(Repairs repairs) {
        String text = rows.cell(TIME);
        long time = flavour.times().parse(text);
        if (time != TimeFormat.MISSING) {
            flavour.times().repair(text).ifPresent(repair -> repairs.add(repair, 1));
        }
        return time;
    }

    private void addOthers(OtherColumns others) {
        others.nextRow();
        for (int i = 0; i < wanted.others().size(); i++) {
            others.set(i, rows.cell(FIRST_OTHER + i), numbers);
        }
    }

    private @Nullable BigDecimal closeOfRow() {
        String text = rows.cell(CLOSE);
        try {
            return numbers.parse(text);
        } catch (BadCell bad) {
            throw new DataFault(new Place(name, rows.line(), flavour.field(Role.CLOSE) + 1), bad.reason());
        }
    }

    @Override
    public long done() {
        return body.done().getAsLong();
    }

    @Override
    public Bytes.Reading fromLastChunk() {
        throw new IllegalStateException("the CSV library reads whatever there is");
    }

    @Override
    public void close() {
        body.close();
    }
}
