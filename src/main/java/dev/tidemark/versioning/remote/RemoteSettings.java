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

    /** Without what is secret. */
    @Override
    public String toString() {
        return name + " (" + withoutUser(url) + endpoint.map(server -> " at " + withoutUser(server)).orElse("") + ")";
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("//[^/]*@", "//");
    }
}
