package dev.tidemark.versioning.remote;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import dev.tidemark.base.ConfigFault;

/** Opens remotes by what DVC's settings say of them. */
public final class Remotes {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://.*");
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
        String url = settings.url();
        if (url.startsWith(S3)) {
            return new S3Remote(S3Place.of(settings), S3Clients.of(settings, environment, patience));
        }
        if (SCHEME.matcher(url).matches()) {
            throw new ConfigFault(
                    ".dvc/config: the remote " + settings + " is of a kind that is not supported; expected "
                            + "a folder, or s3://bucket/prefix");
        }
        Path folder = settings.base().resolve(url).normalize();
        return new FolderRemote(settings.toString(), folder);
    }
}
