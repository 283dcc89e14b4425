package dev.tidemark.versioning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Shown;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/** Reads what DVC wrote down about files and folders. */
final class OutReader {
    private static final String MD5 = "md5";
    private static final String EXPECTED_MD5 = "an MD5 of 32 hexadecimal digits, with .dir behind it for a folder";
    private static final String EXPECTED_PATH = "a path that stays within its folder";

    private OutReader() {}

    /**
     * An entry of {@code outs}.
     *
     * @throws ConfigFault if it is none that can be followed
     */
    static Out read(ConfigMapping entry) {
        Optional<ConfigValue> hash = entry.find("hash");
        ConfigValue md5 = entry.require(MD5, List.of("path", MD5, "size", "nfiles", "hash"));
        if (hash.isEmpty()) {
            throw new ConfigFault(entry.place(), "this was written by DVC 2, whose cache is laid out otherwise; "
                    + "expected 'hash: md5': add the data again, or let 'dvc cache migrate --dvc-files' do so");
        }
        ObjectId id = ObjectId.parse(md5.characters(EXPECTED_MD5)).orElseThrow(() -> md5.fault(EXPECTED_MD5));
        Out.Content content = new Out.Content(id, number(entry, "size"), number(entry, "nfiles"),
                flag(entry, "isexec", false));
        return new Out(path(entry), content, flag(entry, "cache", true), flag(entry, "push", true),
                entry.find("remote").map(remote -> remote.characters("the name of a remote")));
    }

    private static String path(ConfigMapping entry) {
        ConfigValue value = entry.require("path", List.of(MD5, "size", "nfiles", "hash"));
        String path = value.characters(EXPECTED_PATH);
        if (!RelativePath.isInside(path)) {
            throw new ConfigFault(value.node().place(),
                    "the path " + Shown.text(path) + " is not supported; expected " + EXPECTED_PATH);
        }
        return path;
    }

    private static OptionalLong number(ConfigMapping entry, String key) {
        Optional<ConfigValue> value = entry.find(key);
        return value.isPresent() ? OptionalLong.of(value.get().integer(0, Long.MAX_VALUE)) : OptionalLong.empty();
    }

    private static boolean flag(ConfigMapping entry, String key, boolean standard) {
        return entry.find(key).map(ConfigValue::flag).orElse(standard);
    }
}
