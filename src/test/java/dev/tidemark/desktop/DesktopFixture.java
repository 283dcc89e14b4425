package dev.tidemark.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.settings.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * The whole window over folders of a test's own, with a clock that stands still, and with dialogs that answer what the test has told
 * them. Work is done at once unless another {@link Background} is given. To be used so:
 *
 * <pre>{@code
 * @ExtendWith(ApplicationExtension.class)
 * class SomeStoryTest {
 *     private final DesktopFixture desktop = new DesktopFixture();
 *
 *     @Start
 *     void start(Stage stage) {
 *         desktop.start(stage);
 *     }
 *
 *     @AfterEach
 *     void end() {
 *         desktop.close();
 *     }
 * }
 * }</pre>
 */
public final class DesktopFixture implements AutoCloseable {
    /** Six bars, a minute apart; the last column is a volume. */
    public static final String BARS = """
            time,open,high,low,close,volume
            2024-01-01 00:00:00,1,2,1,1.5,10
            2024-01-01 00:01:00,2,3,2,2.5,20
            2024-01-01 00:02:00,2,3,1,2.0,30
            2024-01-01 00:03:00,4,5,3,4.0,40
            2024-01-01 00:04:00,3,4,2,3.0,50
            2024-01-01 00:05:00,5,6,4,5.0,60
            """;
    private static final long PATIENCE_SECONDS = 30;

    /** The folder in which all else lies. */
    public final Path folder = temporary();
    /** Where the window keeps its settings. */
    public final Path settings = folder.resolve("settings");
    /** Where the window keeps its data. */
    public final Path data = folder.resolve("data");
    /** The time, in milliseconds since the epoch. */
    public final AtomicLong millis = new AtomicLong(1_772_110_230_500L);
    /** The time, in nanoseconds since some moment. */
    public final AtomicLong nanos = new AtomicLong();
    /** Whether the system is light or dark. */
    public final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    /** What the dialogs answer, one after the other; once there is nothing left, the user thinks better of it. */
    public final Deque<Path> answers = new ArrayDeque<>();
    /** What the dialogs were asked, such as {@code open BARS} and {@code save PNG chart.png}. */
    public final List<String> asked = new ArrayList<>();

    private final Supplier<Background> background;
    private Optional<DesktopWindow> window = Optional.empty();

    /** A fixture whose work is done at once. */
    public DesktopFixture() {
        this(ImmediateBackground::new);
    }

    /** A fixture whose work is done by others. */
    public DesktopFixture(Supplier<Background> background) {
        this.background = background;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tidemark-desktop-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> open(FileKind kind) {
            asked.add("open " + kind);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<Path> save(FileKind kind, String suggestion) {
            asked.add("save " + kind + " " + suggestion);
            return Optional.ofNullable(answers.poll());
        }
    }

    /**
     * Shows the window. To be called on the JavaFX thread.
     *
     * @param shared the stage that all tests of a run share; it is left alone, so that no test finds it as large as this
     *        one's window
     */
    public void start(Stage shared) {
        shared.hide();
        start();
    }

    private void start() {
        Surroundings surroundings = new Surroundings(millis::get, nanos::get, folder, data, 1);
        DesktopWindow made = new DesktopWindow(new Stage(), new DesktopWindow.Parts(surroundings, background.get(),
                folders -> new Answers(), new SettingsStore(settings), system));
        window = Optional.of(made);
        made.show(() -> {
        });
    }

    /** Closes the window and shows another one over the same folders, as at the next start. */
    public void restart() {
        onFx(() -> {
            window().stage().close();
            start();
        });
    }

    /** The window. */
    public DesktopWindow window() {
        return window.orElseThrow();
    }

    /** The state of the window. */
    public Workspace workspace() {
        return window().workspace();
    }

    /** What the status bar says. */
    public String notice() {
        return workspace().noticeProperty().get().sentence();
    }

    /** A node by its id, without the {@code #}. */
    public <N extends Node> N node(String id, Class<N> type) {
        return type.cast(window().stage().getScene().lookup("#" + id));
    }

    /** Writes a file beside the window's folders. */
    public Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens {@link #BARS} with a window of two. */
    public Path openBars() {
        Path file = file("bars.csv", BARS);
        onFx(() -> {
            workspace().inputs().windowProperty().set(2);
            window().open(file);
        });
        return file;
    }

    /** Does something on the JavaFX thread and waits until all that follows from it is done. */
    public void onFx(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, act);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until something is so. */
    public void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain; the status bar says: " + notice(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses keys together, and lets go of them. */
    public void keys(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Closes the window and deletes its folders. */
    @Override
    public void close() {
        onFx(() -> window.ifPresent(open -> open.stage().close()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
