package dev.tidemark.desktop.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadOptions.DateOrder;
import dev.tidemark.bars.ReadOptions.DecimalMark;
import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.bars.Role;
import dev.tidemark.base.OutputFault;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.signal.SignalSummary;
import dev.tidemark.signal.SignalSummary.Warmup;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunHistoryTest {
    private static final RunRecord RUN = new RunRecord(0, 1_772_110_230_500L, Path.of("data.csv").toAbsolutePath(),
            "ab".repeat(32), new RunSettings(42, 20, "v1", Warmup.ZERO, ReadOptions.DETECT),
            new SignalSummary(10_000, 9_981, 4_990, 3, 700, 699), "0.4990", 127);

    @TempDir
    private Path folder = Path.of("");

    private RunHistory history() {
        return new RunHistory(folder.resolve("made/when/needed"));
    }

    @Property(tries = 300)
    void everyRunIsReadAsItWasWritten(@ForAll("runs") RunRecord run) {
        String line = RunJson.line(run);
        assertEquals(1, line.lines().count());
        assertEquals(Optional.of(new RunLine.Done(run)), RunLine.of(line));
        assertEquals(Optional.of(new RunLine.Deleted(run)), RunLine.of(RunJson.deletion(run)));
    }

    @Provide
    Arbitrary<RunRecord> runs() {
        Arbitrary<String> text = Arbitraries.strings().ofMinLength(1).ofMaxLength(8)
                .filter(s -> StandardCharsets.UTF_8.newEncoder().canEncode(s));
        Arbitrary<ReadOptions> reading = Combinators.combine(
                Arbitraries.maps(Arbitraries.of(Role.values()), text.list().ofMinSize(1).ofMaxSize(2)),
                Arbitraries.of('\t', ';', '"', '\\').optional(), Arbitraries.of(DecimalMark.values()).optional(),
                Arbitraries.of(DateOrder.values()).optional(), Arbitraries.of(true, false).optional(),
                Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1).optional(),
                Arbitraries.of(ZoneId.of("Europe/Berlin"), ZoneId.of("+02:00")).optional(),
                Arbitraries.of(Order.values())).as(ReadOptions::new);
        Arbitrary<RunSettings> settings = Combinators.combine(Arbitraries.longs(),
                Arbitraries.integers().between(1, Integer.MAX_VALUE), text, Arbitraries.of(Warmup.values()), reading)
                .as(RunSettings::new);
        Arbitrary<Long> count = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<SignalSummary> summaries = Combinators.combine(count, count, count, count, count, count)
                .as(SignalSummary::new);
        return Combinators.combine(Arbitraries.integers().greaterOrEqual(1), count,
                Arbitraries.of(Path.of("/data/bärs \"1\".csv"), Path.of("b.csv")), text, settings, summaries,
                Arbitraries.of("0.4990", "1.0000"), count).as(RunRecord::new);
    }

    @Test
    void runsAreNumberedAndComeBackNewestFirst() {
        RunHistory history = history();
        assertEquals(1, history.append(RUN).number());
        assertEquals(2, history.append(RUN).number());
        assertEquals(List.of(RUN.withNumber(2), RUN.withNumber(1)), history().load().runs());
    }

    @Test
    void aHistoryThatDoesNotExistIsEmpty() {
        assertEquals(new RunHistory.Content(List.of(), 0), history().load());
        history().clear();
    }

    @Test
    void linesThatAreNotUnderstoodAreCountedAndStay() throws IOException {
        RunHistory history = history();
        history.append(RUN);
        Files.writeString(history.file(), "{\"of\": \"a later version\"}\n\nnonsense\n"
                + RunJson.line(RUN).replace("\"window\":20", "\"window\":0") + "\n{\"number\": 7, \"torn",
                StandardOpenOption.APPEND);
        assertEquals(2, history.append(RUN).number());
        assertEquals(List.of(2, 1), history.load().runs().stream().map(RunRecord::number).toList());
        assertEquals(4, history.load().notUnderstood());
        assertTrue(Files.readString(history.file()).contains("\"torn\n{"));
    }

    @Test
    void aDeletedRunIsGoneAndTheOthersKeepTheirNumbers() {
        RunHistory history = history();
        history.append(RUN);
        RunRecord second = history.append(RUN);
        history.append(RUN);
        history.delete(second);
        assertEquals(List.of(3, 1), history().load().runs().stream().map(RunRecord::number).toList());
        assertEquals(4, history().append(RUN).number());
    }

    @Test
    void aClearedHistoryBeginsAnew() {
        history().append(RUN);
        history().clear();
        assertEquals(List.of(), history().load().runs());
        assertEquals(1, history().append(RUN).number());
    }

    @Test
    void atMostFiveHundredAreShown() {
        RunHistory history = history();
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 600; i++) {
            lines.append(RunJson.line(RUN.withNumber(i))).append('\n');
        }
        history.append(RUN);
        try {
            Files.writeString(history.file(), lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(500, history.load().runs().size());
        assertEquals(600, history.load().runs().getFirst().number());
    }

    @Test
    void twoProgramsDoNotDestroyEachOthersLines() throws InterruptedException, ExecutionException {
        RunHistory one = history();
        RunHistory other = history();
        one.append(RUN);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> appended = new ArrayList<>();
            for (RunHistory history : List.of(one, other)) {
                Callable<Integer> appending = () -> {
                    for (int i = 0; i < 30; i++) {
                        history.append(RUN);
                    }
                    return 30;
                };
                appended.add(threads.submit(appending));
            }
            for (Future<Integer> ended : appended) {
                assertEquals(30, ended.get());
            }
        }
        assertEquals(61, history().load().runs().size());
        assertEquals(0, history().load().notUnderstood());
    }

    @Test
    void aFolderThatCannotBeMadeIsAFault() throws IOException {
        Files.writeString(folder.resolve("made"), "a file in the folder's place");
        assertTrue(assertThrows(OutputFault.class, () -> history().append(RUN)).sentence()
                .contains("the history of runs cannot be written"));
    }

    @Test
    void aFileThatCannotBeReadIsAFault() throws IOException {
        Files.createDirectories(history().file());
        assertThrows(OutputFault.class, () -> history().load());
        assertThrows(OutputFault.class, () -> history().clear());
    }

    @Test
    void unknownFieldsAreNoHindrance() {
        String line = RunJson.line(RUN.withNumber(1));
        String later = line.substring(0, line.length() - 1) + ",\"note\":[1,2.5,null,{\"a\":false}]}";
        assertEquals(Optional.of(new RunLine.Done(RUN.withNumber(1))), RunLine.of(later));
        assertEquals(Map.of(), RUN.settings().reading().columns());
    }
}
