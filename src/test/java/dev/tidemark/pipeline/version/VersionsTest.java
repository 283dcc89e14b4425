package dev.tidemark.pipeline.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.versioning.GitTree;
import dev.tidemark.versioning.Md5;
import dev.tidemark.versioning.remote.S3Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Versions from the first command to the last, between two clones. */
class VersionsTest {
    @TempDir
    Path folder;

    private Clone mine = clone("none");
    private Clone yours = mine;

    private Clone clone(String name) {
        try {
            return new Clone(folder == null ? Path.of("target") : folder.resolve(name), S3Server.environment());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void makeClones() throws IOException {
        mine = clone("mine");
        yours = clone("yours");
        mine.init("../store");
        mine.write("data.csv", "1\n").write("dir/a", "a").write("dir/sub/é", "e");
    }

    private void give() throws IOException {
        yours.take(mine, ".dvc/config", "data.csv.dvc", "dir.dvc");
    }

    @Test
    void aVersionGoesFromOneCloneToTheOther() throws IOException {
        Answer added = mine.add("data.csv", "dir");
        assertEquals(List.of("added data.csv: 2 B, md5 b026324c", "added dir: 2 files, 2 B, md5 60e26cba"),
                added.summary());
        assertEquals(List.of("data.csv: unchanged, not pushed", "dir: unchanged, not pushed"),
                mine.status(true).summary());
        Path store = folder.resolve("store");
        assertEquals(List.of("pushed 4 objects, 135 B to storage (" + store + "); 0 there already"),
                mine.push().summary());
        assertEquals(List.of("nothing to push to storage (" + store + "); 4 there already"), mine.push().summary());
        give();
        assertEquals(
                List.of("data.csv: not there, not in the cache, pushed", "dir: not there, not in the cache, pushed"),
                yours.status(true).summary());
        assertEquals(List.of("fetched 4 objects, 135 B from storage (" + store + ")", "data.csv: 1 file written",
                "dir: 2 files written"), yours.pull().summary());
        assertEquals("e", yours.read("dir/sub/é"));
        assertEquals(List.of("data.csv: as recorded already", "dir: as recorded already"), yours.pull().summary());
        assertEquals(List.of("data.csv: unchanged", "dir: unchanged"), yours.status(false).summary());
    }

    @Test
    void theSameGoesByWayOfS3() throws IOException {
        Clone first = clone("s3");
        String bucket = S3Server.bucket();
        first.init(new RemoteBlock(Optional.of("s3://" + bucket), "cloud",
                Optional.of("http://127.0.0.1:" + S3Server.port()), Optional.of("eu-west-1")), Optional.empty(),
                Optional.empty());
        first.write("data.csv", "1\n").write("dir/a", "a");
        first.add("data.csv", "dir");
        Answer pushed = first.push();
        assertEquals(3, pushed.json().at("/remotes/0/objects").asInt());
        assertEquals("cloud", pushed.json().at("/remotes/0/remote").asText());
        yours.take(first, ".dvc/config", "data.csv.dvc", "dir.dvc");
        yours.pull();
        assertEquals("1\n", yours.read("data.csv"));
        assertEquals("a", yours.read("dir/a"));
        Clone nobody = new Clone(folder.resolve("nobody"), Map.of());
        nobody.take(first, ".dvc/config", "data.csv.dvc");
        assertThrows(UnavailableFault.class, nobody::pull);
    }

    @Test
    void aChangeIsSeenAndAddedByItself() throws IOException {
        mine.add("data.csv", "dir");
        mine.write("data.csv", "2\n").write("dir/new", "n");
        Files.delete(mine.at("dir/a"));
        assertEquals(List.of("data.csv: changed since it was added", "dir: changed since it was added"),
                mine.status(false).summary());
        assertEquals(List.of("added data.csv: 2 B, md5 26ab0db9", "added dir: 2 files, 2 B, md5 196b2835"),
                mine.add().summary());
        Files.delete(mine.at("data.csv"));
        assertEquals(List.of("data.csv: not there"), mine.status(false, "data.csv").summary());
    }

    @Test
    void anOlderVersionComesBackWithItsFile() throws IOException {
        mine.add("data.csv", "dir");
        String file = mine.read("data.csv.dvc");
        String list = mine.read("dir.dvc");
        mine.write("data.csv", "2\n").write("dir/sub/new", "n");
        mine.add();
        mine.write("data.csv.dvc", file).write("dir.dvc", list);
        assertEquals(List.of("data.csv: 1 file written", "dir: 1 file written"), mine.pull().summary());
        assertEquals("1\n", mine.read("data.csv"));
        assertFalse(Files.exists(mine.at("dir/sub/new")), "it belongs to the other version, which the cache has");
    }

    @Test
    void whatNobodyHasKeptIsOverwrittenOnlyByForce() throws IOException {
        mine.add("data.csv", "dir");
        mine.write("data.csv", "mine").write("dir/mine", "mine");
        OutputFault fault = assertThrows(OutputFault.class, () -> mine.pull("data.csv"));
        assertEquals(
                "data.csv: would be overwritten, and what is in it now is in no version; add it first, or pull with "
                        + "--force",
                fault.sentence());
        assertThrows(OutputFault.class, () -> mine.pull("dir"));
        assertEquals("mine", mine.read("dir/mine"));
        mine.pull(true);
        assertEquals("1\n", mine.read("data.csv"));
        assertFalse(Files.exists(mine.at("dir/mine")));
    }

    @Test
    void nothingIsPutWhereSomethingElseIs() throws IOException {
        mine.add("data.csv", "dir");
        mine.push();
        give();
        Files.createDirectories(yours.at("data.csv"));
        yours.write("dir", "a file");
        assertThrows(OutputFault.class, () -> yours.pull("data.csv"));
        assertThrows(OutputFault.class, () -> yours.pull(true, "dir"));
        assertEquals("a file", yours.read("dir"));
    }

    @Test
    void nothingIsWrittenThroughALinkWithinAFolder() throws IOException {
        mine.add("data.csv", "dir");
        mine.push();
        give();
        Files.createDirectories(yours.at("dir"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(yours.at("dir/sub"), outside);
        assertThrows(OutputFault.class, () -> yours.pull("dir"));
        assertFalse(Files.exists(outside.resolve("é")));
    }

    @Test
    void aListThatLeadsOutOfItsFolderIsRefused() throws IOException {
        String list = "[{\"md5\": \"0cc175b9c0f1b6a831c399e269772661\", \"relpath\": \"../../out\"}]";
        String md5 = Md5.of(list.getBytes(StandardCharsets.UTF_8));
        mine.write(".dvc/cache/files/md5/" + md5.substring(0, 2) + "/" + md5.substring(2) + ".dir", list);
        mine.write("x.dvc", "outs:\n- md5: " + md5 + ".dir\n  nfiles: 1\n  hash: md5\n  path: x\n");
        DataFault fault = assertThrows(DataFault.class, () -> mine.pull("x"));
        assertTrue(fault.sentence().contains("leads out of the folder"), fault::sentence);
    }

    @Test
    void aDamagedObjectOfTheCacheIsFetchedAgain() throws IOException {
        mine.add("data.csv", "dir");
        mine.push();
        Path object = mine.at(".dvc/cache/files/md5/b0/26324c6904b2a9cb4b88d6d61c81d1");
        Files.delete(object);
        mine.write(".dvc/cache/files/md5/b0/26324c6904b2a9cb4b88d6d61c81d1", "3\n");
        Files.delete(mine.at("data.csv"));
        mine.pull("data.csv");
        assertEquals("1\n", mine.read("data.csv"));
    }

    @Test
    void aDamagedObjectOfTheRemoteIsReplacedByAWholeOne() throws IOException {
        mine.add("data.csv");
        mine.push();
        Path object = folder.resolve("store/files/md5/b0/26324c6904b2a9cb4b88d6d61c81d1");
        Files.delete(object);
        Files.writeString(object, "longer than it was");
        assertEquals(List.of("pushed 1 object, 2 B to storage (" + folder.resolve("store")
                + "); 0 there already; 1 damaged object replaced"), mine.push().summary());
        assertEquals("1\n", Files.readString(object));
    }

    @Test
    void theListOfAFolderIsSharedLast() throws IOException {
        mine.add("dir");
        Path broken = mine.at(".dvc/cache/files/md5/0c/c175b9c0f1b6a831c399e269772661");
        Files.delete(broken);
        mine.write(".dvc/cache/files/md5/0c/c175b9c0f1b6a831c399e269772661", "b");
        assertThrows(DataFault.class, mine::push);
        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".dir")), "no list without its files");
        }
    }

