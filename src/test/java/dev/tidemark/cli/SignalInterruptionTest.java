package dev.tidemark.cli;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.tidemark.base.CancelledFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignalInterruptionTest {
    @Test
    void aRunThatIsOverIsNotEndedAgain() {
        SignalInterruption interruption = new SignalInterruption();
        AtomicBoolean isEnded = new AtomicBoolean();
        interruption.whenStuck(() -> isEnded.getAndSet(true));
        interruption.finish();
        interruption.interrupt();
        assertFalse(isEnded.get());
    }

    @Test
    void theRunIsAskedToEnd() {
        SignalInterruption interruption = new SignalInterruption();
        assertFalse(interruption.isCancelled());
        interruption.finish();
        interruption.interrupt();
        assertTrue(interruption.isCancelled());
        assertThrows(CancelledFault.class, interruption::check);
    }
}
