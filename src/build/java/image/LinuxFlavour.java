package image;

/** The two families of Linux, where they put things in different places. */
enum LinuxFlavour {
    DEBIAN("usr/share/zsh/vendor-completions", "usr/share/doc", "changelog.gz"),
    RPM("usr/share/zsh/site-functions", "usr/share/licenses", "CHANGELOG.md.gz");

    private final String zshFolder;
    private final String licenceFolder;
    private final String changelog;

    LinuxFlavour(String zshFolder, String licenceFolder, String changelog) {
        this.zshFolder = zshFolder;
        this.licenceFolder = licenceFolder;
        this.changelog = changelog;
    }

    /** Where zsh looks for completions that packages bring. */
    String zshFolder() {
        return zshFolder;
    }

    /** Where the list of licences lies, in a folder of the package's name. */
    String licenceFolder() {
        return licenceFolder;
    }

    /** What the history of versions is called. */
    String changelog() {
        return changelog;
    }
}