    @Test
    void whatNobodyHasIsMissed() throws IOException {
        mine.add("data.csv", "dir");
        give();
        NoInputFault pulled = assertThrows(NoInputFault.class, () -> yours.pull("data.csv"));
        assertTrue(pulled.sentence().startsWith("data.csv: the object b026324c6904b2a9cb4b88d6d61c81d1 of its recorded "
                + "version is neither in the cache nor in the remote storage"), pulled::sentence);
        NoInputFault pushed = assertThrows(NoInputFault.class, () -> yours.push("dir"));
        assertTrue(pushed.sentence().startsWith("dir: the object 60e26cba"), pushed::sentence);
        mine.push();
        assertEquals(0, yours.push().json().at("/remotes/0/objects").asInt());
    }

    @Test
    void whatHasNoVersionIsSaidToHaveNone() throws IOException {
        mine.add("dir");
        NoInputFault fault = assertThrows(NoInputFault.class, () -> mine.push("data.csv"));
        assertEquals("data.csv: has no version yet; add it with 'tidemark volatility version add data.csv'",
                fault.sentence());
        NoInputFault part = assertThrows(NoInputFault.class, () -> mine.log("dir/a"));
        assertEquals("dir/a: has no version by itself, it is part of dir", part.sentence());
        assertEquals("dir: unchanged", mine.status(false, "dir.dvc").summary().getFirst());
        assertThrows(UsageFault.class, () -> clone("empty").init("").summary().add(clone("empty").add().toString()));
    }

