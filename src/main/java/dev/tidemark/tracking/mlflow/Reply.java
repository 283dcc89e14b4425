package dev.tidemark.tracking.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.UnavailableFault;

/** What a server said. */
sealed interface Reply {
    /**
     * It did what it was asked.
     *
     * @param body its answer
     */
    record Done(JsonNode body) implements Reply {
        @Override
        public JsonNode orThrow() {
            return body;
        }
    }

    /**
     * It will not do it.
     *
     * @param status the status of the answer
     * @param code MLflow's own code, such as {@code RESOURCE_DOES_NOT_EXIST}
     * @param sentence what it said
     */
    record Refused(int status, String code, String sentence) implements Reply {
        @Override
        public JsonNode orThrow() {
            if (status == 401 || status == 403) {
                throw new UnavailableFault(
                        sentence + "; check MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or "
                                + "MLFLOW_TRACKING_TOKEN");
            }
            throw new DataFault(sentence);
        }
    }

    /**
     * It may have done it, or not.
     *
     * @param sentence why that is not known
     */
    record Doubtful(String sentence) implements Reply {
        @Override
        public JsonNode orThrow() {
            throw new UnavailableFault(sentence);
        }
    }

    /**
     * The answer.
     *
     * @throws DataFault if it was refused
     * @throws UnavailableFault if it was refused to us, or there is none
     */
    JsonNode orThrow();

    /** Whether it was refused for this reason. */
    default boolean isRefused(String code) {
        return this instanceof Refused refused && refused.code().equals(code);
    }
}
