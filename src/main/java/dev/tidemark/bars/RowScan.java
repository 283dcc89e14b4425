package dev.tidemark.bars;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of one chunk for {@link CloseScanner}, and judges what is not regular: blank lines, rows too short or
 * too long, cells that are not simply digits.
 */
final class RowScan {
    private final Flavour flavour;
    private final CellNumber numbers;
    private final List<Integer> timeFields;
    private final List<Role> otherRoles;
    private final int[] otherFields;
    private final LineCells cells;
    private final PlainNumber number = new PlainNumber();
    private final int closeField;
    private final boolean collectsMore;

    private byte[] bytes = new byte[0];
    private int last;
    private DecimalsBuilder closes = new DecimalsBuilder(0, 0);
    private long[] times = new long[0];
    private int[] rowLines = new int[0];
    private OtherColumns others = OtherColumns.NONE;
    private Repairs timeRepairs = new Repairs();
    private int missing;
    private int blankBefore;
    private int blankAfter;
    private int indented;
    private int surplus;
    private boolean isPlain;
    private @Nullable RowFault fault;

    RowScan(Flavour flavour, Wanted wanted) {
        this.flavour = flavour;
        this.numbers = new CellNumber(flavour.numbers());
        this.timeFields = wanted.hasTimes() ? flavour.columns().getOrDefault(Role.TIME, List.of()) : List.of();
        this.otherRoles = wanted.others();
        this.otherFields = new int[otherRoles.size()];
        for (int i = 0; i < otherFields.length; i++) {
            otherFields[i] = flavour.has(otherRoles.get(i)) ? flavour.field(otherRoles.get(i)) : -1;
        }
        this.collectsMore = !timeFields.isEmpty() || otherFields.length > 0;
        this.closeField = flavour.field(Role.CLOSE);
        int lastTime = timeFields.stream().mapToInt(field -> field).max().orElse(0);
        int lastOther = Arrays.stream(otherFields).max().orElse(0);
        this.cells = new LineCells(flavour, 1 + Math.max(closeField, Math.max(lastTime, lastOther)));
    }

    void begin(byte[] buffer, int from, int to) {
        bytes = buffer;
        last = to;
        // Short rows are rarer than long ones; the column grows when they come.
        closes = new DecimalsBuilder((to - from) / 48 + 16, 0);
        int rows = timeFields.isEmpty() ? 0 : (to - from) / 48 + 16;
        times = new long[rows];
        rowLines = new int[collectsMore ? (to - from) / 48 + 16 : 0];
        others = otherFields.length == 0 ? OtherColumns.NONE : new OtherColumns(otherRoles, rows);
        missing = blankBefore = blankAfter = indented = surplus = 0;
        timeRepairs = new Repairs();
        isPlain = true;
        fault = null;
    }

    /** How many lines of the chunk were taken. */
    private int linesBefore() {
        return closes.size() + blankBefore + blankAfter;
    }

    boolean isStopped() {
        return fault != null || !isPlain;
    }

    /** A row with the right number of fields. Most are as simple as this, and nothing more is done for them. */
    void regular(int line, int start, int end, int lineEnd) {
        if (bytes[line] > ' ' && !collectsMore && blankAfter == 0) {
            long mantissa = PriceText.parse(bytes, start, end, closes.scale());
            if (mantissa != PriceText.NOT_SIMPLE && closes.addSimply(mantissa)) {
                return;
            }
        }
        lessSimple(line, start, end, lineEnd);
    }

    /** A row that may have fewer decimals than the others, as many programs leave out a zero at the end. */
    private void lessSimple(int line, int start, int end, int lineEnd) {
        for (int decimals = closes.scale(); decimals >= 0; decimals--) {
            long mantissa = PriceText.parse(bytes, start, end, decimals);
            if (mantissa != PriceText.NOT_SIMPLE) {
                closes.add(mantissa, decimals);
                rowAdded(line, lineEnd);
                return;
            }
        }
        anyNumber(line, start, end, lineEnd);
    }

    /** A row whose close may have blanks around it, more digits, or be no number at all. */
    private void anyNumber(int line, int start, int end, int lineEnd) {
        if (number.read(bytes, start, end)) {
            closes.add(number.isNegative() ? -number.magnitude() : number.magnitude(), number.decimals());
            rowAdded(line, lineEnd);
        } else {
            irregularCell(line, lineEnd, number.from(), number.to());
        }
    }

    /** A row with the right number of fields, whose close is not a plain decimal. */
    private void irregularCell(int line, int lineEnd, int from, int to) {
        if (from == to && isBlankLine(line, lineEnd)) {
            irregular(line, lineEnd, 1);
        } else if (hasLoneReturn(line, lineEnd)) {
            isPlain = false;
        } else {
            addCell(line, lineEnd, new String(bytes, from, to - from, flavour.charset()));
        }
    }

