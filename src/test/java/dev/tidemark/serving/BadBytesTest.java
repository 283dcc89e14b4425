package dev.tidemark.serving;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bodies that are too large, too deep, or not text. */
class BadBytesTest {
    private static final String JSON = "application/json";
    private static final List<String> PATHS = List.of("/predict", "/v2/models/" + Models.NAME + "/infer");
    private static final int LARGEST = 1 << 20;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new Setup().start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String good(String path) {
        return path.equals("/predict") ? Questions.features(Questions.means()) : Questions.tensor(Questions.means());
    }

    @Test
    void anotherCharacterSetIsNoUtf8() {
        for (String path : PATHS) {
            for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32")) {
                byte[] bytes = good(path).getBytes(Charset.forName(name));
                service.post(path, bytes, JSON).problem(400);
            }
        }
    }

    @Test
    void bytesThatAreNoUtf8AreNoJson() {
        byte[] bytes = good("/predict").getBytes(StandardCharsets.UTF_8);
        for (byte[] wrong : new byte[][]{{(byte) 0xff}, {(byte) 0xc0, (byte) 0x80},
                {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                {(byte) 0xe2, (byte) 0x82}, {0}, {(byte) 0xfe, (byte) 0xff}}) {
            for (int at : new int[]{0, 2, bytes.length}) {
                byte[] broken = new byte[bytes.length + wrong.length];
                System.arraycopy(bytes, 0, broken, 0, at);
                System.arraycopy(wrong, 0, broken, at, wrong.length);
                System.arraycopy(bytes, at, broken, at + wrong.length, bytes.length - at);
                int status = service.post("/predict", broken, JSON).status();
                assertTrue(status == 400 || status == 422, "status " + status + " at " + at);
            }
        }
    }

    @Test
    void halfACharacterInANameIsNoJson() {
        byte[] bytes = "{\"\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1);
        for (String path : PATHS) {
            service.post(path, bytes, JSON).problem(400);
        }
    }

    @Test
    void aBodyThatIsDeepIsRefusedBeforeItIsRead() {
        for (String path : PATHS) {
            for (String opening : List.of("[", "{\"a\":", "{\"features\":[[", "{\"inputs\":[")) {
                int status = service.post(path, opening.repeat(100_000 / opening.length())).status();
                assertTrue(status == 400 || status == 422, opening);
            }
        }
        assertTrue(service.post("/predict", "{\"features\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")
                .problem(422).startsWith("feature 1, "));
    }

    @Test
    void aBodyOfTheLargestSizeIsReadAndALargerOneIsNot() {
        for (String path : PATHS) {
            String good = good(path);
            assertEquals(200, service.post(path, good + " ".repeat(LARGEST - good.length())).status());
            assertTrue(service.post(path, good + " ".repeat(LARGEST + 1 - good.length())).problem(413)
                    .startsWith("the body is larger than "));
        }
    }

    @Test
    void numbersWithoutEndAreRefused() {
        for (String number : List.of("9".repeat(5000), "1." + "0".repeat(5000), "1e" + "9".repeat(3000),
                "-" + "0".repeat(1000), "1e-" + "9".repeat(390), "9".repeat(390))) {
            for (String path : PATHS) {
                String body = good(path).replaceFirst("\\[-?[0-9.]+(E-?[0-9]+)?,", "[" + number + ",");
                int status = service.post(path, body).status();
                boolean isTiny = number.startsWith("1e-");
                assertTrue(status == 400 || status == 422 || (isTiny && status == 200), path + number.substring(0, 5));
            }
        }
    }

    @Test
    void extremeNumbersAreForecast() {
        String good = good("/predict");
        for (String number : List.of("1e300", "-1.7976931348623157e308", "4.9e-324", "-0.0", "0e0", "1E+2")) {
            assertEquals(200, service.post("/predict", good.replaceFirst("\\[[^,]+,", "[" + number + ",")).status(),
                    number);
        }
    }

    @Test
    void timesAtTheEndsOfTimeAreRefusedOrForecastButNeverBreak() {
        String bar = Questions.bar(Models.bars().get(1));
        for (String[] times : new String[][]{{"100000000000", "9223372036854775807"},
                {"9223372036854775806", "9223372036854775807"}, {"\"-999999999-01-01T00:00:00Z\"", "100000000000"},
                {"\"+292278994-08-17T00:00:00Z\"", "\"+292278994-08-17T01:00:00Z\""},
                {"9223372036854775808", "1"}, {"\"-292275055-05-16T17:00:00Z\"", "9223372036854000000"}}) {
            String bars = bar.replaceFirst("\"time\":\"[^\"]+\"", "\"time\":" + times[0]) + ","
                    + bar.replaceFirst("\"time\":\"[^\"]+\"", "\"time\":" + times[1]);
            service.post("/predict", "{\"bars\":[" + bars + "]}").problem(422);
        }
    }

    @Test
    void aHoleOfAThousandCenturiesTakesNoMemory() {
        String bars = Questions.bars(Models.bars().subList(1, 600));
        String later = bars.replaceFirst("\"time\":\"[^\"]+\"", "\"time\":\"-96000-01-01T00:00:00Z\"");
        assertEquals(200, service.post("/predict", later).status());
    }
}
