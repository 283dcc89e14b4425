package dev.tidemark.versioning;

import java.util.List;
import java.util.Optional;

/**
 * The versions of a file or a folder.
 *
 * @param versions the newest first
 * @param isOfGit whether Git's commits tell them; otherwise it is the journal of this folder
 * @param isPending whether what is recorded now is none of them yet: it is not committed
 */
public record History(List<Version> versions, boolean isOfGit, boolean isPending) {
    /**
     * The versions of something.
     *
     * @param most how many at most
     */
    public static History of(Project project, Tracked tracked, int most) {
        Optional<List<Version>> told = project.gitTree().map(Git::new)
                .flatMap(git -> new GitHistory(git, tracked).versions(most));
        List<Version> versions = told.orElseGet(() -> new Journal(project).versions(tracked, most));
        boolean isPending = versions.isEmpty()
                || !versions.getFirst().content().map(Out.Content::id)
                        .equals(Optional.of(tracked.out().content().id()));
        return new History(versions, told.isPresent(), isPending);
    }
}
