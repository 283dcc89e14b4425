package image;

import java.util.List;
import java.util.Locale;

/** An operating system that is packaged for, and what things are called there. */
enum Platform {
    LINUX("linux", "", ".png"),
    MACOS("macos", "", ".icns"),
    WINDOWS("windows", ".exe", ".ico");

    private final String key;
    private final String executable;
    private final String icon;

    Platform(String key, String executable, String icon) {
        this.key = key;
        this.executable = executable;
        this.icon = icon;
    }

    /** The one that this build runs on. */
    static Platform current() {
        return of(System.getProperty("os.name", ""));
    }

    /**
     * The platform of a name as Java has it, such as {@code Mac OS X}.
     *
     * @throws BuildFault if it is none that is packaged for
     */
    static Platform of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        for (Platform platform : List.of(MACOS, WINDOWS, LINUX)) {
            if (name.startsWith(platform == MACOS ? "mac" : platform.key)) {
                return platform;
            }
        }
        throw new BuildFault("no image is made for '" + system + "'; expected Linux, macOS or Windows");
    }

    /** As in the keys of the settings. */
    String key() {
        return key;
    }

    /** The file name of a tool or launcher. */
    String program(String name) {
        return name + executable;
    }

    /** How the name of an icon ends. */
    String iconEnding() {
        return icon;
    }

    /** The types of installer that jpackage or the system's own tools can make here. */
    List<String> installerTypes() {
        return switch (this) {
            case LINUX -> List.of("deb", "rpm");
            case MACOS -> List.of("dmg", "pkg");
            case WINDOWS -> List.of("msi", "exe");
        };
    }
}
