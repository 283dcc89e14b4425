package dev.tidemark.desktop.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.Repair;
import dev.tidemark.bars.Role;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.LoadedFile;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.NumberText;

/** What there is to say of a file that was read, in words. */
public final class Findings {
    private Findings() {}

    /** What was mended: one phrase for each kind of repair, with its count. */
    public static List<String> repairs(Bars.LoadReport report) {
        List<String> phrases = new ArrayList<>();
        for (Map.Entry<Repair, Long> repair : report.read().repairs().counts().entrySet()) {
            phrases.add(repair.getKey().description() + " (" + NumberText.grouped(repair.getValue()) + ")");
        }
        return phrases;
    }

    /** What a user should look at: one phrase for each kind of thing that is odd but stops no run. */
    public static List<String> oddities(Flavour flavour, Bars.LoadReport report) {
        List<String> phrases = new ArrayList<>();
        add(phrases, report.read().missingCloses(), "row has no close", "rows have no close");
        add(phrases, report.read().nonPositiveCloses(), "close is at or below zero", "closes are at or below zero");
        phrases.addAll(asides(flavour, report));
        return phrases;
    }

    /** Of these, what run.log does not mention because no signal hangs on it. */
    public static List<String> asides(Flavour flavour, Bars.LoadReport report) {
        List<String> phrases = new ArrayList<>();
        if (!flavour.has(Role.TIME)) {
            phrases.add("no column of times was found");
        } else {
            add(phrases, report.missingTimes(), "row has no readable time", "rows have no readable time");
        }
        add(phrases, report.duplicateTimes(), "row has the time of the row before",
                "rows have the time of the row before");
        add(phrases, report.stepsBack(), "row is older than the row before", "rows are older than the row before");
        for (Role role : Role.values()) {
            String cells = " of " + role.key() + " could not be read and ";
            add(phrases, report.unreadable().getOrDefault(role, 0L), "cell" + cells + "counts as missing",
                    "cells" + cells + "count as missing");
        }
        return phrases;
    }

    private static void add(List<String> phrases, long count, String one, String many) {
        if (count > 0) {
            phrases.add(Counted.of(count, one, many));
        }
    }

    /** What the status bar says when a file was read and run over. */
    public static Notice notice(LoadedFile file, TableRun run) {
        List<String> odd = oddities(file.flavour(), file.bars().report());
        if (run.settings().window() > file.bars().size()) {
            odd.add("the window of " + Counted.of(run.settings().window(), "row", "rows")
                    + " is longer than the file, so no row has a rolling mean");
        }
        List<String> all = new ArrayList<>(repairs(file.bars().report()));
        all.addAll(odd);
        String sentence = "Read " + Counted.of(file.bars().size(), "row", "rows") + " from " + file.shortName() + " in "
                + Counted.seconds(run.latencyMillis()) + (all.isEmpty() ? "." : ": " + String.join(", ", all) + ".");
        return odd.isEmpty() ? Notice.info(sentence) : Notice.warning(sentence);
    }
}
