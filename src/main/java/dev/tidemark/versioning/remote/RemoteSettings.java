package dev.tidemark.versioning.remote;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What DVC's settings say of a remote.
 *
 * @param name its name
 * @param url its address: {@code s3://bucket/prefix}, or a folder
 * @param base what a folder is seen from
 * @param endpoint the server of an S3 that is not Amazon's
 * @param region the region of an S3
 * @param accessKeyId half of the credentials, where the settings that are not shared have them
 * @param secretAccessKey the other half
 * @param sessionToken what goes with credentials that end
 */
public record RemoteSettings(String name, String url, Path base, Optional<String> endpoint, Optional<String> region,
        Optional<String> accessKeyId, Optional<String> secretAccessKey, Optional<String> sessionToken) {

    /** Whether it is a folder: its address has no scheme. */
    boolean isFolder() {
        return !url.contains("://");
    }

    /** The folder, where it is one. */
    Path folder() {
        return base.resolve(url).normalize();
    }

    /** Its name and where it is, without what is secret. */
    @Override
    public String toString() {
        return name + " (" + (isFolder() ? folder().toString() : withoutUser(url))
                + endpoint.map(server -> " at " + withoutUser(server)).orElse("") + ")";
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("//[^/]*@", "//");
    }
}
