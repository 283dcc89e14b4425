package dev.tidemark.desktop.view;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.Clipboard;

import org.testfx.util.WaitForAsyncUtils;

/** What was copied last. */
final class Copied {
    private Copied() {}

    static String text() {
        AtomicReference<String> text = new AtomicReference<>("");
        WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> text.set(Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "")));
        return text.get();
    }
}
