package dev.tidemark.serving;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of all kinds, the words of the service among it; the same seed makes the same. */
final class MadeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("features", "price", "bars", "time", "open", "close", "volume",
            "inputs", "name", "shape", "datatype", "data", "outputs", "id", "", "x");
    private static final List<String> TEXTS = List.of("features", "prediction", "FP64", "2026-01-31T14:00:00Z", "", "é",
            "\ud83d\ude00", "\u0000", "NaN", "1", "\ud800");
    private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.5, 36, 1e300, -1e-300, 4.9e-324, 1e11, 1.7e12};
    private static final int DEEPEST = 5;
    private static final int MOST = 5;

    private final Random random;

    MadeJson(long seed) {
        this.random = new Random(seed);
    }

    /** Any value. */
    JsonNode value() {
        return value(0);
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 9 : 6)) {
            case 0 -> JSON.numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 1 -> JSON.numberNode(random.nextLong() >> random.nextInt(64));
            case 2 -> JSON.numberNode(BigInteger.TWO.pow(random.nextInt(1500)));
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.nullNode();
            case 5 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 6 -> list(depth);
            default -> object(depth);
        };
    }

    private ArrayNode list(int depth) {
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(MOST); i > 0; i--) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(MOST); i > 0; i--) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value(depth + 1));
        }
        return object;
    }

    /** The same but for one place, where something is another, is missing, or is there in addition. */
    JsonNode changed(JsonNode good) {
        JsonNode copy = good.deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        gather(copy, containers);
        JsonNode where = containers.get(random.nextInt(containers.size()));
        if (where instanceof ObjectNode object) {
            change(object);
        } else if (where instanceof ArrayNode list) {
            change(list);
        }
        return copy;
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            // Of many that are alike the first few will do, so that the others come to their turn.
            for (int i = 0; node.isArray() && i < Math.min(2, node.size()); i++) {
                gather(node.path(i), containers);
            }
            if (node.isObject()) {
                node.forEach(child -> gather(child, containers));
            }
        }
    }

    private void change(ObjectNode object) {
        List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(NAMES.get(random.nextInt(NAMES.size())), value());
            default -> object.set(name, value());
        }
    }

    private void change(ArrayNode list) {
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.insert(at, value());
            case 1 -> list.remove(at);
            default -> {
                list.remove(at);
                list.insert(at, value());
            }
        }
    }
}
