package dev.tidemark.serving.web;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Status;

/** Problems as answers. */
public final class Problems {
    /** The media type of a problem. */
    public static final String TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"), Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"), Map.entry(408, "Request Timeout"), Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"), Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"), Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"), Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"), Map.entry(505, "HTTP Version Not Supported"));

    private Problems() {}

    /** A status with the words that belong to it. */
    static Status status(int code) {
        String title = TITLES.get(code);
        return title == null ? Status.create(code) : Status.create(code, title);
    }

    /** The answer to a request that has a problem. It has {@code error} as well, where the inference protocol looks. */
    public static Reply reply(Problem problem) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "about:blank")
                .put("title", TITLES.getOrDefault(problem.status(), "Error")).put("status", problem.status())
                .put("detail", problem.sentence()).put("error", problem.sentence());
        if (!problem.findings().isEmpty()) {
            ArrayNode list = json.putArray("errors");
            problem.findings().forEach(finding -> list.addObject().put("pointer", finding.pointer()).put("detail",
                    finding.sentence()));
        }
        return new Reply(problem.status(), TYPE, Reply.bytes(json), problem.headers());
    }
}
