package dev.tidemark.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.OutputFault;
import dev.tidemark.report.HtmlPage;
import dev.tidemark.report.Page;

/**
 * A folder that a report is written to, as a page for people and a document for programs.
 *
 * @param html the page
 * @param json the document
 */
public record ReportFolder(Path html, Path json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The files of a report in a folder, which is made when it is not there.
     *
     * @param folder as the user named it, or the standard one
     * @param name what the report is called
     * @throws OutputFault if the folder is not there and cannot be made
     */
    public static ReportFolder at(Path folder, String name) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputFault(folder + ": is a file; expected a folder to write the report to");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputFailure.of(folder.toString(), e);
        }
        return new ReportFolder(folder.resolve(name + ".html"), folder.resolve(name + ".json"));
    }

    /** Writes both, the document last. */
    public void write(Page page, ObjectNode document) {
        AtomicFile.write(html, HtmlPage.of(page));
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
            AtomicFile.write(json, text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
