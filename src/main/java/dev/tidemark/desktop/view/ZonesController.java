package dev.tidemark.desktop.view;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** Lets the user choose a time zone by a part of its name. */
public final class ZonesController {
    private final ZoneId current;
    private final Consumer<ZoneId> chosen;
    private final Runnable closer;
    private final FilteredList<String> offered = new FilteredList<>(
            FXCollections.observableArrayList(ZoneId.getAvailableZoneIds()).sorted());

    @FXML
    private TextField zoneFilter;
    @FXML
    private ListView<String> zoneList;
    @FXML
    private Button useZone;
    @FXML
    private Button cancelZone;

    /**
     * A choice of zones.
     *
     * @param current the zone as it stands
     * @param chosen hears the choice
     * @param closer closes the choice
     */
    public ZonesController(ZoneId current, Consumer<ZoneId> chosen, Runnable closer) {
        this.current = current;
        this.chosen = chosen;
        this.closer = closer;
    }

    @FXML
    void initialize() {
        zoneList.setItems(offered);
        zoneList.getSelectionModel().select(current.getId());
        zoneList.scrollTo(Math.max(0, zoneList.getSelectionModel().getSelectedIndex()));
        zoneFilter.textProperty().subscribe(this::filter);
        zoneFilter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                zoneList.requestFocus();
            }
        });
        useZone.disableProperty().bind(zoneList.getSelectionModel().selectedItemProperty().isNull());
        useZone.setOnAction(event -> use());
        cancelZone.setOnAction(event -> closer.run());
        zoneList.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                use();
            }
        });
    }

    private void filter(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        offered.setPredicate(zone -> zone.toLowerCase(Locale.ROOT).contains(wanted));
        if (!wanted.isEmpty()) {
            zoneList.getSelectionModel().selectFirst();
        }
    }

    private void use() {
        String zone = zoneList.getSelectionModel().getSelectedItem();
        if (zone != null) {
            chosen.accept(ZoneId.of(zone));
            closer.run();
        }
    }
}
