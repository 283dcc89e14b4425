package dev.tidemark.versioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of the pipeline that {@code dvc.yaml} describes.
 *
 * @param name its name
 * @param command what it runs
 * @param dependencies the paths it reads
 * @param parameters the keys it depends on, by the file that they stand in
 * @param outs what it makes, by path; nothing is known of their content here
 * @param beyond what of its description only {@code dvc} itself understands
 */
public record Stage(String name, String command, List<String> dependencies, Map<String, List<String>> parameters,
        List<Made> outs, Optional<String> beyond) {
    /**
     * Something that a stage makes.
     *
     * @param path where
     * @param isCached whether it is kept in the cache
     * @param isPushed whether it goes to remotes
     * @param remote the remote that it goes to, when not the usual one
     */
    public record Made(String path, boolean isCached, boolean isPushed, Optional<String> remote) {}
}
