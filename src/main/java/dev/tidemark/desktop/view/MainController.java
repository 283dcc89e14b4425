package dev.tidemark.desktop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The layout of the window: menus, toolbar, run panel, chart, tabs and status bar. */
public final class MainController {
    private final Workspace workspace;
    private final Actions actions;
    private final Consumer<Path> opener;

    private final BooleanProperty sideShown = new SimpleBooleanProperty(this, "sideShown", true);
    private final BooleanProperty tabsShown = new SimpleBooleanProperty(this, "tabsShown", true);

    @FXML
    private StackPane root;
    @FXML
    private BorderPane frame;
    @FXML
    private MenuBar menuBar;
    @FXML
    private ToolBar toolBar;
    @FXML
    private Button openButton;
    @FXML
    private Button runButton;
    @FXML
    private Button cancelButton;
    @FXML
    private Spinner<Integer> windowField;
    @FXML
    private MenuButton exportButton;
    @FXML
    private MenuButton themeButton;
    @FXML
    private FontIcon themeIcon;
    @FXML
    private SplitPane columns;
    @FXML
    private ScrollPane side;
    @FXML
    private SplitPane rows;
    @FXML
    private StackPane stage;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab resultsTab;
    @FXML
    private Tab logTab;
    @FXML
    private Tab runsTab;
    @FXML
    private StackPane dropHint;
    @FXML
    private StackPane overlay;

    private @Nullable BooleanBinding isEmpty;
    private Optional<Node> focusBeforeOverlay = Optional.empty();

    /**
     * The layout of a workspace.
     *
     * @param opener opens a file
     */
    public MainController(Workspace workspace, Actions actions, Consumer<Path> opener) {
        this.workspace = workspace;
        this.actions = actions;
        this.opener = opener;
    }

    @FXML
    void initialize() {
        actions.toggle(Command.SIDE, sideShown);
        actions.toggle(Command.TABS, tabsShown);
        Menus menus = new Menus(workspace, actions, opener);
        menus.fill(menuBar);
        exportButton.getItems().setAll(menus.exports());
        exportButton.getItems().addAll(menus.items(Command.COPY_COMMAND));
        themeButton.getItems().setAll(menus.themes());
        actions.dress(openButton, Command.OPEN, "Open a file with bars");
        actions.dress(runButton, Command.RUN, "Read the file again and record a run");
        actions.dress(cancelButton, Command.CANCEL, "End what goes on");
        Actions.describe(exportButton, Command.EXPORT, "Write what is on the screen to a file");
        themeButton.setTooltip(new Tooltip("Light, dark, or as the system"));
        windowField.setTooltip(new Tooltip("The length of the rolling window, in bars"));
        WindowSpinner.bind(windowField, workspace.inputs().windowProperty(),
                sentence -> workspace.noticeProperty().set(Notice.warning(sentence)));
        cancelButton.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> workspace.activityProperty().get() instanceof Activity.Busy, workspace.activityProperty()));
        runButton.visibleProperty().bind(cancelButton.visibleProperty().not());
        for (Button button : List.of(runButton, cancelButton)) {
            button.managedProperty().bind(button.visibleProperty());
        }
        overlay.visibleProperty().subscribe(frame::setDisable);
        overlay.setOnMousePressed(event -> {
            if (event.getTarget().equals(overlay)) {
                closeOverlay();
            }
        });
        keep(sideShown, columns, side, 0);
        keep(tabsShown, rows, tabs, 1);
    }

    /**
     * Puts the parts in their places.
     *
     * @param empty stands where the chart will be while there is nothing to draw
     */
    public void place(Node runPanel, Node chart, Node empty, Node status) {
        side.setContent(runPanel);
        stage.getChildren().setAll(chart, empty);
        isEmpty = Bindings.createBooleanBinding(
                () -> workspace.runProperty().get().isEmpty()
                        || workspace.fileProperty().get() instanceof FileState.None,
                workspace.runProperty(), workspace.fileProperty());
        empty.visibleProperty().bind(isEmpty);
        chart.visibleProperty().bind(isEmpty.not());
        frame.setBottom(status);
    }

    /** Puts the panels into the tabs. */
    public void place(Node results, Node log, Node runs) {
        resultsTab.setContent(results);
        logTab.setContent(log);
        runsTab.setContent(runs);
        resultsTab.setGraphic(new FontIcon(Command.RESULTS.icon()));
        logTab.setGraphic(new FontIcon(Command.LOG.icon()));
        runsTab.setGraphic(new FontIcon(Command.RUNS.icon()));
    }

    /** Lets a part of a split come and go, and come back as large as it was. */
    private static void keep(BooleanProperty shown, SplitPane split, Node part, int index) {
        double[] position = split.getDividerPositions();
        shown.addListener((observed, before, now) -> {
            if (now) {
                split.getItems().add(index, part);
                split.setDividerPositions(position[0]);
            } else {
                position[0] = split.getDividerPositions()[0];
                split.getItems().remove(part);
            }
        });
    }

    /** Whether the run panel is there. */
    public BooleanProperty sideShownProperty() {
        return sideShown;
    }

    /** Whether the tabs are there. */
    public BooleanProperty tabsShownProperty() {
        return tabsShown;
    }

    /** The whole of it. */
    public StackPane root() {
        return root;
    }

    /** The run panel and what stands right of it. */
    public SplitPane columns() {
        return columns;
    }

    /** The chart and what stands below it. */
    public SplitPane rows() {
        return rows;
    }

    /** The tabs below the chart. */
    public TabPane tabs() {
        return tabs;
    }

    /** What shows that a file may be dropped. */
    public Node dropHint() {
        return dropHint;
    }

    /** Shows a tab that the user asked for, and what is in it to the keyboard. */
    public void go(Command command) {
        Tab tab = switch (command) {
            case LOG -> logTab;
            case RUNS -> runsTab;
            default -> resultsTab;
        };
        select(tab);
    }

    /** Shows a tab, and gives it the focus. */
    public void select(Tab tab) {
        tabsShown.set(true);
        if (!tabs.getTabs().contains(tab)) {
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().select(tab);
        tabs.requestFocus();
    }

    /** Opens the menu of exports. */
    public void showExports() {
        exportButton.requestFocus();
        exportButton.show();
    }

    /** Shows the icon of the theme in effect. */
    public void showTheme(boolean isDark) {
        themeIcon.setIconLiteral(isDark ? "fth-moon" : "fth-sun");
    }

    /**
     * Shows something over the window until it is closed by Esc, by its own button or by a click beside it.
     *
     * @param first the id of the control in it that gets the focus
     */
    public void overlay(Node content, String first) {
        if (!overlay.isVisible()) {
            focusBeforeOverlay = Optional.ofNullable(root.getScene().getFocusOwner());
        }
        overlay.getChildren().setAll(content);
        overlay.setVisible(true);
        Optional.ofNullable(content.lookup("#" + first)).ifPresent(Node::requestFocus);
    }

    /** Lets Esc close what is shown over the window, wherever the focus is. */
    public void filter(KeyEvent event) {
        if (overlay.isVisible() && event.getCode() == KeyCode.ESCAPE) {
            closeOverlay();
            event.consume();
        }
    }

    /** Takes away what is shown over the window. */
    public void closeOverlay() {
        overlay.setVisible(false);
        overlay.getChildren().clear();
        focusBeforeOverlay.ifPresent(Node::requestFocus);
        focusBeforeOverlay = Optional.empty();
    }

    /** The panes that {@link Command#NEXT_PANE} goes through. */
    public List<Node> panes() {
        return List.of(toolBar, side, stage, tabs);
    }
}
