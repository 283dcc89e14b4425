package dev.tidemark.versioning.remote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.versioning.ObjectId;

/**
 * Where in an S3 objects lie.
 *
 * @param name the remote as sentences name it
 * @param bucket the bucket
 * @param prefix what keys begin with; empty, or with a slash at its end
 */
record S3Place(String name, String bucket, String prefix) {
    private static final Pattern URL = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/+(.*?))?/*");

    /**
     * The place that an address names.
     *
     * @throws ConfigFault if it names none
     */
    static S3Place of(RemoteSettings settings) {
        Matcher url = URL.matcher(settings.url());
        if (!url.matches()) {
            throw new ConfigFault(".dvc/config: the remote " + settings + " has an address that names no bucket; "
                    + "expected s3://bucket/prefix, the bucket of 3 to 63 small letters, digits, points and hyphens");
        }
        String prefix = url.group(2);
        return new S3Place(settings.toString(), url.group(1), prefix == null || prefix.isEmpty() ? "" : prefix + "/");
    }

    /** The key of an object. */
    String key(ObjectId id) {
        return prefix + id.path();
    }
}
