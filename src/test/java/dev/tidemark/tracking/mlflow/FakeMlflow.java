package dev.tidemark.tracking.mlflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.http.Loopback;
import dev.tidemark.http.Loopback.Answer;
import dev.tidemark.http.Loopback.Asked;
import dev.tidemark.http.Loopback.Manner;

/**
 * A server on this machine that speaks as MLflow does, complains of every request that is not as it is documented, and gets into
 * trouble on demand. It keeps metrics as often as it gets them.
 */
public final class FakeMlflow implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/2.0/mlflow/";
    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts/";

    private final RequestShapes shapes = new RequestShapes();
    private final FakeStore store = new FakeStore();
    private final Loopback loopback = Loopback.handling(this::answer);
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Map.Entry<String, Trouble>> troubles = new ArrayDeque<>();

    /** Gets into trouble with the next requests whose path contains a part, one for each trouble, in order. */
    public FakeMlflow trouble(String part, Trouble... ahead) {
        for (Trouble trouble : ahead) {
            troubles.add(Map.entry(part, trouble));
        }
        return this;
    }

    /** Is out of all trouble. */
    public synchronized void recover() {
        troubles.clear();
    }

    /** Where it is. */
    public String base() {
        return loopback.base();
    }

    /** What was wrong with requests. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was done, as method and path, in order. */
    public List<String> done() {
        return List.copyOf(done);
    }

    /** What it was sent as {@code Authorization} last; empty when nothing. */
    public String authorization() {
        return String.valueOf(loopback.headers().getLast().getFirst("Authorization"));
    }

    /** How many requests there were. */
    public int requests() {
        return loopback.asked().size();
    }

    /** What it keeps. */
    public FakeStore store() {
        return store;
    }

    private synchronized Answer answer(Asked asked) {
        Optional<Trouble> trouble = next(asked.uri().getPath());
        return trouble.isPresent() ? inTrouble(trouble.get(), asked) : work(asked, false);
    }

    private Answer inTrouble(Trouble trouble, Asked asked) {
        return switch (trouble) {
            case STUMBLES -> stumbled();
            case DOES_IT_AND_STUMBLES -> after(work(asked, false), stumbled());
            case DOES_HALF_AND_STUMBLES -> after(work(asked, true), stumbled());
            case DOES_IT_AND_IS_CUT_OFF -> work(asked, false).given(Manner.CUT_OFF);
            case REFUSES_CREDENTIALS -> Answer.of(401, "You are not authenticated.").as("text/html");
            case IS_BUSY -> Answer.of(429, "").with("Retry-After", "3");
            case IS_SILENT -> stumbled().given(Manner.SILENT);
            case HANGS_UP -> stumbled().given(Manner.HUNG_UP);
        };
    }

    private Optional<Trouble> next(String path) {
        boolean isMeant = !troubles.isEmpty() && path.contains(troubles.getFirst().getKey());
        return isMeant ? Optional.of(troubles.removeFirst().getValue()) : Optional.empty();
    }

    private static Answer after(Answer work, Answer said) {
        return work.status() == 200 ? said : work;
    }

    private static Answer stumbled() {
        return Answer.of(500, "{\"error_code\": \"INTERNAL_ERROR\", \"message\": \"oops\"}");
    }

    private Answer work(Asked asked, boolean isHalf) {
        String path = asked.uri().getPath();
        if (asked.method().equals("PUT") && path.startsWith(FILES)) {
            done.add("PUT " + path.substring(FILES.length()));
            store.put(path.substring(FILES.length()), asked.body());
            return Answer.json("{}");
        }
        if (asked.method().equals("GET") && path.startsWith(FILES.substring(0, FILES.length() - 1))) {
            return file(asked, path);
        }
        if (!path.startsWith(API)) {
            return Answer.of(404, "<html>Not Found</html>").as("text/html");
        }
        boolean isQuery = asked.method().equals("GET");
        JsonNode request = isQuery ? query(String.valueOf(asked.uri().getRawQuery())) : body(asked);
        String name = path.substring(API.length());
        List<String> wrong = new ArrayList<>(shapes.complaints(asked.method(), name, request, isQuery));
        wrong.addAll(Limits.complaints(name, request));
        if (!wrong.isEmpty()) {
            complaints.addAll(wrong);
            return FakeStore.fault(400, "INVALID_PARAMETER_VALUE", wrong.toString());
        }
        Answer answer = store.answer(asked.method() + " " + name, request, isHalf);
        if (answer.status() == 200) {
            done.add(asked.method() + " " + name);
        }
        return answer;
    }

    private Answer file(Asked asked, String path) {
        done.add("GET " + path.substring("/api/2.0/".length()));
        if (path.startsWith(FILES)) {
            return store.file(path.substring(FILES.length()));
        }
        JsonNode query = query(String.valueOf(asked.uri().getRawQuery()));
        if (query.size() != 1 || query.path("path").asText().matches("|/.*|.*/")) {
            complaints.add("a list of files is asked for by " + query);
        }
        return store.list(query.path("path").asText());
    }

    private JsonNode body(Asked asked) {
        byte[] bytes = asked.body();
        if (!asked.header("Content-Type").equals("application/json")) {
            complaints.add("the type of a body is " + asked.header("Content-Type"));
        }
        if (bytes.length > 1_000_000) {
            complaints.add("a body has " + bytes.length + " bytes");
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode query(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            values.put(pair.substring(0, at),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.forEach(json::put);
        return json;
    }

    @Override
    public void close() {
        loopback.close();
    }
}
