package dev.tidemark.desktop;

import java.util.Map;

import dev.tidemark.base.UnavailableFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DisplayTest {
    @Test
    void withoutADisplayTheSentenceNamesTheBatchRun() {
        UnavailableFault fault = assertThrows(UnavailableFault.class, () -> Display.check("Linux", Map.of(), ""));
        assertEquals("the desktop needs a display, and DISPLAY is not set; without a window the same is done by "
                + "'tidemark --batch', see 'tidemark --help'", fault.sentence());
        String wayland = assertThrows(UnavailableFault.class,
                () -> Display.check("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), "")).sentence();
        assertTrue(wayland.contains("Xwayland"), wayland);
    }

    @Test
    void aDisplayOrAPlatformThatNeedsNoneWillDo() {
        assertDoesNotThrow(() -> Display.check("Linux", Map.of("DISPLAY", ":0"), ""));
        assertDoesNotThrow(() -> Display.check("Linux", Map.of(), "Headless"));
        assertDoesNotThrow(() -> Display.check("Mac OS X", Map.of(), ""));
        assertDoesNotThrow(() -> Display.check("Windows 11", Map.of(), ""));
    }

    @Test
    void aToolkitThatDoesNotStartHasASentence() {
        assertTrue(Display.fault(new UnsupportedOperationException("Unable to open DISPLAY")).sentence()
                .contains("cannot reach the display"));
        assertTrue(Display.fault(new UnsatisfiedLinkError("libgtk-3.so.0: cannot open shared object file")).sentence()
                .contains("libgtk-3-0"));
        assertTrue(
                Display.fault(new RuntimeException("launch error", new NoClassDefFoundError("a class of the toolkit")))
                        .sentence().contains("libgtk-3-0"));
        assertTrue(Display.fault(new RuntimeException("no way", new IllegalStateException("no suitable pipeline")))
                .sentence().contains("no suitable pipeline"));
    }
}
