package dev.tidemark.bars;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user says of a file; whatever is left open is detected.
 *
 * @param columns the columns by role, each by its header name or its number from 1; a time may have two (date, time)
 * @param delimiter the character between fields
 * @param decimal the decimal mark
 * @param dates how an ambiguous date is to be read
 * @param header whether the table has a header
 * @param encoding the character encoding
 * @param zone the zone of times that name none; UTC when absent
 * @param order whether a file that is newest first is turned round
 */
public record ReadOptions(Map<Role, List<String>> columns, Optional<Character> delimiter, Optional<DecimalMark> decimal,
        Optional<DateOrder> dates, Optional<Boolean> header, Optional<Charset> encoding, Optional<ZoneId> zone,
        Order order) {

    /** The decimal mark of a file's numbers. */
    public enum DecimalMark {
        POINT,
        COMMA
    }

    /** How {@code 03/04/2024} is read. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** What happens to a file that is newest first. */
    public enum Order {
        /** It is turned round, and that is reported. */
        AUTO,
        /** It is taken as it stands. */
        FILE
    }

    /** Everything detected. */
    public static final ReadOptions DETECT = new ReadOptions(Map.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Order.AUTO);

    public ReadOptions {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }
}
