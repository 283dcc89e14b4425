package dev.tidemark.versioning;

import java.util.Optional;

/**
 * One of the versions of a file or a folder.
 *
 * @param time when it was recorded, as ISO 8601
 * @param content what it was made of; nothing when it was taken out then
 * @param commit the commit that recorded it; nothing without Git
 * @param author who made the commit
 * @param message the first line of what the commit says
 */
public record Version(String time, Optional<Out.Content> content, Optional<String> commit, Optional<String> author,
        Optional<String> message) {}
