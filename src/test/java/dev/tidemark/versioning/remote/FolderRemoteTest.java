package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.versioning.Cache;
import dev.tidemark.versioning.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.tidemark.versioning.remote.ObjectsFixture.IMPATIENT;
import static dev.tidemark.versioning.remote.ObjectsFixture.activity;
import static dev.tidemark.versioning.remote.ObjectsFixture.bytes;
import static dev.tidemark.versioning.remote.ObjectsFixture.id;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Versions are shared in a folder. */
class FolderRemoteTest {
    private static final int LENGTH = 300_000;

    @TempDir
    Path folder;

    private Cache here = new Cache(Path.of(""));
    private Path store = Path.of("");

    @BeforeEach
    void makeStore() throws IOException {
        here = new Cache(folder.resolve("here"));
        store = Files.createDirectory(folder.resolve("store"));
    }

    private static RemoteSettings settings(String url, Path base) {
        return new RemoteSettings("store", url, base, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private Remote remote() {
        return Remotes.open(settings("../store", folder.resolve("project")), Map.of(), IMPATIENT);
    }

    @Test
    void anObjectGoesThereAndComesBack() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        Cache there = new Cache(folder.resolve("there"));
        try (Remote remote = remote()) {
            assertEquals("store (" + store + ")", remote.name());
            assertEquals(Optional.empty(), remote.find(id));
            new Transfers(remote, here, IMPATIENT, activity()).push(Map.of(id, false));
            Stored stored = new Stored(LENGTH, Optional.empty());
            assertEquals(Optional.of(stored), remote.find(id));
            new Transfers(remote, there, IMPATIENT, activity()).fetch(Map.of(id, stored));
        }
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(store.resolve(id.path())));
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(there.pathOf(id)));
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        UnavailableFault fault = assertThrows(UnavailableFault.class,
                () -> Remotes.open(settings("../unmounted", store), Map.of(), IMPATIENT));
        assertEquals(
                "the remote store (" + folder.resolve("unmounted") + ") is not there: that is no folder; mount it, "
                        + "or make it with mkdir",
                fault.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gs://bucket", "ssh://user:hush@host/x", "https://example.org/x"})
    void otherKindsAreRefusedWithoutTheirPasswords(String url) {
        ConfigFault fault = assertThrows(ConfigFault.class,
                () -> Remotes.open(settings(url, store), Map.of(), IMPATIENT));
        assertTrue(fault.sentence().contains("is of a kind that is not supported"), fault::sentence);
        assertFalse(fault.sentence().contains("hush"), fault::sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3://Upper", "s3://a"})
    void anAddressWithoutABucketIsRefused(String url) {
        ConfigFault fault = assertThrows(ConfigFault.class,
                () -> Remotes.open(settings(url, store), S3Server.environment(), IMPATIENT));
        assertTrue(fault.sentence().contains("names no bucket"), fault::sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9000", "ftp://localhost", "http://user:hush@localhost", "http://a b"})
    void anEndpointThatIsNoServerIsRefused(String endpoint) {
        RemoteSettings settings = new RemoteSettings("store", "s3://bucket", store, Optional.of(endpoint),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        ConfigFault fault = assertThrows(ConfigFault.class,
                () -> Remotes.open(settings, S3Server.environment(), IMPATIENT));
        assertTrue(fault.sentence().contains("is no address of a server"), fault::sentence);
        assertFalse(fault.sentence().contains("hush"), fault::sentence);
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        try (FileSystem small = Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(64 << 10)
                .setAttributeViews("posix").build()); Remote remote = remote()) {
            new Transfers(remote, here, IMPATIENT, activity()).push(Map.of(id, false));
            Cache full = new Cache(small.getPath("/cache"));
            Transfers transfers = new Transfers(remote, full, IMPATIENT, activity());
            OutputFault fault = assertThrows(OutputFault.class,
                    () -> transfers.fetch(Map.of(id, new Stored(LENGTH, Optional.empty()))));
            assertTrue(fault.sentence().endsWith("cannot be written: out of disk space"), fault::sentence);
            assertFalse(full.holds(id));
        }
    }

    @Test
    void aFullDiskOfTheRemoteLeavesNothingThere() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        try (FileSystem small = Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(64 << 10)
                .setAttributeViews("posix").build())) {
            Path full = Files.createDirectory(small.getPath("/store"));
            try (Remote remote = new FolderRemote(settings("/store", full))) {
                OutputFault fault = assertThrows(OutputFault.class,
                        () -> remote.write(id, here.pathOf(id), false, activity()));
                assertTrue(fault.sentence().endsWith("out of disk space"), fault::sentence);
                assertEquals(Optional.empty(), remote.find(id));
            }
        }
    }

    @Test
    void anObjectThatEndsEarlyIsDamaged() throws IOException {
        ObjectId id = id(bytes(LENGTH));
        Path place = store.resolve(id.path());
        Files.createDirectories(place.getParent());
        Files.write(place, bytes(10));
        try (Remote remote = remote()) {
            Stored stored = remote.find(id).orElseThrow();
            assertFalse(stored.isWhole(id, LENGTH));
            Transfers transfers = new Transfers(remote, here, IMPATIENT, activity());
            assertThrows(DataFault.class, () -> transfers.fetch(Map.of(id, stored)));
            assertThrows(UnavailableFault.class,
                    () -> transfers.fetch(Map.of(id, new Stored(LENGTH, Optional.empty()))));
        }
        assertFalse(here.holds(id));
    }
}
