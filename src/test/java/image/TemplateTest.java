package image;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Texts with gaps. */
class TemplateTest {
    @Test
    void gapsAreFilledAndAllElseStays() {
        assertEquals("Name: tidemark $1 \\n 1.0\nmail@example\n",
                fill("Name: @NAME@ $1 \\n @VERSION@\nmail@example\n", Map.of("NAME", "tidemark", "VERSION", "1.0")));
    }

    @Test
    void aLineThatMayBeLeftOutIsWhenItsValueIsMissing() {
        assertEquals("a\nb\n", fill("a\nHomepage: @HOMEPAGE?@\nb", Map.of()));
        assertEquals("a\nHomepage: $x\nb\n", fill("a\nHomepage: @HOMEPAGE?@\nb", Map.of("HOMEPAGE", "$x")));
    }

    @Test
    void anyOtherMissingValueIsNamed() {
        BuildFault fault = assertThrows(BuildFault.class, () -> fill("Name: @NAME@", Map.of("VERSION", "1")));
        assertEquals("control has a gap '@NAME@', but there is no such value", fault.getMessage());
    }

    @Test
    void aValueBringsNoLinesOfItsOwn() {
        assertThrows(BuildFault.class, () -> fill("Name: @NAME@", Map.of("NAME", "a\nDepends: b")));
    }

    @Test
    void valuesAreMadeHarmless() {
        assertEquals("<name>Tide &amp; &lt;Co&gt;</name>\n",
                new Template("x.xml", "<name>@VENDOR@</name>").fill(Map.of("VENDOR", "Tide & <Co>"), Template::xml));
    }

    private static String fill(String text, Map<String, String> values) {
        return new Template("control", text).fill(values);
    }
}
