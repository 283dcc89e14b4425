package dev.tidemark.tracking;

import java.util.Optional;

/**
 * How far a run was sent to a server.
 *
 * @param server the server's address
 * @param experimentId the experiment there
 * @param runId the run there; absent when it was not made yet, as far as we know
 * @param artifacts where the server keeps its files, as it says itself
 * @param sent how many entries were sent
 * @param isDoubtful whether something was sent of which we do not know if it arrived: the run itself as long as its id is not
 *        known, else metrics
 * @param isEnded whether the server was told how the run ended
 */
public record PushState(String server, Optional<String> experimentId, Optional<String> runId,
        Optional<String> artifacts, int sent, boolean isDoubtful, boolean isEnded) {
    /** Nothing was sent. */
    public static PushState none(String server) {
        return new PushState(server, Optional.empty(), Optional.empty(), Optional.empty(), 0, false, false);
    }

    /** The run is about to be made in an experiment. */
    public PushState creating(String experiment) {
        return new PushState(server, Optional.of(experiment), Optional.empty(), Optional.empty(), 0, true, false);
    }

    /** The run was made. */
    public PushState created(String run, String place) {
        return new PushState(server, experimentId, Optional.of(run), Optional.of(place), 0, false, false);
    }

    /** So many entries were sent, for sure. */
    public PushState sent(int entries) {
        return new PushState(server, experimentId, runId, artifacts, entries, false, isEnded);
    }

    /** Metrics are about to be sent. */
    public PushState doubtful() {
        return new PushState(server, experimentId, runId, artifacts, sent, true, isEnded);
    }

    /** The server knows how the run ended. */
    public PushState ended() {
        return new PushState(server, experimentId, runId, artifacts, sent, isDoubtful, true);
    }
}
