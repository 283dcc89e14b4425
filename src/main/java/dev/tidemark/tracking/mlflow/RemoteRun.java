package dev.tidemark.tracking.mlflow;

/**
 * A run on a server.
 *
 * @param id its id there
 * @param artifacts where its files are kept, as the server says
 */
record RemoteRun(String id, String artifacts) {}
