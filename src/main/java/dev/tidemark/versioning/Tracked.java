package dev.tidemark.versioning;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or a folder that has a version.
 *
 * @param definition the file that says so: one that ends in {@code .dvc}, or {@code dvc.lock}
 * @param stage the stage of the pipeline that makes it, where one does
 * @param path where it is, absolute
 * @param out what is written down about it
 */
public record Tracked(Path definition, Optional<String> stage, Path path, Out out) {}
