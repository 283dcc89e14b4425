package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.versioning.Activity;
import dev.tidemark.versioning.Cache;
import dev.tidemark.versioning.Md5;
import dev.tidemark.versioning.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import static dev.tidemark.versioning.remote.ObjectsFixture.IMPATIENT;
import static dev.tidemark.versioning.remote.ObjectsFixture.activity;
import static dev.tidemark.versioning.remote.ObjectsFixture.bytes;
import static dev.tidemark.versioning.remote.ObjectsFixture.id;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Versions are shared by the protocol of S3, spoken with a real server. */
class S3RemoteTest {
    private static final int LENGTH = 400_000;

    @TempDir
    Path folder;

    private final String bucket = S3Server.bucket();
    private Cache here = new Cache(Path.of(""));
    private Cache there = new Cache(Path.of(""));

    @BeforeEach
    void makeCaches() {
        here = new Cache(folder.resolve("here"));
        there = new Cache(folder.resolve("there"));
    }

    private Remote remote(int port) {
        return Remotes.open(S3Server.settings(bucket, port), S3Server.environment(), IMPATIENT);
    }

    private static void fetch(Remote remote, ObjectId id, Cache cache) {
        new Transfers(remote, cache, IMPATIENT, activity()).fetch(Map.of(id, new Stored(LENGTH, Optional.empty())));
    }

