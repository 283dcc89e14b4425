package dev.tidemark.desktop;

import java.util.Locale;
import java.util.Map;

import dev.tidemark.base.UnavailableFault;

/** Whether there is something to show a window on. */
final class Display {
    private static final String INSTEAD = "; without a window the same is done by 'tidemark --batch', see 'tidemark --help'";

    private Display() {}

    /**
     * Returns when a window can probably be shown.
     *
     * @param system the name of the operating system, as Java has it
     * @param environment the environment variables
     * @param platform what draws windows, where it was chosen; else empty
     * @throws UnavailableFault when there is no display
     */
    static void check(String system, Map<String, String> environment, String platform) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean isUnix = !name.startsWith("windows") && !name.startsWith("mac");
        boolean isDrawnToScreen = !platform.equalsIgnoreCase("Headless");
        if (isUnix && isDrawnToScreen && environment.getOrDefault("DISPLAY", "").isBlank()) {
            throw new UnavailableFault("the desktop needs a display, and DISPLAY is not set"
                    + (environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
                            ? ""
                            : " (a Wayland session gives it with Xwayland)")
                    + INSTEAD);
        }
    }

    /** The fault that stands for a toolkit that did not start. */
    static UnavailableFault fault(Throwable cause) {
        String said = said(cause);
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("display")) {
            return new UnavailableFault("the desktop cannot reach the display that DISPLAY names" + INSTEAD, cause);
        }
        if (lower.contains("gtk") || isLinkage(cause)) {
            return new UnavailableFault(
                    "the desktop cannot load a library of the system that windows need; on Linux install GTK 3, "
                            + "which Debian calls libgtk-3-0" + INSTEAD,
                    cause);
        }
        return new UnavailableFault("the desktop cannot open a window (" + said + ")" + INSTEAD, cause);
    }

    /** The toolkit may wrap what the loader of libraries threw. */
    private static boolean isLinkage(Throwable cause) {
        return cause instanceof LinkageError || cause.getCause() instanceof LinkageError;
    }

    private static String said(Throwable cause) {
        StringBuilder said = new StringBuilder(cause.toString());
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            said.append(": ").append(next);
        }
        return said.toString();
    }
}
