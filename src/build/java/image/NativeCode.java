package image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What is in a jar and not shipped, such as native code for other platforms. */
final class NativeCode {
    /** As XGBoost has it; other libraries bring none, or none that is used. */
    private static final Pattern PLACE = Pattern.compile("lib/(linux|macos|windows)/.*");

    private NativeCode() {}

    /**
     * Writes a jar anew without the native code of other platforms, if it has any. It keeps its time.
     *
     * @param jar the jar
     * @param own where it has the code that is kept, such as {@code lib/linux/x86_64/}
     * @throws BuildFault if there is native code, and none for this platform
     */
    static void keep(Path jar, String own) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.stream().noneMatch(NativeCode::isNative)) {
                return;
            }
            if (zip.stream().noneMatch(entry -> isNative(entry) && entry.getName().startsWith(own))) {
                throw new BuildFault(
                        jar.getFileName() + " has no native code in " + own + ", which this platform needs");
            }
        }
        drop(jar, entry -> isNative(entry) && !entry.getName().startsWith(own));
    }

    /** Writes a jar anew without some of its entries. It keeps its time. */
    static void drop(Path jar, Predicate<ZipEntry> isDropped) throws IOException {
        FileTime time = Files.getLastModifiedTime(jar);
        Path slim = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            copy(zip, isDropped, slim);
        }
        Files.setLastModifiedTime(slim, time);
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(ZipFile zip, Predicate<ZipEntry> isDropped, Path slim) throws IOException {
        try (OutputStream file = Files.newOutputStream(slim); ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isDropped.test(entry)) {
                    continue;
                }
                ZipEntry kept = new ZipEntry(entry.getName());
                kept.setLastModifiedTime(entry.getLastModifiedTime());
                out.putNextEntry(kept);
                zip.getInputStream(entry).transferTo(out);
            }
        }
    }

    private static boolean isNative(ZipEntry entry) {
        return !entry.isDirectory() && PLACE.matcher(entry.getName()).matches();
    }

    /** Where a jar has the native code of the platform that this build is for. */
    static String ofThisPlatform() {
        return "lib/" + Platform.current().key() + "/" + Architecture.current().rpm() + "/";
    }
}
