package dev.tidemark.bars;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.tidemark.bars.TableReader.Pass;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Progress;
import org.jspecify.annotations.Nullable;

/** A table as bytes with a flavour, from which readers are made. The bytes may be exchanged for a plain copy of them. */
final class OpenTable {
    private static final int PIECE = 1 << 19;

    private final String name;
    private final Bytes bytes;
    private final int threads;
    private Flavour flavour;

    OpenTable(String name, Bytes bytes, Flavour flavour, int threads) {
        this.name = name;
        this.bytes = bytes;
        this.flavour = flavour;
        this.threads = threads;
    }

    String name() {
        return name;
    }

    Flavour flavour() {
        return flavour;
    }

    Bytes bytes() {
        return bytes;
    }

    /** The file, when it is plain and can be read anywhere, also from its end. */
    Optional<FileChannel> plainFile() {
        return flavour.isPlain() ? bytes.file() : Optional.empty();
    }

    TableReader reader(Pass pass) {
        return new TableReader(name, flavour, chunks(pass), pass, bytes);
    }

    private ChunkReader chunks(Pass pass) {
        if (!flavour.isPlain()) {
            return new OddChunks(name, body(), flavour, pass.wanted(), flavour.bodyLine());
        }
        Optional<FileChannel> file = bytes.file();
        if (file.isEmpty()) {
            return plainChunks(new StreamChunks(body(), PIECE), threads, pass);
        }
        FileChunks pieces = new FileChunks(file.get(), flavour.bodyOffset(), bytes.size(), PIECE, pass.isReversed());
        return plainChunks(pieces, Math.clamp(pieces.pieces(), 1, threads), pass);
    }

    private ChunkReader plainChunks(Chunks pieces, int useful, Pass pass) {
        return new PlainChunks(name,
                new ScanPool(pieces, useful, () -> new CloseScanner(flavour, pass.wanted())));
    }

    private InputStream body() {
        try {
            InputStream stream = bytes.stream();
            stream.skipNBytes(flavour.bodyOffset());
            return stream;
        } catch (IOException e) {
            throw new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Exchanges the bytes for a temporary file with nothing but the bar of each row, written plainly.
     *
     * @return what was counted on the way
     */
    Tally copyPlainly(Progress progress, Cancellation cancellation) {
        TableReader reader = reader(new Pass(Wanted.ALL, false, progress, cancellation));
        bytes.replaceBy(out -> {
            try (reader) {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
                @Nullable
                ScannedChunk chunk = reader.nextChunk();
                while (chunk != null) {
                    PlainCopy.write(chunk, text);
                    chunk = reader.nextChunk();
                }
                text.flush();
            }
        });
        flavour = PlainCopy.flavourOf(flavour);
        return reader.tally();
    }
}
