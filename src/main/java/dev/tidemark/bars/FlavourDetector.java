package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.tidemark.bars.Flavour.NumberStyle;
import dev.tidemark.bars.Flavour.Quoting;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;

/** Turns the start of a file into its flavour: encoding, table, columns, numbers, times, in this order. */
final class FlavourDetector {
    private static final List<Role> PRICES = List.of(Role.OPEN, Role.HIGH, Role.LOW, Role.CLOSE);

    private final HeadText head;
    private final ReadOptions options;
    private final TableStart start;
    private final Sample sample;
    private final TimeDetector times;

    private FlavourDetector(HeadText head, ReadOptions options) {
        this.head = head;
        this.options = options;
        this.start = new TableSearch(head, options).find();
        this.sample = new Sample(head, start);
        this.times = new TimeDetector(options);
    }

    /**
     * Detects a flavour.
     *
     * @param head the first bytes of the file, unpacked, up to 1 MiB
     * @param wholeFile whether there are no more; if there are, a last line without end is not judged
     * @param name the file, for messages
     * @param options what the user says of it
     * @throws DataFault if it holds no table of bars with a close column, or one that can be read in two ways
     */
    static Flavour detect(byte[] head, boolean wholeFile, String name, ReadOptions options) {
        return new FlavourDetector(HeadText.of(head, wholeFile, name, options), options).flavour();
    }

    private Flavour flavour() {
        List<String> names = names();
        Quoting quoting = sample.quoting(names.size());
        var sniffer = new NumberSniffer(head.name(), start.delimiter(), quoting, options);
        Map<Role, List<Integer>> columns = start.hasHeader() ? byName(names) : byNumbers(names, sniffer);
        NumberStyle numbers = numbers(columns, sniffer, quoting);
        Optional<TimeColumns.Choice> time = time(names, columns);
        columns.remove(Role.TIME);
        time.ifPresent(choice -> columns.put(Role.TIME, choice.columns()));
        return new Flavour(head.encoding().charset(), head.offsetOf(start.bodyLine()), start.bodyLine(),
                start.delimiter(), quoting, head.lineEnds(), numbers, names, start.hasHeader(), columns,
                time.map(choice -> choice.fit().format()).orElse(TimeFormat.NONE), repairs());
    }

    /** The header's names, one a field; empty ones at the end only count where rows have cells there. */
    private List<String> names() {
        List<String> header = start.names();
        int fields = start.hasHeader() ? HeadRecord.width(header) : 1;
        for (List<String> row : sample.few()) {
            fields = row.size() == header.size() ? Math.max(fields, HeadRecord.width(row)) : fields;
        }
        return IntStream.range(0, fields).mapToObj(this::nameOf).toList();
    }

    private String nameOf(int column) {
        String name = start.hasHeader() ? start.names().get(column) : "";
        return name.isEmpty() ? "column " + (column + 1) : name;
    }

    private Map<Role, List<Integer>> byName(List<String> names) {
        var header = new Header(names, options);
        if (!header.unknown().isEmpty()) {
            throw NoClose.unknown(Place.of(head.name(), start.headerLine()), header.unknown().getFirst(), names);
        }
        if (!header.rivals().isEmpty()) {
            throw NoClose.several(head.name(), start.headerLine(), names, header.rivals());
        }
        return header.columns();
    }

    private Map<Role, List<Integer>> byNumbers(List<String> names, NumberSniffer sniffer) {
        Map<Role, List<Integer>> columns = new EnumMap<>(Role.class);
        columns.putAll(byNumbersAlone(names.size(), sniffer));
        var named = new Header(names, options);
        if (!named.unknown().isEmpty()) {
            throw new DataFault(Place.of(head.name(), start.headerLine()),
                    "has no column " + dev.tidemark.base.Shown.text(named.unknown().getFirst())
                            + ": the table has no header, so its " + names.size()
                            + " columns are named by their numbers, from 1");
        }
        List<List<Integer>> taken = new ArrayList<>(named.columns().values());
        columns.values().removeIf(taken::contains);
        columns.putAll(named.columns());
        if (!columns.containsKey(Role.CLOSE)) {
            throw NoClose.withoutHeader(head.name(), start.headerLine(), names.size());
        }
        return columns;
    }

    private Map<Role, List<Integer>> byNumbersAlone(int fields, NumberSniffer sniffer) {
        List<Integer> all = IntStream.range(0, fields).boxed().toList();
        // Any column may be a price as yet, and a date with points in it is no price.
        List<Integer> numeric = all.stream().filter(column -> !isTime(column)).toList();
        return new HeaderlessColumns(sample.few(), fields, sniffer.sniff(sample.few(), numeric, List.of()))
                .find(times);
    }

    private boolean isTime(int column) {
        List<String> cells = Sample.column(sample.few(), column);
        return times.detect(cells, () -> cells).isEverywhere();
    }

    private NumberStyle numbers(Map<Role, List<Integer>> columns, NumberSniffer sniffer, Quoting quoting) {
        List<Integer> prices = PRICES.stream().map(columns::get).filter(List.class::isInstance).map(List::getFirst)
                .toList();
        List<Integer> volumes = columns.getOrDefault(Role.VOLUME, List.of());
        // Where a comma could stand in a number, a late one counts as much as an early one.
        boolean isCommaPossible = quoting == Quoting.CELLS || (start.delimiter() != ',' && head.has(','));
        return sniffer.sniff(isCommaPossible ? sample.all() : sample.few(), prices, volumes);
    }

    private Optional<TimeColumns.Choice> time(List<String> names, Map<Role, List<Integer>> columns) {
        var search = new TimeColumns(sample, times);
        List<Integer> named = columns.getOrDefault(Role.TIME, List.of());
        if (!named.isEmpty()) {
            return search.named(named);
        }
        return start.hasHeader() ? search.find(names, columns) : search.first(names.size());
    }

    private Repairs repairs() {
        var repairs = new Repairs();
        repairs.add(Repair.BYTE_ORDER_MARK, head.encoding().markBytes() > 0 ? 1 : 0);
        repairs.add(Repair.LINES_BEFORE_TABLE, start.headerLine() - 1);
        repairs.add(Repair.EXTRA_HEADER_ROWS, start.extraHeaderRows());
        return repairs;
    }
}
