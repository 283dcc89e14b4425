package image;

import java.util.Locale;

/** A kind of processor that Linux packages are made for, and what it is called in them. */
enum Architecture {
    X86("amd64", "x86_64"),
    ARM("arm64", "aarch64");

    private final String debian;
    private final String rpm;

    Architecture(String debian, String rpm) {
        this.debian = debian;
        this.rpm = rpm;
    }

    /** The one that this build runs on, for which the runtime is linked, too. */
    static Architecture current() {
        return of(System.getProperty("os.arch", ""));
    }

    /**
     * The architecture of a name as Java has it.
     *
     * @throws BuildFault if it is none that is packaged for
     */
    static Architecture of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (Architecture architecture : values()) {
            if (small.equals(architecture.debian) || small.equals(architecture.rpm)) {
                return architecture;
            }
        }
        throw new BuildFault("no Linux package is made for '" + name + "'; expected amd64 or aarch64");
    }

    /** As in the name of a {@code .deb}. */
    String debian() {
        return debian;
    }

    /** As in the name of an {@code .rpm}. */
    String rpm() {
        return rpm;
    }
}
