package dev.tidemark.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.desktop.chart.BarRange;
import dev.tidemark.desktop.settings.SettingsStore;
import dev.tidemark.plot.PngWriter;

/**
 * Takes the README's pictures of the whole window, with no display and with a clock of its own, so that they change only when
 * the program does. To be run by {@code docs/pictures/make}, in a folder with nothing but the project's {@code data.csv}.
 */
final class WindowPictures {
    private static final String SETTINGS = """
            window.x = 0
            window.y = 0
            window.width = 1280
            window.height = 800
            """;
    private static final String BROKEN = """
            timestamp,open,high,low,close,volume
            2024-01-04 02:09:00,46320.00,46325.10,46318.40,46321.10,12.5
            2024-01-04 02:10:00,46321.10,46327.00,46320.90,46321.30,10.1
            2024-01-04 02:11:00,46321.30,46322.80,46319.70,46321.2O,14.9
            2024-01-04 02:12:00,46321.20,46324.40,46320.10,46321.40,11.7
            """;
    private static final long A_STEP_MILLIS = 37;
    private static final Duration REST = Duration.seconds(1);

    private final Path target;
    private final Path folder = Path.of("windows");
    private final AtomicLong millis = new AtomicLong(1_772_110_230_500L);
    private final AtomicLong nanos = new AtomicLong();

    private WindowPictures(Path target) {
        this.target = target;
    }

    /**
     * Takes all pictures.
     *
     * @param arguments the folder that they are put into
     */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
        });
        // Nothing moves before the toolkit has started, so not in what it starts with.
        Platform.runLater(() -> {
            try {
                new WindowPictures(Path.of(arguments[0])).takeAll();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void takeAll() {
        take("empty", "light", window -> {
        });
        take("signal", "light", window -> open(window, 480));
        take("candles", "dark", this::zoomIn);
        take("runs", "light", this::compare);
        take("error", "dark", this::fail);
    }

    private static void open(DesktopWindow window, int rolling) {
        window.workspace().inputs().windowProperty().set(rolling);
        window.open(Path.of("data.csv"));
    }

    private void zoomIn(DesktopWindow window) {
        open(window, 20);
        window.run("candles");
        window.chart().show(new BarRange(6_040, 6_160));
        window.chart().inspect(6_117);
    }

    private void compare(DesktopWindow window) {
        open(window, 480);
        window.workspace().inputs().windowProperty().set(1_440);
        window.run("run");
        window.workspace().inputs().windowProperty().set(60);
        window.run("run");
        window.run("runs");
        window.controllers().main().rows().setDividerPositions(0.56);
        settle();
        TableView<?> runs = node(window, "runsTable", TableView.class);
        runs.getSelectionModel().clearAndSelect(0);
        runs.getSelectionModel().select(1);
        node(window, "onlyDifferences", CheckBox.class).setSelected(true);
        window.stage().getScene().getRoot().requestFocus();
    }

    private void fail(DesktopWindow window) {
        open(window, 480);
        Path broken = Path.of("ties.csv");
        write(broken, BROKEN.getBytes(StandardCharsets.UTF_8));
        window.open(broken);
        node(window, "showLine", Button.class).fire();
        window.stage().getScene().getRoot().requestFocus();
    }

    private static <N> N node(DesktopWindow window, String id, Class<N> type) {
        return type.cast(window.stage().getScene().lookup("#" + id));
    }

    /** Takes a picture of a window of its own, with a history and settings of its own. */
    private void take(String name, String theme, Consumer<DesktopWindow> use) {
        Path settings = folder.resolve(name);
        write(settings.resolve("desktop.settings"),
                (SETTINGS + "theme = " + theme + "\n").getBytes(StandardCharsets.UTF_8));
        Surroundings surroundings = new Surroundings(() -> millis.addAndGet(A_STEP_MILLIS),
                () -> nanos.addAndGet(A_STEP_MILLIS * 1_000_000), folder, settings, 1);
        DesktopWindow window = new DesktopWindow(new Stage(), new DesktopWindow.Parts(surroundings,
                new ImmediateBackground(), used -> new NoDialogs(), new SettingsStore(settings),
                new SimpleObjectProperty<>(ColorScheme.LIGHT)));
        window.show(() -> {
        });
        settle();
        use.accept(window);
        settle();
        write(target.resolve(name + ".png"), png(window.stage().getScene()));
        window.stage().close();
    }

    /** Nobody is asked. */
    private record NoDialogs() implements Dialogs {
        @Override
        public Optional<Path> open(FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(FileKind kind, String suggestion) {
            return Optional.empty();
        }
    }

    /** Waits until what moves, such as a tab that opens, has come to rest. */
    private static void settle() {
        Object key = new Object();
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> Platform.exitNestedEventLoop(key, key));
        rest.play();
        Platform.enterNestedEventLoop(key);
    }

    private static byte[] png(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] pixels = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return PngWriter.bytes(columns, rows, pixels);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(file, bytes);
    }
}
