package dev.tidemark.desktop;

import dev.tidemark.base.Cancellation;

/** Runs work at once, on the thread that asks: the synchronous twin of {@link FxBackground}. */
public final class ImmediateBackground implements Background {
    private boolean isClosed;

    @Override
    public <T> Handle start(Work<T> work, Listener<T> listener) {
        if (isClosed) {
            return () -> {
            };
        }
        T result;
        try {
            result = work.run(listener.progress(), Cancellation.NEVER);
        } catch (Throwable e) {
            listener.failed().accept(e);
            return () -> {
            };
        }
        listener.done().accept(result);
        return () -> {
        };
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
