package dev.tidemark.desktop.settings;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WindowBoundsTest {
    private static final WindowBounds SCREEN = new WindowBounds(0, 0, 1920, 1080);
    private static final WindowBounds RIGHT = new WindowBounds(1920, 0, 1280, 1024);

    @Test
    void aWindowOnAScreenIsReachable() {
        assertTrue(new WindowBounds(100, 100, 1024, 640).isReachable(List.of(SCREEN)));
        assertTrue(new WindowBounds(2000, 100, 1024, 640).isReachable(List.of(SCREEN, RIGHT)));
        assertTrue(new WindowBounds(-900, 0, 1024, 640).isReachable(List.of(SCREEN)));
    }

    @Test
    void aWindowOnAScreenThatIsGoneIsNot() {
        assertFalse(new WindowBounds(2000, 100, 1024, 640).isReachable(List.of(SCREEN)));
        assertFalse(new WindowBounds(100, -500, 1024, 640).isReachable(List.of(SCREEN)));
        assertFalse(new WindowBounds(100, 1070, 1024, 640).isReachable(List.of(SCREEN)));
        assertFalse(new WindowBounds(100, 100, 1024, 640).isReachable(List.of()));
        assertFalse(new WindowBounds(100, 100, 3, 3).isReachable(List.of(SCREEN)));
    }

    @Property
    void theFirstWindowLiesWithinItsScreen(@ForAll @DoubleRange(min = 640, max = 8000) double width,
            @ForAll @DoubleRange(min = 400, max = 5000) double height) {
        WindowBounds screen = new WindowBounds(-300, 40, width, height);
        WindowBounds first = WindowBounds.first(screen);
        assertTrue(first.x() >= screen.x() && first.y() >= screen.y());
        assertTrue(first.x() + first.width() <= screen.x() + width + 1e-6);
        assertTrue(first.y() + first.height() <= screen.y() + height + 1e-6);
        assertTrue(first.isReachable(List.of(screen)));
    }

    @Test
    void aSmallScreenIsFilled() {
        assertEquals(new WindowBounds(0, 0, 1024, 640), WindowBounds.first(new WindowBounds(0, 0, 1024, 640)));
    }
}
