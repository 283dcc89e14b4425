package dev.tidemark.bars;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.base.OutputFault;

/** Temporary files for input that must be read twice but cannot be. They vanish when they are closed. */
final class Spool implements AutoCloseable {
    private final Path directory;
    private final List<FileChannel> files = new ArrayList<>();

    Spool(Path directory) {
        this.directory = directory;
    }

    /**
     * A new empty file, open for reading and writing.
     *
     * @throws OutputFault if it cannot be made
     */
    FileChannel create(String name) {
        try {
            Path path = Files.createTempFile(directory, "tidemark-", ".spool");
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            files.add(file);
            return file;
        } catch (IOException e) {
            throw cannotWrite(name, e);
        }
    }

    OutputFault cannotWrite(String name, IOException e) {
        return new OutputFault(
                name + ": must be read twice, but no temporary copy can be written to " + directory + " ("
                        + e.getMessage() + ")",
                e);
    }

    @Override
    public void close() {
        for (FileChannel file : files) {
            try {
                file.close();
            } catch (IOException _) {
                // A temporary file that cannot be removed is the operating system's to clear away.
            }
        }
        files.clear();
    }
}
