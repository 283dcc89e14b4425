package image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Makes the installers of a platform from a finished application folder: those of Linux by its own tools, the others by jpackage.
 *
 * @param folder how the folder was made
 * @param time the time that files in packages get
 */
record Installers(AppFolder folder, Instant time) {
    /**
     * Makes all that the settings name.
     *
     * @param application the application folder
     * @return the folder of the installers
     */
    Path make(Path application) throws IOException {
        Path installers = Folders.anew(folder.target().resolve("installers"));
        if (folder.platform() == Platform.LINUX) {
            Path work = folder.work().resolve("packages");
            new LinuxPackages(folder.project(), application, folder.settings(), time, work).make(installers,
                    System.out::println);
            // Two whole copies of the application.
            Folders.delete(work);
            return installers;
        }
        for (String type : folder.settings().installers().getOrDefault(folder.platform(), List.of())) {
            folder.jpackage().make(type, folder.input(), folder.runtime(), installers);
        }
        return installers;
    }
}
