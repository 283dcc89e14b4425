package dev.tidemark.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidemark.base.GateFault;
import dev.tidemark.base.Shown;
import dev.tidemark.batch.FailureSentence;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.StandardOutput;

/** Tells of a command of the pipeline that failed: in a sentence, and to a program that asked for JSON in that. */
public final class StageFailure {
    private StageFailure() {}

    static void tell(String[] args, Throwable cause, Host host) {
        tell(List.of(args).contains("--json"), cause, host);
    }

    /** The same, where it is known whether JSON was asked for. */
    public static void tell(boolean isJson, Throwable cause, Host host) {
        String sentence = FailureSentence.of(cause);
        host.err().println("tidemark: " + Shown.name(sentence));
        // A gate that was not passed has given its answer already.
        if (isJson && !(cause instanceof GateFault)) {
            String json = JsonNodeFactory.instance.objectNode().put("status", "error").put("error_message", sentence)
                    .toPrettyString();
            StandardOutput.write(host.out(), (json + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
