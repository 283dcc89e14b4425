package dev.tidemark.tracking.mlflow;

/**
 * A version of a model on a server.
 *
 * @param model the model's name
 * @param version its number there
 * @param source where its files are, as the server says
 */
public record RemoteVersion(String model, String version, String source) {
    @Override
    public String toString() {
        return "version " + version + " of " + model;
    }
}
