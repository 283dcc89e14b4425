package dev.tidemark.desktop;

import java.util.Optional;

import dev.tidemark.base.Progress;
import org.jspecify.annotations.Nullable;

/** A place for one piece of background work: whatever comes takes the place of what is there. */
final class Slot {
    private final Background background;
    private Optional<Ticket> current = Optional.empty();

    Slot(Background background) {
        this.background = background;
    }

    /** Work under way; it may end before its handle is known. */
    private static final class Ticket {
        private Background.@Nullable Handle handle;
    }

    boolean isBusy() {
        return current.isPresent();
    }

    /** Starts work in the place of what is there, whose listener hears nothing any more. */
    <T> void start(Background.Work<T> work, Background.Listener<T> listener) {
        drop();
        Ticket ticket = new Ticket();
        current = Optional.of(ticket);
        ticket.handle = background.start(work, new Background.Listener<>(heardBy(ticket, listener.progress()),
                result -> end(ticket, () -> listener.done().accept(result)),
                cause -> end(ticket, () -> listener.failed().accept(cause))));
    }

    private Progress heardBy(Ticket ticket, Progress progress) {
        return (done, total, rows) -> {
            if (isCurrent(ticket)) {
                progress.at(done, total, rows);
            }
        };
    }

    private void end(Ticket ticket, Runnable telling) {
        if (isCurrent(ticket)) {
            current = Optional.empty();
            telling.run();
        }
    }

    private boolean isCurrent(Ticket ticket) {
        return current.filter(c -> c == ticket).isPresent();
    }

    /** Cancels what is there; answers whether there was anything. */
    boolean drop() {
        Optional<Ticket> dropped = current;
        current = Optional.empty();
        dropped.map(ticket -> ticket.handle).ifPresent(Background.Handle::cancel);
        return dropped.isPresent();
    }
}
