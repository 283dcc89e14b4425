package dev.tidemark.plot;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SvgSurfaceTest {
    private static final Pen PEN = new Pen(0xFF0969DA, 1.5, Dash.SOLID);

    private final SvgSurface svg = new SvgSurface(200, 100.5, "Close", "Ten bars & a mean");

    @Test
    void aSmallDrawingIsWrittenLikeThis() {
        svg.fillRect(0, 0, 200, 100.5, 0xFFFFFFFF);
        svg.clip(10, 10, 180, 80);
        svg.line(10, 50.125, 190, 50, new Pen(0x80FF0000, 1, Dash.DASHED));
        svg.polyline(new double[]{1, 2, 3, 4}, new double[]{1, -0.001, Double.NaN, 4}, 4, PEN);
        svg.unclip();
        svg.verticals(new double[]{1, 2}, new double[]{0, 5}, new double[]{9, 7.004}, 2,
                new Pen(0xFF000000, 1, Dash.DOTTED));
        svg.polygon(new double[]{0, 10, 5}, new double[]{0, 0, 8}, 3, 0x00FFFFFF);
        svg.text("<5 \"%s\">", 3, 4, Anchor.MIDDLE, 11, 0xFF57606A);
        assertEquals(
                """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100.5" viewBox="0 0 200 100.5" role="img" \
                        aria-labelledby="title desc" font-family="system-ui, sans-serif">
                        <title id="title">Close</title>
                        <desc id="desc">Ten bars &amp; a mean</desc>
                        <rect x="0" y="0" width="200" height="100.5" fill="#ffffff"/>
                        <clipPath id="clip1"><rect x="10" y="10" width="180" height="80"/></clipPath>
                        <g clip-path="url(#clip1)">
                        <line x1="10" y1="50.13" x2="190" y2="50" stroke="#ff0000" stroke-opacity="0.502" \
                        stroke-width="1" stroke-dasharray="5 4"/>
                        <path fill="none" stroke-linejoin="round" d="M1 1L2 0M4 4" stroke="#0969da" stroke-width="1.5"/>
                        </g>
                        <path fill="none" d="M1 0V9M2 5V7" stroke="#000000" stroke-width="1" stroke-dasharray="1 3"/>
                        <path d="M0 0L10 0L5 8Z" fill="#ffffff" fill-opacity="0"/>
                        <text x="3" y="4" font-size="11" text-anchor="middle" fill="#57606a">&lt;5 &quot;%s&quot;&gt;</text>
                        </svg>
                        """,
                svg.document());
    }

    @Property
    void anyTextMakesAWellFormedDocument(@ForAll String text)
            throws IOException, SAXException, ParserConfigurationException {
        var surface = new SvgSurface(10, 10, text, text);
        surface.text(text, 1, 1, Anchor.END, 12, -1);
        Document document = parsed(surface.document());
        assertEquals(visible(text), document.getElementsByTagName("text").item(0).getTextContent());
        assertEquals(visible(text), document.getElementsByTagName("title").item(0).getTextContent());
    }

    private static String visible(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !(c >= 0xD800 && c < 0xE000)
                && c != 0xFFFE && c != 0xFFFF).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Property
    void anyNumberMakesAWellFormedDocument(@ForAll double x, @ForAll double y, @ForAll int argb)
            throws IOException, SAXException, ParserConfigurationException {
        var surface = new SvgSurface(10, 10, "", "");
        var pen = new Pen(argb, Math.abs(x), Dash.SOLID);
        surface.clip(x, y, x, y);
        surface.fillRect(x, y, x, y, argb);
        surface.line(x, y, y, x, pen);
        surface.polyline(new double[]{x, y}, new double[]{y, x}, 2, pen);
        surface.clip(0, 0, 1, 1);
        surface.verticals(new double[]{x}, new double[]{y}, new double[]{x}, 1, pen);
        surface.polygon(new double[]{x, y}, new double[]{y, x}, 2, argb);
        surface.text("x", x, y, Anchor.START, 10, argb);
        String text = surface.document();
        assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("E"), text);
        parsed(text);
    }

    @Test
    void whatIsNotANumberIsNotDrawn() {
        String empty = svg.document();
        double none = Double.NaN;
        svg.fillRect(none, 0, 1, 1, -1);
        svg.line(0, Double.POSITIVE_INFINITY, 1, 1, PEN);
        svg.text("here", 0, none, Anchor.START, 12, -1);
        assertEquals(empty, svg.document());
        svg.polygon(new double[]{none}, new double[]{1}, 1, -1);
        assertTrue(svg.document().contains("<path d=\"\" "));
    }

    @Test
    void anotherClipEndsTheOneBefore() throws IOException, SAXException, ParserConfigurationException {
        svg.clip(0, 0, 1, 1);
        svg.clip(2, 2, 1, 1);
        Document document = parsed(svg.document());
        assertEquals(2, document.getElementsByTagName("g").getLength());
        assertEquals("svg", document.getElementsByTagName("g").item(1).getParentNode().getNodeName());
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            svg.fillRect(1.5, 2.25, 3, 4, 0x33000000);
            assertTrue(svg.document().contains("x=\"1.5\" y=\"2.25\""));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theSizeIsThatOfTheDrawing() {
        assertEquals(200, svg.width());
        assertEquals(100.5, svg.height());
    }

    @Test
    void widerTextsAreWider() {
        assertEquals(0, svg.textWidth("", 10));
        assertTrue(svg.textWidth("iii", 10) < svg.textWidth("nnn", 10));
        assertTrue(svg.textWidth("nnn", 10) < svg.textWidth("NNN", 10));
        assertTrue(svg.textWidth("NNN", 10) < svg.textWidth("WWW", 10));
        assertTrue(svg.textWidth("WWW", 10) < svg.textWidth("日本語", 10));
        assertTrue(svg.textWidth("(r)", 10) < svg.textWidth("→", 20));
        assertEquals(2 * svg.textWidth("12,345.60", 10), svg.textWidth("12,345.60", 20), 1e-9);
    }

    private static Document parsed(String document) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(document)));
    }
}
