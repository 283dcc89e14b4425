package dev.tidemark.bars;

import java.util.List;
import java.util.OptionalInt;

import dev.tidemark.bars.ReadOptions.Order;

/**
 * How a table must be turned, from all its times at once.
 *
 * @param isReversed whether it is read from its end
 * @param firstException the row that is newer than the one before in a table that mostly goes back
 * @param first the first known time in reading order
 * @param last the last
 * @param duplicates the rows with the time of the one before
 * @param stepsBack the rows that are older than the one before, in reading order
 * @param missing the rows without a time
 */
record OrderOracle(boolean isReversed, OptionalInt firstException, long first, long last, long duplicates,
        long stepsBack, long missing) {

    static OrderOracle of(List<Long> times, Order order) {
        List<Long> known = times.stream().filter(time -> time != TimeFormat.MISSING).toList();
        long missing = times.stream().filter(time -> time == TimeFormat.MISSING).count();
        if (known.isEmpty()) {
            return new OrderOracle(false, OptionalInt.empty(), TimeFormat.MISSING, TimeFormat.MISSING, 0, 0, missing);
        }
        long back = 0;
        long forward = 0;
        long same = 0;
        for (int i = 1; i < known.size(); i++) {
            int step = known.get(i).compareTo(known.get(i - 1));
            back += step < 0 ? 1 : 0;
            forward += step > 0 ? 1 : 0;
            same += step == 0 ? 1 : 0;
        }
        boolean isBackward = order == Order.AUTO && known.getLast() < known.getFirst();
        if (isBackward && forward > 0 && back > forward) {
            return new OrderOracle(false, OptionalInt.of(firstForward(times)), 0, 0, 0, 0, 0);
        }
        return isBackward && forward == 0
                ? new OrderOracle(true, OptionalInt.empty(), known.getLast(), known.getFirst(), same, 0, missing)
                : new OrderOracle(false, OptionalInt.empty(), known.getFirst(), known.getLast(), same, back, missing);
    }

    private static int firstForward(List<Long> times) {
        long before = Long.MAX_VALUE;
        for (int row = 0; row < times.size(); row++) {
            if (times.get(row) != TimeFormat.MISSING) {
                if (times.get(row) > before) {
                    return row;
                }
                before = times.get(row);
            }
        }
        throw new AssertionError("no step forward");
    }

    static String sentence(String file, int line) {
        return file + ", line " + line + ": is newer than the row before it, but most rows of the file go back in time;"
                + " sort the file, or set 'order: file' in the configuration to take the rows as they stand";
    }
}
