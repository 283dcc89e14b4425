package dev.tidemark.desktop.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.base.Place;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.signal.SignalSummary.Warmup;

/** Draws the panels into pictures, to be looked at: in light and dark, narrow and wide, empty and filled. */
final class PanelPictures {
    private static final int[][] SIZES = {{764, 220}, {1400, 260}};

    private final Path target;
    private final Path folder = Panels.folder();
    private final Stage stage = new Stage();

    private PanelPictures(Path target) {
        this.target = target;
    }

    /**
     * Draws all pictures.
     *
     * @param arguments the folder they are put into
     */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                new PanelPictures(Path.of(arguments[0])).drawAll();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void drawAll() {
        draw("results-empty", View.RESULTS, _ -> {
        }, _ -> {
        });
        draw("results", View.RESULTS, PanelPictures::fill, _ -> {
        });
        draw("results-failed", View.RESULTS, workspace -> workspace.fileProperty().set(new FileState.Failed(
                Path.of("bars.csv"), new Problem("bars.csv, line 10 217, column 5: the close is 'n/a?', expected a "
                        + "number such as 101.25, or nothing where there is none",
                        Optional.of(Place.of("bars.csv", 10_217))))),
                _ -> {
                });
        draw("log-empty", View.LOG, _ -> {
        }, _ -> {
        });
        draw("log", View.LOG, PanelPictures::fill, panel -> {
            ((TextField) panel.lookup("#logSearch")).setText("close");
        });
        draw("log-wrapped", View.LOG, PanelPictures::fill, panel -> {
            ((javafx.scene.control.ToggleButton) panel.lookup("#wrapLines")).setSelected(true);
            ((ListView<?>) panel.lookup("#logLines")).getSelectionModel().selectRange(3, 5);
        });
        draw("runs-empty", View.RUNS, _ -> {
        }, _ -> {
        });
        draw("runs", View.RUNS, PanelPictures::fill, _ -> {
        });
        draw("runs-one", View.RUNS, PanelPictures::fill, panel -> select(panel, 1));
        draw("runs-two", View.RUNS, PanelPictures::fill, panel -> select(panel, 0, 2));
    }

    private static void select(Parent panel, int... rows) {
        TableView<?> table = (TableView<?>) panel.lookup("#runsTable");
        for (int row : rows) {
            table.getSelectionModel().select(row);
        }
    }

    private static void fill(Workspace workspace) {
        workspace.runProperty().set(Optional.of(Panels.run(120_000, 480)));
        for (int times = 0; times < 20; times++) {
            workspace.log().addAll(Panels.someLines());
        }
        workspace.log()
                .add(Panels.line(LogLine.Level.INFO, "Rows loaded: 120000 from bars.csv (UTF-8, comma-separated, "
                        + "with header, close in column 5 'close', times in column 1 'timestamp' as seconds since 1970); "
                        + "repairs: byte order mark (1), cells in quotes (120000)"));
        workspace.log().addAll(Panels.someLines());
        List<RunRecord> runs = List.of(Panels.record(12, Panels.run(120_000, 480)),
                Panels.record(11, Panels.run(120_000, 20)),
                Panels.record(10, Panels.run(120_000, new RunSettings(-7, 2000, "v2-excluding", Warmup.EXCLUDE,
                        ReadOptions.DETECT))));
        workspace.history().setAll(runs);
        for (int number = 9; number > 0; number--) {
            workspace.history().add(Panels.record(number, Panels.run(100 * number, number)));
        }
    }

    private void draw(String name, View view, Consumer<Workspace> model, Consumer<Parent> use) {
        Workspace workspace = new Workspace();
        Session session = Panels.session(workspace, folder);
        model.accept(workspace);
        for (boolean isDark : new boolean[]{false, true}) {
            Application.setUserAgentStylesheet(isDark
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
            for (int[] size : SIZES) {
                Parent panel = Panels.load(view, workspace, session);
                Scene scene = new Scene(panel, size[0], size[1]);
                stage.setScene(scene);
                stage.show();
                use.accept(panel);
                settle(panel);
                write(scene.snapshot(null), target.resolve(
                        "panel-" + name + (isDark ? "-dark-" : "-light-") + size[0] + ".png"));
            }
        }
    }

    /** Lets what waits for the next turn have it. */
    private static void settle(Parent panel) {
        for (int turn = 0; turn < 5; turn++) {
            Object key = new Object();
            Platform.runLater(() -> Platform.exitNestedEventLoop(key, null));
            Platform.enterNestedEventLoop(key);
            panel.applyCss();
            panel.layout();
        }
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
