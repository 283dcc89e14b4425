package dev.tidemark.desktop.chart;

import javafx.scene.input.KeyEvent;

/** The keys that move the visible range, the same in the chart and in the overview. */
final class ChartKeys {
    private ChartKeys() {}

    /** Does what a key asks for; answers whether it asks for anything here. Keys with the platform's modifiers are the menu's. */
    static boolean navigate(KeyEvent event, Navigation navigation) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> navigation.step(-1);
            case RIGHT -> navigation.step(1);
            case PAGE_UP -> navigation.page(-1);
            case PAGE_DOWN -> navigation.page(1);
            case HOME -> navigation.toStart();
            case END -> navigation.toEnd();
            // On most keyboards plus is on the key of the equals sign.
            case PLUS, EQUALS, ADD -> navigation.zoomIn();
            case MINUS, SUBTRACT -> navigation.zoomOut();
            case DIGIT0, NUMPAD0 -> navigation.showAll();
            default -> {
                return false;
            }
        }
        return true;
    }
}
