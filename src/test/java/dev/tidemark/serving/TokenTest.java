package dev.tidemark.serving;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Who has no token is told so, and the token itself is shown to nobody. */
class TokenTest {
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final String AUTH = "tidemark_requests_rejected_total{reason=\"auth\"}";
    private static final List<String> OPEN = List.of("/health", "/ready", "/metrics", "/v2/health/live",
            "/v2/health/ready");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().token(TOKEN).start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Exchange with(String authorization, String path) {
        return service.send(HttpRequest.newBuilder(service.uri(path)).header("Authorization", authorization));
    }

    @Test
    void whoHasTheTokenIsLetIn() {
        for (String scheme : List.of("Bearer ", "bearer ", "BEARER   ")) {
            assertEquals(200, with(scheme + TOKEN, "/model/info").status(), scheme);
        }
        assertEquals(200, service.send(HttpRequest.newBuilder(service.uri("/predict"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Questions.features(Questions.means())))).status());
    }

    @Test
    void whoHasNotIsToldHow() {
        double before = service.metric(AUTH);
        List<String> wrong = List.of("Bearer wrong", "Bearer " + TOKEN + "x", "Bearer " + TOKEN.substring(1),
                "Bearer " + TOKEN.toUpperCase(java.util.Locale.ROOT), "Bearer", "Basic " + TOKEN, TOKEN,
                "Bearer" + TOKEN,
                "Bearer x " + TOKEN);
        for (String each : wrong) {
            Exchange refused = with(each, "/");
            assertEquals("the token is not the one that this service was started with; expected 'Authorization: Bearer"
                    + " TOKEN'", refused.problem(401), each);
            assertEquals("Bearer realm=\"tidemark\"", refused.header("WWW-Authenticate"));
        }
        assertEquals("no token was sent; expected 'Authorization: Bearer TOKEN'", service.get("/docs").problem(401));
        assertEquals("no token was sent; expected 'Authorization: Bearer TOKEN'",
                service.post("/predict", "{}").problem(401));
        assertEquals(before + wrong.size() + 2, service.metric(AUTH));
    }

    @Test
    void onlyWhatWatchersNeedIsOpen() {
        for (String operation : Contract.published().operations()) {
            String path = operation.substring(operation.indexOf(' ') + 1);
            String filled = path.replace("{name}", Models.NAME).replace("{version}", "1");
            int status = operation.startsWith("GET")
                    ? service.get(filled).status()
                    : service.post(filled, "{}").status();
            assertEquals(OPEN.contains(path) ? 200 : 401, status, operation);
        }
    }

    @Test
    void theTokenIsNowhereToBeSeen() {
        StringBuilder all = new StringBuilder(String.join("\n", service.told()));
        with("Bearer wrong-" + TOKEN, "/");
        for (String path : List.of("/", "/model/info", "/openapi", "/docs", "/metrics", "/v2")) {
            Exchange answer = with("Bearer " + TOKEN, path);
            all.append(answer.body()).append(answer.headers());
        }
        assertFalse(all.toString().contains(TOKEN));
    }

    @Test
    void anAddressElsewhereMayAskSoOftenAndNoMore() throws Exception {
        Optional<InetAddress> elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof java.net.Inet4Address && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(elsewhere.isPresent(), "this machine has no address but its loopback");
        try (RunningService limited = new Setup().at(elsewhere.get()).burst(3).start()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, limited.get("/health").status());
            }
            Exchange fourth = limited.get("/health");
            assertEquals("this address sends more than 1 requests a second; ask again in 1 s", fourth.problem(429));
            assertEquals("1", fourth.header("Retry-After"));
            assertEquals(429, limited.get("/nothing").status());
        }
    }

    @Test
    void aServiceThatCouldBeReachedAndHasNoTokenTellsNothingButHowItIs() {
        try (RunningService shut = new Setup().shut().start()) {
            OPEN.forEach(path -> assertEquals(200, shut.get(path).status(), path));
            for (String path : List.of("/", "/model/info", "/openapi", "/docs", "/v2")) {
                assertTrue(shut.get(path).problem(401).contains("was started without a token"), path);
            }
            assertTrue(shut.post("/predict", Questions.features(Questions.means())).problem(401)
                    .contains("TIDEMARK_TOKEN"));
        }
    }

    @Test
    void anAddressOfThisMachineMayAskAsOftenAsItLikes() {
        try (RunningService limited = new Setup().burst(1).start()) {
            for (int i = 0; i < 20; i++) {
                assertTrue(limited.get("/health").status() == 200);
            }
        }
    }
}