    /** A line with the wrong number of fields, or none at all. */
    void irregular(int line, int lineEnd, int fields) {
        if (lineEnd - line > Chunk.LONGEST_LINE) {
            fault = Chunk.lineTooLong(linesBefore());
        } else if (isBlankLine(line, lineEnd)) {
            blankAfter++;
        } else if (hasLoneReturn(line, lineEnd)) {
            isPlain = false;
        } else if (fields < flavour.fields() || !hasEmptySurplus(line, lineEnd)) {
            fault = wrongFieldCount(linesBefore(), fields, flavour.fields());
        } else {
            surplus += fields - flavour.fields();
            cells.split(bytes, line, lineEnd);
            addCell(line, lineEnd, cells.text(closeField));
        }
    }

    static RowFault wrongFieldCount(long line, int found, int expected) {
        return new RowFault(line, 0,
                "has " + found + (found == 1 ? " field" : " fields") + ", expected " + expected);
    }

    ScannedChunk finish(boolean noQuotes) {
        boolean plain = isPlain && noQuotes;
        int timed = timeFields.isEmpty() ? 0 : closes.size();
        Decimals column = closes.build();
        return new ScannedChunk(linesBefore(), column, times.length == timed ? times : Arrays.copyOf(times, timed),
                rowLines, others, missing, column.countNonPositive(), repairs(), blankAfter, plain ? fault : null,
                plain);
    }

    private Repairs repairs() {
        Repairs repairs = new Repairs();
        repairs.addAll(timeRepairs);
        repairs.add(Repair.BLANK_LINES, blankBefore);
        repairs.add(Repair.INDENTED_LINES, indented);
        repairs.add(Repair.SURPLUS_EMPTY_CELLS, surplus);
        return repairs;
    }

    private void addCell(int line, int lineEnd, String text) {
        try {
            BigDecimal value = numbers.parse(text);
            if (value == null) {
                missing++;
                closes.addMissing();
            } else {
                closes.add(value);
            }
            rowAdded(line, lineEnd);
        } catch (BadCell bad) {
            fault = new RowFault(linesBefore(), closeField + 1, bad.reason());
        }
    }

    private void rowAdded(int line, int lineEnd) {
        byte first = bytes[line];
        if (first == ' ' || (first == '\t' && flavour.delimiter() != '\t')) {
            indented++;
        }
        blankBefore += blankAfter;
        blankAfter = 0;
        if (collectsMore) {
            addLine();
            cells.split(bytes, line, lineEnd);
            addTime();
            addOthers();
        }
    }

    private void addLine() {
        int row = closes.size() - 1;
        if (row >= rowLines.length) {
            rowLines = Arrays.copyOf(rowLines, row * 2 + 16);
        }
        rowLines[row] = linesBefore() - 1;
    }

    private void addTime() {
        if (timeFields.isEmpty()) {
            return;
        }
        int row = closes.size() - 1;
        if (row >= times.length) {
            times = Arrays.copyOf(times, row * 2 + 16);
        }
        long simple = timeFields.size() == 1
                ? cells.simpleTime(timeFields.getFirst(), flavour.times())
                : TimeFormat.MISSING;
        times[row] = simple == TimeFormat.MISSING ? anyTime() : simple;
    }

    private long anyTime() {
        String text = cells.text(timeFields.getFirst());
        if (timeFields.size() > 1) {
            text = text + " " + cells.text(timeFields.get(1));
        }
        long time = flavour.times().parse(text);
        if (time != TimeFormat.MISSING) {
            flavour.times().repair(text).ifPresent(repair -> timeRepairs.add(repair, 1));
        }
        return time;
    }

    private void addOthers() {
        if (otherFields.length == 0) {
            return;
        }
        others.nextRow();
        for (int i = 0; i < otherFields.length; i++) {
            if (otherFields[i] >= 0) {
                double value = cells.simpleNumber(otherFields[i]);
                if (Double.isNaN(value)) {
                    others.set(i, cells.text(otherFields[i]), numbers);
                } else {
                    others.set(i, value);
                }
            }
        }
    }

    private int delimiterFrom(int from, int lineEnd) {
        int at = from;
        while (at < lineEnd && bytes[at] != flavour.delimiter()) {
            at++;
        }
        return at;
    }

    private boolean isBlankLine(int line, int lineEnd) {
        for (int i = line; i < lineEnd; i++) {
            if (!CloseScanner.isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean hasEmptySurplus(int line, int lineEnd) {
        int at = line;
        for (int i = 0; i < flavour.fields(); i++) {
            at = delimiterFrom(at, lineEnd) + 1;
        }
        for (; at < lineEnd; at++) {
            if (bytes[at] != flavour.delimiter() && !CloseScanner.isBlank(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    /** A carriage return that no newline follows ends a line for the CSV library, so such a line is left to it. */
    private boolean hasLoneReturn(int line, int lineEnd) {
        int end = lineEnd < last && lineEnd > line && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        for (int i = line; i < end; i++) {
            if (bytes[i] == '\r') {
                return true;
            }
        }
        return false;
    }
}
