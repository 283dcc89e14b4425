package dev.tidemark.versioning.remote;

import java.util.Map;

import dev.tidemark.base.ConfigFault;

/** Opens remotes by what DVC's settings say of them. */
public final class Remotes {
    private static final String S3 = "s3://";

    private Remotes() {}

    /**
     * Opens one.
     *
     * @param environment the environment variables, where credentials may be
     * @throws ConfigFault if it is of a kind that is not supported
     * @throws dev.tidemark.base.UnavailableFault if it is not there, or there are no credentials for it
     */
    public static Remote open(RemoteSettings settings, Map<String, String> environment, Patience patience) {
        if (settings.isFolder()) {
            return new FolderRemote(settings);
        }
        if (!settings.url().startsWith(S3)) {
            throw new ConfigFault(
                    ".dvc/config: the remote " + settings + " is of a kind that is not supported; expected "
                            + "a folder, or s3://bucket/prefix");
        }
        return new S3Remote(S3Place.of(settings), S3Clients.of(settings, environment, patience));
    }
}
