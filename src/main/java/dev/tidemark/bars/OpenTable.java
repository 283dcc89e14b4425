package dev.tidemark.bars;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.tidemark.bars.TableReader.Pass;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.jspecify.annotations.Nullable;

/** A table as bytes with a flavour, from which readers are made. The bytes may be exchanged for a plain copy of them. */
final class OpenTable {
    private final String name;
    private final Bytes bytes;
    private final int threads;
    private final int pieceSize;
    private Flavour flavour;
    private @Nullable RowLines copiedLines;

    /**
     * @param threads how many threads may scan, from 1
     * @param pieceSize the size in bytes of what one of them scans at a time; no result depends on it
     */
    OpenTable(String name, Bytes bytes, Flavour flavour, int threads, int pieceSize) {
        this.name = name;
        this.bytes = bytes;
        this.flavour = flavour;
        this.threads = threads;
        this.pieceSize = pieceSize;
    }

    String name() {
        return name;
    }

    Flavour flavour() {
        return flavour;
    }

    /** Where the rows of the table stand in the input, when its bytes were exchanged for a plain copy. */
    @Nullable
    RowLines copiedLines() {
        return copiedLines;
    }

    Bytes bytes() {
        return bytes;
    }

    /** The file, when it is plain and can be read anywhere, also from its end. */
    Optional<FileChannel> plainFile() {
        return flavour.isPlain() ? bytes.file() : Optional.empty();
    }

    TableReader reader(Pass pass) {
        Optional<FileChannel> file = plainFile();
        if (file.isPresent()) {
            FileChunks pieces = new FileChunks(file.get(), flavour.bodyOffset(), bytes.size(), pieceSize,
                    pass.isReversed());
            return new TableReader(name, flavour, plainChunks(pieces, Math.clamp(pieces.pieces(), 1, threads), pass),
                    pass, Bytes.Reading.none(bytes.size()));
        }
        Bytes.Reading body = body();
        ChunkReader chunks = flavour.isPlain()
                ? plainChunks(new StreamChunks(body.stream(), pieceSize), threads, pass)
                : new OddChunks(name, body, flavour, pass.wanted(), flavour.bodyLine());
        return new TableReader(name, flavour, chunks, pass, body);
    }

    private ChunkReader plainChunks(Chunks pieces, int useful, Pass pass) {
        return new PlainChunks(name,
                new ScanPool(pieces, useful, () -> new CloseScanner(flavour, pass.wanted())));
    }

    private Bytes.Reading body() {
        try {
            Bytes.Reading reading = bytes.read();
            reading.stream().skipNBytes(flavour.bodyOffset());
            return reading;
        } catch (IOException e) {
            throw ReadFailure.of(name, e);
        }
    }

    /**
     * Exchanges the bytes for a temporary file with nothing but the bar of each row, written plainly.
     *
     * @return what was counted on the way
     */
    Tally copyPlainly(Progress progress, Cancellation cancellation) {
        try (TableReader reader = reader(new Pass(Wanted.ALL, false, progress, cancellation))) {
            RowLines lines = new RowLines(1);
            bytes.replaceBy(out -> copyPlainly(reader, out, lines));
            flavour = PlainCopy.flavourOf(flavour);
            copiedLines = lines;
            return reader.tally();
        }
    }

    private static void copyPlainly(TableReader reader, OutputStream out, RowLines lines) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
        @Nullable
        ScannedChunk chunk = reader.nextChunk();
        while (chunk != null) {
            PlainCopy.write(chunk, text);
            lines.addAll(chunk, reader.chunkLine());
            chunk = reader.nextChunk();
        }
        text.flush();
    }
}
