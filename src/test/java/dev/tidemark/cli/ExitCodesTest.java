package dev.tidemark.cli;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.GateFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.RejectedFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExitCodesTest {
    @Test
    void everyKindOfFaultHasItsCode() {
        assertEquals(3, ExitCodes.of(new GateFault("")));
        assertEquals(4, ExitCodes.of(new RejectedFault("")));
        assertEquals(64, ExitCodes.of(new UsageFault("")));
        assertEquals(65, ExitCodes.of(new DataFault("")));
        assertEquals(66, ExitCodes.of(new NoInputFault("")));
        assertEquals(69, ExitCodes.of(new UnavailableFault("")));
        assertEquals(73, ExitCodes.of(new OutputFault("")));
        assertEquals(78, ExitCodes.of(new ConfigFault("")));
        assertEquals(130, ExitCodes.of(new CancelledFault("")));
    }

    @Test
    void whatIsNoFaultIsInternal() {
        assertEquals(70, ExitCodes.of(new IllegalStateException()));
        assertEquals(70, ExitCodes.of(new OutOfMemoryError()));
    }
}
