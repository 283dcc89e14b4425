package dev.tidemark.versioning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigValue;

/** The small file that stands for data: {@code data.csv.dvc} beside {@code data.csv}. */
final class DvcFile {
    /** What is behind the name of the data. */
    static final String SUFFIX = ".dvc";

    private DvcFile() {}

    /** Whether a file is one, by its name. */
    static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length();
    }

    /**
     * Reads one.
     *
     * @param name the file as messages name it
     * @throws ConfigFault if it is none that can be followed
     */
    static List<Out> read(Path file, String name) {
        return outs(ConfigFile.read(file, name).root());
    }

    /** The same of bytes from elsewhere. */
    static List<Out> parse(byte[] bytes, String name) {
        return outs(ConfigFile.parse(bytes, name).root());
    }

    private static List<Out> outs(ConfigMapping root) {
        Optional<ConfigValue> folder = root.find("wdir");
        if (folder.isPresent() && !folder.get().characters("a folder").equals(".")) {
            throw folder.get().fault("left out: only data beside the file is supported");
        }
        List<Out> outs = new ArrayList<>();
        for (ConfigValue item : root.require("outs", List.of("outs", "wdir")).items()) {
            outs.add(OutReader.read(item.mapping()));
        }
        return outs;
    }

    /** Writes one; what a person put into an older one, such as comments and a description, stays. */
    static void write(Path file, String name, Out out) {
        byte[] text = Files.exists(file)
                ? DvcFileEdit.updated(file, name, out)
                : text(out).getBytes(
                        StandardCharsets.UTF_8);
        AtomicFile.write(file, text);
    }

    /** A new one. */
    static String text(Out out) {
        StringBuilder text = new StringBuilder("outs:\n");
        appendContent(text, "- ", out.content());
        text.append("  hash: md5\n  path: ");
        YamlText.append(text, out.path(), 4);
        return text.append('\n').toString();
    }

    private static void appendContent(StringBuilder text, String dash, Out.Content content) {
        text.append(dash).append("md5: ");
        YamlText.append(text, content.id().toString(), 4);
        text.append('\n');
        for (String line : measures(content)) {
            text.append("  ").append(line).append('\n');
        }
    }

    /** Size, number of files and permission, a line each. */
    static List<String> measures(Out.Content content) {
        List<String> lines = new ArrayList<>();
        content.size().ifPresent(size -> lines.add("size: " + size));
        content.files().ifPresent(files -> lines.add("nfiles: " + files));
        if (content.isExecutable()) {
            lines.add("isexec: true");
        }
        return lines;
    }
}
