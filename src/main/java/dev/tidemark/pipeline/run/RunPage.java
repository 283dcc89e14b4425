package dev.tidemark.pipeline.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.tidemark.batch.Versions;
import dev.tidemark.pipeline.run.StepReport.Status;
import dev.tidemark.report.Block;
import dev.tidemark.report.Block.Cell;
import dev.tidemark.report.Block.Head;
import dev.tidemark.report.Page;
import dev.tidemark.report.Page.Section;
import dev.tidemark.report.Tone;

/** A run for people: how it went with each step, and where everything is. */
final class RunPage {
    private final PipelineRun.Result result;
    private final Path folder;

    private RunPage(PipelineRun.Result result, Path folder) {
        this.result = result;
        this.folder = folder;
    }

    /**
     * The page.
     *
     * @param folder where it will be, for the addresses of other files
     */
    static Page of(PipelineRun.Result result, String subject, Path folder, Instant at) {
        return new RunPage(result, folder).page(subject, at);
    }

    /** What a run came to, in a few words. */
    static String words(PipelineRun.Result result) {
        List<StepReport> failed = with(result, Status.FAILED);
        if (!failed.isEmpty()) {
            return "failed at " + failed.getFirst().name();
        }
        int done = with(result, Status.DONE).size();
        return done == 0 ? "nothing changed" : done + (done == 1 ? " stage" : " stages") + " done";
    }

    private static List<StepReport> with(PipelineRun.Result result, Status status) {
        return result.steps().stream().filter(step -> step.status() == status).toList();
    }

    private Page page(String subject, Instant at) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("stages", "Stages", stages()));
        sections.add(new Section("artefacts", "What there is", List.of(links())));
        return new Page("Run", subject, "The run: " + words(result), result.fault().isPresent() ? Tone.BAD : Tone.GOOD,
                sections, "Tidemark " + Versions.tidemark() + ", " + at);
    }

    private List<Block> stages() {
        List<List<Cell>> rows = new ArrayList<>();
        for (StepReport step : result.steps()) {
            rows.add(List.of(new Cell(step.status().words(), tone(step.status())), Cell.of(step.name()),
                    Cell.of(String.format(Locale.ROOT, "%.1f", step.seconds())),
                    Cell.of(String.join("\n", step.summary()))));
        }
        return List.of(new Block.Grid(List.of(new Head("Result", false), new Head("Stage", false),
                new Head("Seconds", true), new Head("What it says", false)), rows, ""));
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case DONE -> Tone.GOOD;
            case UNCHANGED, LEFT_OUT -> Tone.MUTED;
            case FAILED -> Tone.BAD;
            case NOT_REACHED -> Tone.WARN;
        };
    }

    private Block links() {
        List<Block.Link> links = new ArrayList<>();
        for (Map.Entry<String, Path> made : new TreeMap<>(result.made()).entrySet()) {
            links.add(new Block.Link(made.getKey().replace('_', ' '), made.getValue().toString(),
                    address(made.getValue())));
        }
        return new Block.Links(links);
    }

    /** Where a file is, seen from the page; with blanks and the like encoded. */
    private String address(Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path relative = from.relativize(file.toAbsolutePath().normalize());
        List<String> parts = new ArrayList<>();
        for (Path part : relative) {
            parts.add(part.toString());
        }
        return encoded(String.join("/", parts));
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "./" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