    @Test
    void anObjectGoesThereUnderItsNameAndComesBackReadOnly() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        try (Remote remote = remote(S3Server.port()); S3Client client = S3Server.client(bucket)) {
            assertEquals(Optional.empty(), remote.find(id));
            remote.write(id, here.pathOf(id), false, activity());
            assertEquals(Optional.of(new Stored(LENGTH, Optional.of(id.md5()))), remote.find(id));
            String key = "some/prefix/files/md5/" + id.md5().substring(0, 2) + "/" + id.md5().substring(2);
            assertEquals(key, client.listObjectsV2(ask -> ask.bucket(bucket)).contents().getFirst().key());
            fetch(remote, id, there);
        }
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(there.pathOf(id)));
        assertEquals("r--r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(there.pathOf(id))));
        assertFalse(Files.exists(there.partOf(id)));
    }

    @Test
    void whatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        put(id, new byte[]{1, 2, 3});
        try (Remote remote = remote(S3Server.port())) {
            remote.write(id, here.pathOf(id), false, activity());
            assertEquals(3, remote.find(id).orElseThrow().size());
            remote.write(id, here.pathOf(id), true, activity());
            assertEquals(LENGTH, remote.find(id).orElseThrow().size());
        }
    }

    private void put(ObjectId id, byte[] content) {
        try (S3Client client = S3Server.client(bucket)) {
            client.putObject(ask -> ask.bucket(bucket).key("some/prefix/" + id.path()), RequestBody.fromBytes(content));
        }
    }

    @Test
    void aDamagedObjectOfTheCacheIsNotShared() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        Files.write(here.pathOf(id), bytes(10));
        try (Remote remote = remote(S3Server.port())) {
            DataFault fault = assertThrows(DataFault.class,
                    () -> remote.write(id, here.pathOf(id), false, activity()));
            assertTrue(fault.sentence().contains("the object in the cache is damaged"), fault::sentence);
            assertEquals(Optional.empty(), remote.find(id));
        }
    }

    @Test
    void aDamagedObjectOfTheRemoteIsNotTaken() {
        ObjectId id = id(bytes(LENGTH));
        byte[] other = bytes(LENGTH);
        other[LENGTH / 2]++;
        put(id, other);
        try (Remote remote = remote(S3Server.port())) {
            DataFault fault = assertThrows(DataFault.class, () -> fetch(remote, id, there));
            assertTrue(fault.sentence().startsWith("the remote store (s3://" + bucket + "/some/prefix at http://"),
                    fault::sentence);
            assertTrue(fault.sentence().contains("has a damaged object"), fault::sentence);
            assertFalse(remote.find(id).orElseThrow().isWhole(id, LENGTH));
        }
        assertFalse(there.holds(id));
        assertFalse(Files.exists(there.partOf(id)));
    }

    @Test
    void aConnectionThatIsCutIsGoneOnWithFromWhereItWas() throws IOException {
        ObjectId id = id(bytes(LENGTH));
        put(id, bytes(LENGTH));
        try (CuttingProxy proxy = new CuttingProxy(S3Server.port()); Remote remote = remote(proxy.port())) {
            proxy.cutReceiving(2, LENGTH / 3);
            fetch(remote, id, there);
            assertTrue(proxy.received() < 2 * LENGTH, () -> "all in all " + proxy.received() + " bytes");
        }
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(there.pathOf(id)));
    }

    @Test
    void whatCameBeforeTheConnectionWasCutForGoodIsKeptForTheNextTime() throws IOException {
        ObjectId id = id(bytes(LENGTH));
        put(id, bytes(LENGTH));
        try (CuttingProxy proxy = new CuttingProxy(S3Server.port()); Remote remote = remote(proxy.port())) {
            proxy.cutReceiving(1, LENGTH / 2).cutReceiving(1, LENGTH / 2);
            Patience none = new Patience(1, IMPATIENT.first(), IMPATIENT.longest());
            Transfers transfers = new Transfers(remote, there, none, activity());
            UnavailableFault fault = assertThrows(UnavailableFault.class,
                    () -> transfers.fetch(Map.of(id, new Stored(LENGTH, Optional.empty()))));
            assertTrue(fault.sentence().contains("was cut after"), fault::sentence);
            assertFalse(there.holds(id));
            long kept = Files.size(there.partOf(id));
            assertTrue(kept > LENGTH / 4, () -> kept + " bytes kept");
            proxy.heal();
            fetch(remote, id, there);
            assertTrue(proxy.received() < LENGTH - kept + 5_000, () -> proxy.received() + " bytes the second time");
        }
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(there.pathOf(id)));
    }

    @Test
    void aPartThatIsNotTheObjectsIsThrownAway() throws IOException {
        ObjectId id = id(bytes(LENGTH));
        put(id, bytes(LENGTH));
        Files.createDirectories(there.partOf(id).getParent());
        Files.write(there.partOf(id), bytes(1000));
        try (Remote remote = remote(S3Server.port())) {
            fetch(remote, id, there);
        }
        assertArrayEquals(bytes(LENGTH), Files.readAllBytes(there.pathOf(id)));
    }

    @Test
    void anUploadThatIsCutIsTriedAgain() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        try (CuttingProxy proxy = new CuttingProxy(S3Server.port()); Remote remote = remote(proxy.port())) {
            proxy.cutSending(2, LENGTH / 2);
            remote.write(id, here.pathOf(id), false, activity());
            assertEquals(LENGTH, remote.find(id).orElseThrow().size());
        }
    }

    @Test
    void anUploadThatIsCutEachTimeLeavesNothing() throws IOException {
        ObjectId id = ObjectsFixture.put(here, bytes(LENGTH));
        try (CuttingProxy proxy = new CuttingProxy(S3Server.port()); Remote remote = remote(proxy.port())) {
            proxy.cutSending(1000, LENGTH / 2);
            UnavailableFault fault = assertThrows(UnavailableFault.class,
                    () -> remote.write(id, here.pathOf(id), false, activity()));
            assertTrue(fault.sentence().contains("the connection was cut, each time it was tried"), fault::sentence);
            proxy.heal();
            assertEquals(Optional.empty(), remote.find(id));
        }
    }

    @Test
    void aLargeObjectGoesInPartsAndThoseThatAreThereAreNotSentAgain() throws IOException {
        byte[] large = bytes(9 << 20);
        byte[] first = java.util.Arrays.copyOf(large, 8 << 20);
        ObjectId id = ObjectsFixture.put(here, large);
        RemoteSettings settings = S3Server.settings(bucket, S3Server.port());
        S3Place place = S3Place.of(settings);
        try (S3Client client = S3Server.client(bucket);
                CuttingProxy proxy = new CuttingProxy(S3Server.port());
                S3Client cut = S3Clients.of(S3Server.settings(bucket, proxy.port()), S3Server.environment(),
                        IMPATIENT)) {
            String begun = client.createMultipartUpload(ask -> ask.bucket(bucket).key(place.key(id))).uploadId();
            client.uploadPart(ask -> ask.bucket(bucket).key(place.key(id)).uploadId(begun).partNumber(1).contentMD5(
                    Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Md5.of(first)))), RequestBody.fromBytes(
                            first));
            new S3Upload(place, cut, 1 << 20).write(id, here.pathOf(id), false, activity());
            assertTrue(proxy.sent() < 2 << 20, () -> proxy.sent() + " bytes were sent");
        }
        try (Remote remote = remote(S3Server.port())) {
            Stored stored = remote.find(id).orElseThrow();
            assertEquals(new Stored(large.length, Optional.empty()), stored);
            new Transfers(remote, there, IMPATIENT, activity()).fetch(Map.of(id, stored));
        }
        assertArrayEquals(large, Files.readAllBytes(there.pathOf(id)));
    }

    @Test
    void wrongCredentialsAreRefusedWithoutBeingTold() {
        Map<String, String> wrongSecret = Map.of("AWS_ACCESS_KEY_ID", S3Server.KEY_ID, "AWS_SECRET_ACCESS_KEY",
                "guessed");
        Map<String, String> wrongKey = Map.of("AWS_ACCESS_KEY_ID", "nobody", "AWS_SECRET_ACCESS_KEY", "guessed");
        assertRefused(wrongSecret, "SignatureDoesNotMatch");
        assertRefused(wrongKey, "InvalidAccessKeyId");
    }

    private void assertRefused(Map<String, String> environment, String code) {
        RemoteSettings settings = S3Server.settings(bucket, S3Server.port());
        try (Remote remote = Remotes.open(settings, environment, IMPATIENT)) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> remote.find(id(bytes(1))));
            assertEquals("the remote " + settings + " refuses the credentials (403 " + code
                    + "): check the key, the secret and what they permit", fault.sentence());
        }
    }

    @Test
    void withoutCredentialsNobodyIsAsked() {
        RemoteSettings settings = S3Server.settings(bucket, 1);
        UnavailableFault fault = assertThrows(UnavailableFault.class,
                () -> Remotes.open(settings, Map.of(), IMPATIENT));
        assertTrue(fault.sentence().startsWith("there are no credentials for the remote store"), fault::sentence);
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        RemoteSettings settings = S3Server.settings("no-such-bucket", S3Server.port());
        try (Remote remote = Remotes.open(settings, S3Server.environment(), IMPATIENT)) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> remote.read(id(bytes(1)), 0));
            assertTrue(fault.sentence().endsWith(" has no bucket no-such-bucket; make it first"), fault::sentence);
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToBe() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (Remote remote = remote(port)) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> remote.find(id(bytes(1))));
            assertTrue(fault.sentence().endsWith(" cannot be reached: nobody answers there"), fault::sentence);
        }
    }

    @Test
    void workThatIsNoLongerWantedEndsInTheMiddle() throws IOException {
        ObjectId id = id(bytes(LENGTH));
        put(id, bytes(LENGTH));
        AtomicLong seen = new AtomicLong();
        Progress progress = (done, total, files) -> seen.set(done);
        try (Remote remote = remote(S3Server.port())) {
            Transfers transfers = new Transfers(remote, there, IMPATIENT,
                    new Activity(1, progress, () -> seen.get() > LENGTH / 4));
            assertThrows(CancelledFault.class,
                    () -> transfers.fetch(Map.of(id, new Stored(LENGTH, Optional.empty()))));
        }
        assertFalse(there.holds(id));
        assertTrue(Files.size(there.partOf(id)) < LENGTH);
    }
}
