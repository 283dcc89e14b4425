package dev.tidemark.desktop.view;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;

import dev.tidemark.batch.Versions;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the program is, and what it is made of. */
public final class AboutController {
    private final Runnable closer;

    @FXML
    private Label version;
    @FXML
    private Label platform;
    @FXML
    private GridPane licences;
    @FXML
    private Button copyVersions;
    @FXML
    private Button closeAbout;

    /**
     * A page about the program.
     *
     * @param closer closes it
     */
    public AboutController(Runnable closer) {
        this.closer = closer;
    }

    @FXML
    void initialize() {
        version.setText("Tidemark " + Versions.tidemark());
        platform.setText(platformText());
        for (Shipped shipped : Shipped.all()) {
            licences.addRow(licences.getRowCount(), label(shipped.name()), label(shipped.version()),
                    label(shipped.licence()));
        }
        copyVersions.setGraphic(new FontIcon("fth-copy"));
        copyVersions.setOnAction(event -> copy());
        closeAbout.setOnAction(event -> closer.run());
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    private static String platformText() {
        return "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), JavaFX "
                + System.getProperty("javafx.runtime.version", "unknown") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch");
    }

    /** What to put into a report of a fault. */
    private void copy() {
        List<String> lines = new java.util.ArrayList<>(List.of(version.getText(), platform.getText()));
        Shipped.all().stream().skip(1).forEach(shipped -> lines.add(shipped.name() + " " + shipped.version()));
        Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, String.join("\n", lines) + "\n"));
    }
}
