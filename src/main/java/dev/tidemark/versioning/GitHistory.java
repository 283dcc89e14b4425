package dev.tidemark.versioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.Fault;

/** The versions of something by the commits of the file that says so. */
final class GitHistory {
    private final Git git;
    private final Tracked tracked;

    GitHistory(Git git, Tracked tracked) {
        this.git = git;
        this.tracked = tracked;
    }

    /**
     * The versions, the newest first; of commits that left the content as it was, none.
     *
     * @param most how many at most
     * @return nothing when Git cannot be asked
     */
    Optional<List<Version>> versions(int most) {
        String path = RelativePath.of(git.tree(), tracked.definition());
        return git.askText("log", "-z", "--format=%H%n%cI%n%an%n%s", "--", path).map(log -> {
            List<Version> versions = new ArrayList<>();
            List<String[]> commits = log.isEmpty()
                    ? List.of()
                    : List.of(log.split("\0")).stream().map(commit -> commit.split("\n", 4)).toList();
            for (int at = 0; at < commits.size() && versions.size() < most; at++) {
                version(commits.get(at), path).ifPresent(version -> put(version, versions));
            }
            return versions;
        });
    }

    /** Of commits with the same content the oldest is the one that recorded it. */
    private static void put(Version version, List<Version> versions) {
        if (!versions.isEmpty() && versions.getLast().content().equals(version.content())) {
            versions.removeLast();
        }
        versions.add(version);
    }

    /** What a commit recorded; nothing when that cannot be followed, such as what DVC 2 wrote. */
    private Optional<Version> version(String[] commit, String path) {
        try {
            Optional<Out.Content> content = git.ask("cat-file", "blob", commit[0] + ":" + path).flatMap(
                    bytes -> outs(bytes, path + " of " + commit[0]).stream()
                            .filter(out -> out.path().equals(tracked.out().path())).findFirst().map(Out::content));
            return Optional.of(new Version(commit[1], content, Optional.of(commit[0]), Optional.of(commit[2]),
                    Optional.of(commit[3])));
        } catch (Fault damaged) {
            return Optional.empty();
        }
    }

    private List<Out> outs(byte[] bytes, String name) {
        return tracked.stage().isPresent()
                ? PipelineLock.parse(bytes, name).getOrDefault(tracked.stage().get(), List.of())
                : DvcFile.parse(bytes, name);
    }
}