    @Test
    void withoutARemoteTheCacheWillDo() throws IOException {
        Clone alone = clone("alone");
        alone.init("");
        alone.write("data.csv", "1\n");
        alone.add("data.csv");
        ConfigFault fault = assertThrows(ConfigFault.class, alone::push);
        assertTrue(fault.sentence().endsWith("version init --remote URL'"), fault::sentence);
        Files.delete(alone.at("data.csv"));
        alone.pull();
        assertEquals("1\n", alone.read("data.csv"));
    }

    @Test
    void aVersionMayBePutElsewhere() throws IOException {
        mine.add("data.csv", "dir");
        Path elsewhere = folder.resolve("elsewhere/data.csv");
        PullVersions.Request one = new PullVersions.Request(List.of("data.csv"), Optional.empty(), 1, false,
                Optional.of(elsewhere));
        assertEquals(List.of(elsewhere + ": 1 file written"), PullVersions.run(one, mine.surroundings()).summary());
        PullVersions.Request two = new PullVersions.Request(List.of(), Optional.empty(), 1, false,
                Optional.of(elsewhere));
        assertThrows(UsageFault.class, () -> PullVersions.run(two, mine.surroundings()));
    }

    @Test
    void withoutGitTheJournalTellsTheVersions() throws IOException {
        mine.add("data.csv");
        mine.write("data.csv", "2\n");
        mine.add();
        assertEquals(List.of("data.csv, by the journal of this folder, which knows only what was added here",
                "  2026-02-26T12:50:30Z  2 B, md5 26ab0db9", "  2026-02-26T12:50:30Z  2 B, md5 b026324c"),
                mine.log().summary());
        mine.add("dir");
        give();
        assertEquals("  now                   2 B, md5 26ab0db9, not added here",
                yours.log("data.csv").summary().get(1));
    }

