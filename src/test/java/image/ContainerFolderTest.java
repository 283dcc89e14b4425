package image;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The options name everything where the container has it. */
class ContainerFolderTest {
    private static final ImageSettings.Container CONTAINER = new ImageSettings.Container(List.of("java.base"),
            List.of(), "/srv/bars", List.of("-Dplace=there"), List.of("--link"), List.of("-Xtrain"));

    @Test
    void onlyTheProgramsArgumentsAreLeftToSay() {
        Launcher launcher = new Launcher("job", "a.Main", List.of("-Xmx9m"), Launcher.Training.BATCH, true);
        assertEquals(
                List.of("-Xmx9m", "-Dplace=there", "-XX:AOTCache=/srv/bars/app/job.aot", "-classpath",
                        "/srv/bars/app/p.jar:/srv/bars/app/l-1.jar", "a.Main"),
                ContainerFolder.options(launcher, CONTAINER, List.of("p.jar", "l-1.jar")));
    }

    /** One way in is for the batch and for the pipeline, whose tables may be large. */
    @Test
    void theHeapHasNoBoundsButTheContainers() {
        ImageSettings settings = ImageSettings.read(Path.of(""), "1.0.0");
        Launcher launcher = ContainerFolder.launcher(settings);
        assertEquals("dev.tidemark.BatchMain", launcher.main());
        assertEquals(Launcher.Training.COMMANDS, launcher.training());
        assertEquals(List.of(), launcher.options().stream().filter(option -> option.matches("-Xm[nx].*")).toList());
        assertEquals(List.of("-Xmn8m", "-Xmx64m"), settings.launcher("tidemark-batch").options().stream()
                .filter(option -> option.matches("-Xm[nx].*")).toList());
    }

    @Test
    void nothingOfTheVirtualMachineGoesToStandardOutput() {
        ImageSettings settings = ImageSettings.read(Path.of(""), "1.0.0");
        List<String> options = ContainerFolder.options(ContainerFolder.launcher(settings), settings.container(),
                List.of());
        assertEquals(List.of("-Xlog:disable", "-Xlog:all=error,aot*=off:stderr"),
                options.stream().filter(option -> option.startsWith("-Xlog")).toList());
    }
}
