package dev.tidemark.tracking.mlflow;

/**
 * What was sent of a run.
 *
 * @param remoteId its id on the server
 * @param entries how many entries, files among them
 * @param files how many files
 * @param kept how many files were not sent because the server does not take them
 */
public record PushedRun(String remoteId, int entries, int files, int kept) {}
