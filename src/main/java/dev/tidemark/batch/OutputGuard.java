package dev.tidemark.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.tidemark.base.UsageFault;

/** Keeps a run from writing over what it reads, and from writing two outputs to one file. */
public final class OutputGuard {
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private record Named(String option, Path path, boolean isOutput) {}

    private final Set<Path> forbidden = new HashSet<>();
    private Optional<String> sentence = Optional.empty();

    /** Looks at the files of a run, and changes none. */
    public OutputGuard(BatchFiles files) {
        List<Named> named = named(files);
        for (int i = 0; i < named.size(); i++) {
            for (int j = i + 1; j < named.size(); j++) {
                compare(named.get(i), named.get(j));
            }
        }
    }

    /** The files, the outputs first: the option that is named first is the one to change. */
    private static List<Named> named(BatchFiles files) {
        List<Named> named = new ArrayList<>();
        files.output().ifPresent(path -> named.add(new Named("--output", path, true)));
        files.log().ifPresent(path -> named.add(new Named("--log-file", path, true)));
        files.signals().ifPresent(path -> named.add(new Named("--signals", path, true)));
        files.report().ifPresent(path -> named.add(new Named("--report", path, true)));
        files.config().ifPresent(path -> named.add(new Named("--config", path, false)));
        if (files.readsStandardInput()) {
            if (Files.isRegularFile(STANDARD_INPUT)) {
                named.add(new Named("--input", STANDARD_INPUT, false));
            }
        } else {
            files.inputFile().ifPresent(path -> named.add(new Named("--input", path, false)));
        }
        return named;
    }

    private void compare(Named one, Named other) {
        if (!(one.isOutput() || other.isOutput()) || !FileIdentity.isSame(one.path(), other.path())) {
            return;
        }
        forbidden.add(one.path());
        forbidden.add(other.path());
        if (sentence.isEmpty()) {
            sentence = Optional.of(sentence(one.option(), other.option(), one.path()));
        }
    }

    private static String sentence(String one, String other, Path path) {
        return one + " and " + other + " name the same file, " + path + "; expected two different files";
    }

    /**
     * Returns when writing to a file leaves another as it is.
     *
     * @param one what is written, for the sentence
     * @param target where it is written to
     * @param other what must stay as it is, for the sentence
     * @param kept where that is
     * @throws UsageFault when both are one file, however they are named
     */
    public static void keepApart(String one, Path target, String other, Path kept) {
        if (FileIdentity.isSame(target, kept)) {
            throw new UsageFault(sentence(one, other, target));
        }
    }

    /**
     * Returns when every output is a file of its own.
     *
     * @throws UsageFault when two are one file, or one is the input or the configuration
     */
    public void check() {
        sentence.ifPresent(found -> {
            throw new UsageFault(found);
        });
    }

    /** Whether an output may be written without harm to another file of the run. */
    public boolean mayWrite(Path output) {
        return !forbidden.contains(output);
    }
}
