package dev.tidemark.bars;

import java.util.Collection;
import java.util.List;

import dev.tidemark.bars.Flavour.NumberStyle;
import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.bars.ReadOptions.DecimalMark;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/** Tells how the numbers of a table are written. */
final class NumberSniffer {
    private final String file;
    private final char delimiter;
    private final Quoting quoting;
    private final ReadOptions options;

    NumberSniffer(String file, char delimiter, Quoting quoting, ReadOptions options) {
        this.file = file;
        this.delimiter = delimiter;
        this.quoting = quoting;
        this.options = options;
    }

    /**
     * Decides over all prices; where those leave it open, the volumes help.
     *
     * @param rows the rows
     * @param prices the columns of prices
     * @param volumes the columns of volumes
     * @throws DataFault if the numbers can be read in two ways
     */
    NumberStyle sniff(List<List<String>> rows, Collection<Integer> prices, Collection<Integer> volumes) {
        NumberEvidence price = evidence(rows, prices);
        NumberEvidence volume = evidence(rows, volumes);
        boolean decimalComma = options.decimal()
                .map(mark -> mark == DecimalMark.COMMA)
                .orElseGet(() -> hasDecimalComma(price, volume));
        char group = decimalComma ? '.' : ',';
        // Between quotes and commas, a comma can only group: later rows may have one although these have none.
        boolean thousands = price.has(group) || volume.has(group)
                || (!decimalComma && delimiter == ',' && quoting == Quoting.CELLS);
        return new NumberStyle(decimalComma, thousands, price.hasSuffix() || volume.hasSuffix());
    }

    private static NumberEvidence evidence(List<List<String>> rows, Collection<Integer> columns) {
        var evidence = new NumberEvidence();
        for (List<String> row : rows) {
            for (int column : columns) {
                if (column < row.size()) {
                    evidence.add(row.get(column));
                }
            }
        }
        return evidence;
    }

    private boolean hasDecimalComma(NumberEvidence price, NumberEvidence volume) {
        if (price.pointIsDecimal() != price.commaIsDecimal()) {
            return price.commaIsDecimal();
        }
        boolean isContradictory = price.pointIsDecimal();
        if (!isContradictory && (delimiter == ',' || !price.has(','))) {
            return false;
        }
        if (!isContradictory && volume.pointIsDecimal() != volume.commaIsDecimal()) {
            return volume.commaIsDecimal();
        }
        throw new DataFault(Place.of(file), "has prices "
                + (isContradictory
                        ? ""
                        : "such as " + Shown.text(price.doubtful())
                                + " ")
                + "whose comma can be a decimal mark or group thousands; say which by format.decimal in the config,"
                + " comma or point");
    }
}
