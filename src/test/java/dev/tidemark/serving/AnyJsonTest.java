package dev.tidemark.serving;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever JSON is sent: an answer comes, and it is one that the description promises; what is forecast was asked for as described. */
class AnyJsonTest {
    private static final Set<Integer> EXPECTED = Set.of(200, 400, 422);
    private static final String PREDICT = "/predict";
    private static final String INFER = "/v2/models/" + Models.NAME + "/infer";

    private static final RunningService SERVICE = new Setup().start();
    private static final Contract CONTRACT = new Contract(SERVICE.get("/openapi").json(200));
    private static final List<JsonNode> GOOD = good();

    private static List<JsonNode> good() {
        ObjectNode tensor = (ObjectNode) Exchange.parse(Questions.tensor(Questions.means()));
        tensor.put("id", "7").putArray("outputs").addObject().put("name", "prediction");
        String row = Questions.list(Questions.means());
        String bars = Questions.bars(Models.bars().subList(1, 320));
        return List.of(tensor, Exchange.parse("{\"price\":7,\"features\":" + row + "}"), Exchange.parse(bars),
                Exchange.parse("[{\"features\":" + row + "}," + bars + "]"),
                Exchange.parse(Questions.tensor("features", 2, 36, "[" + row + "," + row + "]")));
    }

    @AfterContainer
    static void stop() {
        SERVICE.close();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anyJsonIsAnswered(@ForAll long seed) {
        JsonNode json = new MadeJson(seed).value();
        assertAnswered(PREDICT, json);
        assertAnswered(INFER, json);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void whatIsAlmostRightIsAnswered(@ForAll long seed) {
        JsonNode before = GOOD.get(Math.floorMod((int) seed, GOOD.size()));
        assertAnswered(before.has("inputs") ? INFER : PREDICT, new MadeJson(seed).changed(before));
    }

    private static void assertAnswered(String path, JsonNode json) {
        Exchange exchange = SERVICE.post(path, json.toString());
        assertTrue(EXPECTED.contains(exchange.status()), json + ": " + exchange.body());
        assertEquals(List.of(), SERVICE.failures());
        if (exchange.status() == 200) {
            assertEquals(Set.of(), CONTRACT.request("POST", path, Exchange.parse(json.toString())),
                    () -> "was answered, but is no request as described: " + json);
        } else {
            assertTrue(exchange.problem(exchange.status()).length() > 10, exchange.body());
        }
    }
}
