package dev.tidemark.desktop.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import dev.tidemark.base.Shown;
import dev.tidemark.desktop.Dialogs;
import dev.tidemark.desktop.Dialogs.FileKind;
import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.LoadedFile;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.ReadingText;
import dev.tidemark.desktop.model.RunInputs;
import dev.tidemark.desktop.model.TypedNumber;
import dev.tidemark.desktop.model.WindowScale;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.run.Counted;
import dev.tidemark.signal.SignalSummary.Warmup;

/** The panel for the run: the chosen file, and what a run is told. Changes go to the inputs at once where they are valid. */
@SuppressWarnings("NullAway.Init") // FXML sets the controls
public final class RunPanelController {
    private static final String SUGGESTION = "config.yaml";

    private final Workspace workspace;
    private final RunInputs inputs;
    private final Session session;
    private final Dialogs dialogs;
    private WindowControls windowControls;

    @FXML
    private VBox fileCard;
    @FXML
    private Label fileName;
    @FXML
    private Label fileSize;
    @FXML
    private TextField seedField;
    @FXML
    private Label seedError;
    @FXML
    private Spinner<Integer> windowSpinner;
    @FXML
    private Slider windowSlider;
    @FXML
    private Label windowLongest;
    @FXML
    private Label windowError;
    @FXML
    private Label windowHint;
    @FXML
    private TextField versionField;
    @FXML
    private Label versionError;
    @FXML
    private RadioButton warmupZero;
    @FXML
    private RadioButton warmupExclude;
    @FXML
    private Label reading;
    @FXML
    private Label configName;

    /** A controller over what a session changes. */
    public RunPanelController(Workspace workspace, Session session, Dialogs dialogs) {
        this.workspace = workspace;
        this.inputs = workspace.inputs();
        this.session = session;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        windowControls = new WindowControls(inputs.windowProperty(), windowSpinner, windowSlider, windowError);
        FileCard card = new FileCard(fileCard, fileName, fileSize);
        workspace.fileProperty().subscribe(card::show);
        workspace.fileProperty().subscribe(this::span);
        inputs.windowProperty().subscribe(this::hint);
        span();
        bindSeed();
        bindVersion();
        bindWarmup();
        inputs.readingProperty()
                .subscribe(options -> reading.setText("Columns and format: " + ReadingText.of(options)));
        inputs.configProperty().subscribe(this::nameConfig);
    }

    /** How long the file is, or would be. */
    private int longest() {
        return workspace.fileProperty().get() instanceof FileState.Open(LoadedFile file)
                ? file.bars().size()
                : WindowScale.WITHOUT_FILE;
    }

    private void span() {
        windowControls.longest(longest());
        windowLongest.setText(NumberText.grouped(longest()));
        hint();
    }

    private void hint() {
        boolean isTooLong = workspace.fileProperty().get() instanceof FileState.Open(LoadedFile file)
                && inputs.windowProperty().get() > file.bars().size();
        windowHint.setText(isTooLong
                ? "Longer than the file, which has " + Counted.of(longest(), "row", "rows")
                        + ": no row has a rolling mean."
                : "");
        windowHint.setVisible(isTooLong);
        windowHint.setManaged(isTooLong);
    }

    private void bindSeed() {
        ErrorLine error = new ErrorLine(seedField, seedError);
        inputs.seedProperty().subscribe(seed -> {
            if (!TypedNumber.parse(seedField.getText(), Long.MIN_VALUE, Long.MAX_VALUE)
                    .equals(OptionalLong.of(seed.longValue()))) {
                seedField.setText(seed.toString());
            }
            error.hide();
        });
        seedField.textProperty().subscribe(text -> {
            OptionalLong typed = TypedNumber.parse(text, Long.MIN_VALUE, Long.MAX_VALUE);
            typed.ifPresentOrElse(seed -> {
                inputs.seedProperty().set(seed);
                error.hide();
            }, () -> error.show(
                    Shown.text(text) + " is no whole number; the seed stays " + inputs.seedProperty().get() + "."));
        });
    }

    private void bindVersion() {
        ErrorLine error = new ErrorLine(versionField, versionError);
        versionField.textProperty().bindBidirectional(inputs.versionProperty());
        inputs.versionProperty()
                .subscribe(version -> inputs.objection().ifPresentOrElse(error::show, error::hide));
    }

    private void bindWarmup() {
        inputs.warmupProperty().subscribe(warmup -> (warmup == Warmup.ZERO ? warmupZero : warmupExclude)
                .setSelected(true));
        warmupZero.selectedProperty().subscribe(isZero -> inputs.warmupProperty()
                .set(isZero ? Warmup.ZERO : Warmup.EXCLUDE));
    }

    private void nameConfig(Optional<Path> config) {
        configName
                .setText(config.map(path -> String.valueOf(path.getFileName())).orElse("No file; the settings above"));
        configName.setTooltip(config.map(path -> new Tooltip(path.toAbsolutePath().toString())).orElse(null));
    }

    @FXML
    void loadConfig() {
        dialogs.open(FileKind.CONFIG).ifPresent(session::loadConfig);
    }

    @FXML
    void saveConfig() {
        String suggestion = inputs.configProperty().get().map(path -> String.valueOf(path.getFileName()))
                .orElse(SUGGESTION);
        dialogs.save(FileKind.CONFIG, suggestion).ifPresent(session::saveConfig);
    }
}