    @Test
    void withGitTheCommitsTellTheVersions() throws IOException, InterruptedException {
        Clone clone = clone("git");
        GitTree git = GitTree.in(clone.at(""));
        clone.init("../store").summary();
        clone.write("data.csv", "1\n");
        assertTrue(
                clone.add("data.csv").summary().contains("now commit data.csv.dvc and the .gitignore beside the data"));
        git.commit("Track data", "2026-01-01T00:00:00Z");
        clone.write("other", "x");
        git.commit("Something else", "2026-01-02T00:00:00Z");
        clone.write("data.csv", "2\n");
        clone.add();
        git.commit("More data", "2026-01-03T00:00:00Z");
        clone.write("data.csv", "3\n");
        clone.add();
        Answer log = clone.log("data.csv");
        assertEquals("data.csv, by the commits of data.csv.dvc", log.summary().getFirst());
        assertEquals("  now                   2 B, md5 6d7fce9f, not committed", log.summary().get(1));
        assertEquals(List.of("More data", "Track data"), log.json().findValuesAsText("message"));
        assertEquals(List.of("A. Tester", "A. Tester"), log.json().findValuesAsText("author"));
        assertEquals("git", log.json().at("/logs/0/source").asText());
        assertTrue(log.json().at("/logs/0/pending").asBoolean());
        Files.delete(clone.at("data.csv.dvc"));
        git.commit("Untrack", "2026-01-04T00:00:00Z");
        clone.add("data.csv");
        assertTrue(clone.log("data.csv").summary().get(2).contains("not there any more"));
    }

    @Test
    void initWritesWhatIsMissingAndSaysWhatWasThere() throws IOException {
        Answer again = mine.init("../other");
        assertEquals(List.of("all was there already", "the remote storage (" + folder.resolve("store")
                + ") was there already, and stays as it is; to change it, edit .dvc/config"), again.summary());
        assertTrue(Files.isDirectory(folder.resolve("store")), "the folder was asked for");
    }

    @Test
    void thePipelineNamesTheConfigurationAndTheInput() throws IOException {
        Clone clone = clone("pipeline");
        clone.write("my config.yaml", "volatility:\n  symbol: ETH\n  horizon: 3\n").write("bars.csv", "x");
        clone.init(new RemoteBlock(Optional.empty(), "storage", Optional.empty(), Optional.empty()),
                Optional.of("my config.yaml"), Optional.of("bars.csv"));
        String text = clone.read("dvc.yaml");
        var stages = ConfigFile.parse(text, "dvc.yaml").root().require("stages", List.of()).mapping();
        assertEquals(List.of("check", "features", "profile"), List.copyOf(stages.entries().keySet()));
        assertEquals("tidemark volatility check --config 'my config.yaml' --input bars.csv",
                stages.require("check", List.of()).mapping().require("cmd", List.of()).text());
        assertThrows(NoInputFault.class, () -> clone("other").init(
                new RemoteBlock(Optional.empty(), "storage", Optional.empty(), Optional.empty()), Optional.empty(),
                Optional.of("nothing.csv")));
    }

    @Test
    void whatTheStagesMadeIsRecordedAndShared() throws IOException {
        Clone clone = clone("stages");
        clone.write("config.yaml", "volatility:\n  symbol: ETH\n");
        clone.init(new RemoteBlock(Optional.of("../store"), "storage", Optional.empty(), Optional.empty()),
                Optional.of("config.yaml"), Optional.empty());
        clone.write("data/raw/ETH-5m.csv", "1\n").write("reports/quality/quality.json", "{}");
        clone.add("data/raw", "reports/quality");
        assertTrue(clone.read("dvc.lock").contains("        volatility.symbol: ETH\n"));
        clone.push();
        yours.take(clone, ".dvc/config", "dvc.yaml", "dvc.lock", "config.yaml");
        yours.pull();
        assertEquals("1\n", yours.read("data/raw/ETH-5m.csv"));
    }
}
