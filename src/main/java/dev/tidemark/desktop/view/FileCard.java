package dev.tidemark.desktop.view;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import dev.tidemark.bars.Bars;
import dev.tidemark.batch.FlavourText;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.LoadedFile;
import dev.tidemark.desktop.run.Counted;
import dev.tidemark.desktop.run.Findings;
import org.kordamp.ikonli.javafx.FontIcon;

/** What there is to say of the chosen file: name, size, how it is written, what was mended and what is odd. */
final class FileCard {
    private final VBox card;
    private final Label name;
    private final Label size;

    FileCard(VBox card, Label name, Label size) {
        this.card = card;
        this.name = name;
        this.size = size;
    }

    void show(FileState state) {
        card.getChildren().setAll(name, size);
        switch (state) {
            case FileState.None() -> {
                name.setText("No file is open");
                name.setTooltip(null);
                size.setText("Open a CSV file, or drop one anywhere.");
            }
            case FileState.Loading(Path path) -> head(path, "is being read …");
            case FileState.Failed(Path path, var ignored) -> head(path, "could not be read.");
            case FileState.Open(LoadedFile file) -> show(file);
        }
    }

    private void head(Path path, String text) {
        name.setText(String.valueOf(path.getFileName()));
        name.setTooltip(new Tooltip(path.toAbsolutePath().toString()));
        size.setText(text);
    }

    private void show(LoadedFile file) {
        Bars.LoadReport report = file.bars().report();
        String bytes = file.bytes().isPresent() ? Counted.bytes(file.bytes().getAsLong()) + ", " : "";
        head(file.path(), bytes + Counted.of(file.bars().size(), "row", "rows"));
        add("fth-file-text", "file-flavour", List.of(FlavourText.line(file.flavour())));
        List<String> repairs = Findings.repairs(report);
        add("fth-tool", "file-repair", repairs.isEmpty() ? List.of("No repairs were needed") : repairs);
        add("fth-alert-triangle", "file-oddity", Findings.oddities(file.flavour(), report));
    }

    private void add(String icon, String style, List<String> phrases) {
        for (String phrase : phrases) {
            Label label = new Label(Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1), new FontIcon(icon));
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            label.getStyleClass().addAll("file-line", style);
            card.getChildren().add(label);
        }
    }
}
