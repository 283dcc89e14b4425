package dev.tidemark.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.market.RawBar;
import dev.tidemark.market.RawBars;
import dev.tidemark.market.Span;
import dev.tidemark.market.Spans;

/**
 * The pages that were fetched so far, a line of JSON each, so that a run that ends early, however it ends, loses none. A line
 * that was not finished counts as none. As long as it is open no other run adds to it.
 */
final class IngestJournal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileChannel channel;
    private final RawBars bars = new RawBars();
    private Spans settled = Spans.NONE;

    private IngestJournal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the journal, and reads what an earlier run has left.
     *
     * @param head what the pages are of; pages of something else are thrown away
     * @throws UnavailableFault if another run has it open
     */
    static IngestJournal open(Path path, ObjectNode head) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new UnavailableFault(path + ": another run is fetching these bars; wait until it is done");
            }
            IngestJournal journal = new IngestJournal(path, channel);
            journal.read(head.toString());
            return journal;
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private void read(String head) throws IOException {
        // All of it is ASCII, so that a character is a byte.
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        int good = 0;
        if (!lines.isEmpty() && lines.getFirst().equals(head)) {
            good = head.length() + 1;
            for (String line : lines.subList(1, lines.size())) {
                if (!isPage(line)) {
                    break;
                }
                good += line.length() + 1;
            }
        }
        channel.truncate(good).position(good);
        if (good == 0) {
            append(head);
        }
    }

    private boolean isPage(String line) {
        try {
            JsonNode page = JSON.readTree(line);
            List<RawBar> read = new ArrayList<>();
            for (JsonNode bar : page.path("bars")) {
                read.add(new RawBar(bar.get(0).longValue(), bar.get(1).textValue(), bar.get(2).textValue(),
                        bar.get(3).textValue(), bar.get(4).textValue(), bar.get(5).textValue()));
            }
            take(new Span(page.path("from").longValue(), page.path("to").longValue()), read);
            return true;
        } catch (JsonProcessingException | RuntimeException torn) {
            return false;
        }
    }

    private void take(Span span, List<RawBar> page) {
        settled = settled.plus(span);
        bars.addAll(page);
    }

    /** Takes a page in, and has it on the disk before it returns. */
    void add(Span span, List<RawBar> page) {
        take(span, page);
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("from", span.from()).put("to", span.to());
        ArrayNode list = line.putArray("bars");
        for (RawBar bar : page) {
            ArrayNode values = list.addArray().add(bar.time());
            bar.values().forEach(values::add);
        }
        append(line.toString());
    }

    private void append(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }

    /** All bars of its pages. */
    RawBars bars() {
        return bars;
    }

    /**
     * What its pages settle, up to their last bar: what a source has not got yet it may have later.
     *
     * @param whole an interval; one that the last bar does not fill is not settled
     * @param unit the interval of the pages' bars
     */
    Spans settled(Interval whole, Interval unit) {
        return bars.size() == 0
                ? Spans.NONE
                : settled.before(Span.start(bars.last() + Span.length(unit), whole));
    }

    /** Throws the pages away: they are in a file now. */
    void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }

    /** Lets others have it; a journal without a bar is taken away. */
    @Override
    public void close() {
        try {
            if (bars.size() == 0) {
                Files.deleteIfExists(path);
            }
            channel.close();
        } catch (IOException e) {
            throw OutputFailure.of(path.toString(), e);
        }
    }
}
