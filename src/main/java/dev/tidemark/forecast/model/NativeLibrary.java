package dev.tidemark.forecast.model;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;

import dev.tidemark.base.UnavailableFault;
import ml.dmlc.xgboost4j.java.ConfigContext;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost's native library, which its jar unpacks to the folder for temporary files. */
final class NativeLibrary {
    private NativeLibrary() {}

    /**
     * Makes sure that it is loaded.
     *
     * @throws UnavailableFault if it cannot be; the sentence says what it lacks
     */
    static void require() {
        Loading.RESULT.ifPresent(failure -> {
            throw new UnavailableFault(sentence(failure, System.getProperty("os.name", ""),
                    System.getProperty("os.arch", ""), System.getProperty("java.io.tmpdir", "")), failure);
        });
    }

    /** Loading is tried once; a class that failed to load would only say so the second time. */
    private static final class Loading {
        static final Optional<Throwable> RESULT = load();

        private static Optional<Throwable> load() {
            restWhileWaiting();
            try (ConfigContext context = new ConfigContext()) {
                context.getConfig("verbosity");
                return Optional.empty();
            } catch (LinkageError | RuntimeException | XGBoostError e) {
                return Optional.of(e);
            }
        }
    }

    /**
     * Lets threads sleep while they wait for each other, unless the environment says otherwise. They would spin, which on processors that
     * others use as well makes training many times slower; OpenMP asks the environment when it is loaded.
     */
    @SuppressWarnings("restricted")
    private static void restWhileWaiting() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty() || System.getenv("OMP_WAIT_POLICY") != null) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            int code = (int) linker.downcallHandle(setenv.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(arena.allocateFrom("OMP_WAIT_POLICY"), arena.allocateFrom("PASSIVE"), 0);
            if (code != 0) {
                return; // then it is slower at worst
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is the matter, and what can be done about it. */
    static String sentence(Throwable failure, String system, String architecture, String temporary) {
        String beginning = "the native library of XGBoost, by which models are trained, cannot be loaded: ";
        String said = root(failure);
        for (String[] lack : new String[][]{{"libgomp", "libgomp is missing; install it (libgomp1 on Debian)"},
                {"libomp", "libomp is missing; install it (brew install libomp)"},
                {"vcomp140", "vcomp140.dll is missing; install the Visual C++ redistributable"},
                {"libstdc++", "libstdc++ is missing; install it (libstdc++6 on Debian)"},
                {"GLIBC", "it needs glibc, which this system lacks or has too old"},
                {"ld-linux", "it needs glibc, which this system lacks or has too old"}}) {
            if (said.contains(lack[0])) {
                return beginning + lack[1];
            }
        }
        if (said.contains("o space left") || said.contains("ermission denied") || said.contains("ead-only file")
                || said.contains("failed to map segment") || said.contains("o such file or directory")) {
            return beginning + "it is unpacked to " + temporary + ", from where it could not be loaded: "
                    + said + "; set -Djava.io.tmpdir to a folder that may be written to and run from";
        }
        return beginning + "there is none for " + system + " on " + architecture.toLowerCase(Locale.ROOT)
                + ", or it does not fit: " + said;
    }

    /** What the failure says that all others come from, on one line. */
    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message.replace('\n', ' ').strip();
    }
}
