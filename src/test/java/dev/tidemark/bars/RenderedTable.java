package dev.tidemark.bars;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A table of bars, and a file that holds it in some flavour. */
record RenderedTable(List<Long> times, List<BigDecimal> closes, Style style) {

    /** Everything that may differ from file to file. */
    record Style(char delimiter, Quotes quotes, Encoding encoding, String lineEnd, Numbers numbers, Times times,
            Edges edges) {}

    enum Quotes {
        NONE,
        CELLS,
        LINES,
        ROWS_ONLY
    }

    enum Encoding {
        UTF_8,
        UTF_8_MARKED,
        UTF_16_LITTLE,
        UTF_16_BIG
    }

    enum Numbers {
        POINT,
        COMMA,
        GROUPED
    }

    enum Times {
        ISO,
        ISO_T,
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        TWO_COLUMNS,
        GERMAN
    }

    enum Edges {
        BARE,
        INDENTED,
        REMARK_BEFORE,
        TRAILING_CELLS,
        BLANK_LINES,
        NO_FINAL_END
    }

    static Arbitrary<RenderedTable> any() {
        Arbitrary<Style> style = Combinators.combine(Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of(Quotes.class),
                Arbitraries.of(Encoding.class), Arbitraries.of("\n", "\r\n", "\r"), Arbitraries.of(Numbers.class),
                Arbitraries.of(Times.class), Arbitraries.of(Edges.class)).as(Style::new).filter(RenderedTable::isSane);
        Arbitrary<List<BigDecimal>> closes = Arbitraries.longs()
                .between(100_001, 99_999_999)
                .map(cents -> BigDecimal.valueOf(cents * 10 + 7, 3).setScale(2, RoundingMode.DOWN))
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
        return Combinators.combine(closes, style, Arbitraries.longs().between(1_000_000_000L, 1_800_000_000L))
                .as((prices, look, start) -> new RenderedTable(minutes(start, prices.size()), prices, look));
    }

    private static boolean isSane(Style style) {
        boolean hasComma = style.numbers != Numbers.POINT;
        return !hasComma || style.delimiter != ','
                || (style.quotes == Quotes.CELLS && style.numbers == Numbers.GROUPED);
    }

    private static List<Long> minutes(long start, int rows) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            times.add((start / 60 + i) * 60_000);
        }
        return times;
    }

    byte[] bytes() {
        var text = new StringBuilder();
        if (style.edges == Edges.REMARK_BEFORE) {
            text.append("kept by hand").append(style.lineEnd);
        }
        text.append(line(header(), style.quotes != Quotes.ROWS_ONLY)).append(style.lineEnd);
        for (int i = 0; i < times.size(); i++) {
            text.append(line(row(i), true)).append(style.lineEnd);
            text.append(style.edges == Edges.BLANK_LINES && i % 3 == 1 ? "  " + style.lineEnd : "");
        }
        if (style.edges == Edges.NO_FINAL_END) {
            text.setLength(text.length() - style.lineEnd.length());
        }
        return encoded(text.toString());
    }

    private byte[] encoded(String text) {
        return switch (style.encoding) {
            case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
            case UTF_8_MARKED -> marked(text, StandardCharsets.UTF_8);
            case UTF_16_LITTLE -> marked(text, StandardCharsets.UTF_16LE);
            case UTF_16_BIG -> marked(text, StandardCharsets.UTF_16BE);
        };
    }

    private static byte[] marked(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("\ufeff" + text).getBytes(charset));
        return bytes.toByteArray();
    }

    private List<String> header() {
        return style.times == Times.TWO_COLUMNS
                ? List.of("<DATE>", "<TIME>", "<OPEN>", "<HIGH>", "<LOW>", "<CLOSE>", "<VOL>")
                : List.of("Timestamp", "open", "High", "low", "CLOSE", "Volume_(BTC)");
    }

    private List<String> row(int index) {
        BigDecimal close = closes.get(index);
        BigDecimal high = close.add(BigDecimal.ONE);
        BigDecimal low = close.subtract(BigDecimal.ONE);
        List<String> cells = new ArrayList<>(time(times.get(index)));
        List.of(close, high, low, close, BigDecimal.valueOf(1234)).forEach(number -> cells.add(number(number)));
        return cells;
    }

    private List<String> time(long millis) {
        return switch (style.times) {
            case ISO -> List.of(written(millis, "yyyy-MM-dd HH:mm:ss"));
            case ISO_T -> List.of(written(millis, "yyyy-MM-dd'T'HH:mm:ss'Z'"));
            case EPOCH_SECONDS -> List.of(String.valueOf(millis / 1000));
            case EPOCH_MILLIS -> List.of(String.valueOf(millis));
            case TWO_COLUMNS -> List.of(written(millis, "yyyy.MM.dd"), written(millis, "HH:mm:ss"));
            case GERMAN -> List.of(written(millis, "dd.MM.yyyy HH:mm"));
        };
    }

    private static String written(long millis, String pattern) {
        return LocalDateTime.ofEpochSecond(millis / 1000, 0, ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    private String number(BigDecimal number) {
        return switch (style.numbers) {
            case POINT -> number.toPlainString();
            case COMMA -> number.toPlainString().replace('.', ',');
            case GROUPED -> new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        };
    }

    private String line(List<String> cells, boolean isQuoted) {
        List<String> edged = new ArrayList<>(cells);
        if (style.edges == Edges.TRAILING_CELLS) {
            edged.add("");
        }
        boolean isCells = style.quotes == Quotes.CELLS;
        String joined = String.join(String.valueOf(style.delimiter),
                edged.stream().map(cell -> isCells ? '"' + cell + '"' : cell).toList());
        boolean isLine = isQuoted && (style.quotes == Quotes.LINES || style.quotes == Quotes.ROWS_ONLY);
        String indent = style.edges == Edges.INDENTED ? "    " : "";
        return indent + (isLine ? '"' + joined + '"' : joined);
    }
}
