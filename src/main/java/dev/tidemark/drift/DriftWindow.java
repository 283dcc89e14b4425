package dev.tidemark.drift;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * The newest rows, as many as fit, by their times. Any number of threads may add rows, which takes about as long as copying them; while
 * another reads, they wait for a few rows to be copied at most. Once made, it takes no more memory.
 *
 * <p>A row that comes late takes its place among those that are there, and the oldest goes; one older than all of a full window is not taken, and
 * counted. Of rows of one time, that which came first is the older.
 */
public final class DriftWindow {
    /** How many rows are copied before those that wait to add may go on. */
    private static final int AT_ONCE = 64;

    private final int capacity;
    private final int features;
    /** By place, which a row keeps as long as it is there: its values, its time, and how many were taken before it. */
    private final double[] values;
    private final long[] times;
    private final long[] numbers;
    /** The places by age: that of the oldest row is at {@link #oldest}, and after the last comes the first. */
    private final int[] places;
    private final ReentrantLock lock = new ReentrantLock();
    private int oldest;
    private int size;
    private long late;
    private long added;

    /**
     * An empty window.
     *
     * @param capacity how many rows it holds, from 1
     * @param features how many features a row has, from 1
     * @throws IllegalArgumentException if that is too few of one, or too many for memory
     */
    public DriftWindow(int capacity, int features) {
        if (capacity < 1 || features < 1 || (long) capacity * features > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("cannot hold " + capacity + " rows of " + features + " features");
        }
        this.capacity = capacity;
        this.features = features;
        this.values = new double[capacity * features];
        this.times = new long[capacity];
        this.numbers = new long[capacity];
        this.places = new int[capacity];
    }

    /** Adds a row without a time, which is as new as the newest. */
    public void add(double[] row) {
        require(row);
        lock.lock();
        try {
            put(size == 0 ? Long.MIN_VALUE : time(size - 1), row);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Adds a row.
     *
     * @param time when it was, on a scale of the caller's, the same for all rows
     * @param row a value a feature
     * @return whether it was taken: not if all of a full window are newer
     * @throws IllegalArgumentException if it has not as many features
     */
    public boolean add(long time, double[] row) {
        require(row);
        lock.lock();
        try {
            return put(time, row);
        } finally {
            lock.unlock();
        }
    }

    private void require(double[] row) {
        if (row.length != features) {
            throw new IllegalArgumentException("expected " + features + " features, not " + row.length);
        }
    }

    private boolean put(long time, double[] row) {
        if (size == capacity && time < time(0)) {
            late++;
            return false;
        }
        int place = size;
        if (size == capacity) {
            place = places[oldest];
            oldest = oldest + 1 == capacity ? 0 : oldest + 1;
            size--;
        }
        int at = size;
        for (; at > 0 && time(at - 1) > time; at--) {
            places[index(at)] = places[index(at - 1)];
        }
        places[index(at)] = place;
        times[place] = time;
        numbers[place] = added++;
        System.arraycopy(row, 0, values, place * features, features);
        size++;
        return true;
    }

    private long time(int age) {
        return times[places[index(age)]];
    }

    private int index(int age) {
        int index = oldest + age;
        return index < capacity ? index : index - capacity;
    }

    /**
     * The rows that are there. Each is whole; of those that come meanwhile, some may be among them instead of the oldest.
     */
    public WindowRows rows() {
        double[] copy = new double[values.length];
        long[] when = new long[capacity];
        long[] order = new long[capacity];
        int count = 0;
        for (int next = AT_ONCE; next > 0; count += next) {
            next = copy(count, copy, when, order);
        }
        return inOrder(IntStream.range(0, count).boxed()
                .sorted(Comparator.comparingLong((Integer place) -> when[place])
                        .thenComparingLong(place -> order[place]))
                .mapToInt(Integer::intValue).toArray(), copy, when);
    }

    /** Copies the next few rows by their places, and says how many. */
    private int copy(int from, double[] toValues, long[] toTimes, long[] toNumbers) {
        lock.lock();
        try {
            int count = Math.min(AT_ONCE, size - from);
            System.arraycopy(values, from * features, toValues, from * features, count * features);
            System.arraycopy(times, from, toTimes, from, count);
            System.arraycopy(numbers, from, toNumbers, from, count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    private WindowRows inOrder(int[] order, double[] copy, long[] when) {
        double[][] columns = new double[features][order.length];
        for (int row = 0; row < order.length; row++) {
            for (int f = 0; f < features; f++) {
                columns[f][row] = copy[order[row] * features + f];
            }
        }
        return new WindowRows(Arrays.stream(order).mapToLong(place -> when[place]).toArray(), columns);
    }

    /** How many rows it holds at most. */
    public int capacity() {
        return capacity;
    }

    /** How many it holds. */
    public int size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** How many were taken, ever. */
    public long added() {
        lock.lock();
        try {
            return added;
        } finally {
            lock.unlock();
        }
    }

    /** How many came too late to be taken. */
    public long late() {
        lock.lock();
        try {
            return late;
        } finally {
            lock.unlock();
        }
    }
}
