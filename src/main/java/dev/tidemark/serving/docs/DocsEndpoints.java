package dev.tidemark.serving.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.tidemark.report.HtmlPage;
import dev.tidemark.serving.model.ModelSlot;
import dev.tidemark.serving.web.Endpoint;
import dev.tidemark.serving.web.Reply;

/** {@code GET /openapi} and {@code GET /docs}. */
public final class DocsEndpoints {
    private DocsEndpoints() {}

    /**
     * Both of them.
     *
     * @param version the service's version
     */
    public static List<Endpoint> of(ModelSlot slot, String version) {
        return List.of(Endpoint.get("/openapi", call -> Reply.json(OpenApi.of(version, slot.current()))),
                Endpoint.get("/docs", call -> Reply.html(new String(HtmlPage.of(DocsPage.of(OpenApi.of(version,
                        slot.current()), slot.current(), new Examples(call.base(), call.hasToken(), slot.current()))),
                        StandardCharsets.UTF_8))));
    }
}
