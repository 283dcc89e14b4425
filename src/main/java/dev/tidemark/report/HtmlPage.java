package dev.tidemark.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Makes HTML of a report: one document that needs no network, no script and no other file, and is well-formed XML as well. */
public final class HtmlPage {
    private static final String TEMPLATE = "page.jte";
    private static final String STYLE = "page.css";

    private HtmlPage() {}

    /** The document, in UTF-8. */
    public static byte[] of(Page page) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        StringOutput html = new StringOutput(1 << 16);
        engine.render(TEMPLATE, Map.of("page", page, "style", style()), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
