package dev.tidemark.desktop.model;

import java.nio.file.Path;
import java.util.OptionalLong;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.ReadOptions;

/**
 * A file whose bars are in memory.
 *
 * @param path the file
 * @param flavour how it is written
 * @param reading how it was asked to be read
 * @param bars its bars
 * @param bytes how long it was when it was read, where that could be told
 */
public record LoadedFile(Path path, Flavour flavour, ReadOptions reading, Bars bars, OptionalLong bytes) {
    /** The file as messages name it. */
    public String name() {
        return path.toString();
    }

    /** The file without its folder, for titles. */
    public String shortName() {
        return String.valueOf(path.getFileName());
    }
}
