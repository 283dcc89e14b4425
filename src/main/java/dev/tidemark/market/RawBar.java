package dev.tidemark.market;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bar as a market tells it. Prices stay the decimals that were written, which no binary number can hold.
 *
 * @param time its start, in milliseconds since the epoch
 * @param open the first price
 * @param high the highest price
 * @param low the lowest price
 * @param close the last price
 * @param volume what was traded, in units of what is traded
 */
public record RawBar(long time, String open, String high, String low, String close, String volume) {
    /** The values in the order of a file's columns. */
    public List<String> values() {
        return List.of(open, high, low, close, volume);
    }

    /** Whether another bar says the same, be it with other zeros at the end. */
    boolean isSame(RawBar other) {
        List<String> mine = values();
        List<String> theirs = other.values();
        for (int i = 0; i < mine.size(); i++) {
            if (number(mine.get(i)).compareTo(number(theirs.get(i))) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all its prices are zero, by which some markets fill the time that they know nothing of. */
    boolean isFiller() {
        return values().subList(0, 4).stream().allMatch(price -> number(price).signum() == 0);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
