package dev.tidemark.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The pages are well-formed, need nothing but themselves, and quote what is in a file without obeying it. */
class ReportPagesTest {
    private static final String EVIL = "<script>alert('x')</script>&amp;\"onload=";

    @TempDir
    Path directory;

    @Test
    void thePageOfTheGateStandsAlone() throws Exception {
        Document page = page("check", bars(), "quality");
        assertEquals("Quality gate", page.getElementsByTagName("h1").item(0).getTextContent());
        assertTrue(page.getDocumentElement().getTextContent().contains("same time as line 3, other values"));
        assertTrue(page.getElementsByTagName("svg").getLength() >= 2);
    }

    @Test
    void theProfileStandsAlone() throws Exception {
        Document page = page("profile", bars(), "profile");
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains(EVIL), "the header is quoted");
        assertTrue(text.contains("<b>bold</b>"), "and the cells");
        assertTrue(page.getElementsByTagName("svg").getLength() > 6);
    }

    @Test
    void aProfileOfStandardInputWorksAndLeavesNothingBehind() throws IOException {
        byte[] table = "a,b\n1,2\n3,x\n".getBytes(StandardCharsets.UTF_8);
        TestRun.Result result = new TestRun().in(table).run("volatility", "profile", "--input", "-", "--output",
                directory.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().startsWith("standard input: 2 rows, 2 columns"), result.out());
    }

    @Test
    void theDocumentOfAProfileFollowsItsSchema() throws IOException {
        String schema = Files.readString(Path.of("docs/schemas/profile.schema.json"));
        for (String table : List.of(bars(), "a\n", "x,y\n1,inf\n2,\n",
                "t,w\n2024-01-01,a\n2024-01-05,a\n2024-01-02,b\n")) {
            TestRun.Result result = new TestRun().in(table.getBytes(StandardCharsets.UTF_8)).run("volatility",
                    "profile", "--input", "-", "--json", "--output", directory.toString());
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
                    .validate(new ObjectMapper().readTree(result.out())), table);
        }
    }

    @Test
    void theGateTakesStandardInput() {
        byte[] table = bars().getBytes(StandardCharsets.UTF_8);
        TestRun.Result result = new TestRun().in(table).run("volatility", "check", "--input", "-", "--output",
                directory.toString());
        assertEquals(3, result.exitCode(), result.err());
        assertTrue(
                result.out().contains(
                        "  FAIL  duplicates  1 row, 20 %, with the time of an earlier row; first in line 4\n"),
                result.out());
        assertTrue(result.err().contains("the quality gate failed at duplicates (1 row, 20 %"), result.err());
    }

    @Test
    void withoutAnInputTheNewestBarsAreWanted() {
        assumeFalse(Files.exists(Path.of("data/raw")), "somebody works in this folder");
        TestRun.Result result = new TestRun().run("volatility", "check", "--output", directory.toString());
        assertEquals(66, result.exitCode());
        assertTrue(result.err().contains("no bars of BTC are in data/raw"), result.err());
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        TestRun.Result result = new TestRun().run("volatility", "profile", "--input", "nowhere.csv");
        assertEquals(66, result.exitCode());
        assertEquals("tidemark: nowhere.csv: there is no such file\n", result.err());
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        Path file = Files.writeString(directory.resolve("in.csv"), bars());
        TestRun.Result result = new TestRun().run("volatility", "profile", "--input", file.toString(), "--output",
                file.resolve("sub").toString());
        assertEquals(73, result.exitCode());
        assertTrue(result.err().contains("in.csv/sub: cannot be written: not a directory"), result.err());
    }

    private static String bars() {
        String name = "\"" + EVIL.replace("\"", "\"\"") + "\"";
        return "timestamp,open,high,low,close,volume," + name + "\n"
                + "2024-01-01 00:00,1,3,1,2,5,<b>bold</b>\n2024-01-01 01:00,2,4,2,3,5,a\n2024-01-01 01:00,2,4,2,3,6,b\n"
                + "2024-01-01 02:00,2,4,2,3,5,c\n2024-01-01 03:00,2,4,1,2,5,d\n";
    }

    private Document page(String command, String table, String name)
            throws IOException, ParserConfigurationException, SAXException {
        Path file = Files.writeString(directory.resolve("<img src=x>.csv"), table);
        new TestRun().run("volatility", command, "--input", file.toString(), "--output", directory.toString());
        String html = Files.readString(directory.resolve(name + ".html"));
        String outside = html.replace("http://www.w3.org/2000/svg", "");
        for (String mark : new String[]{"http:", "https:", "<script", "src=\"", "url(", "@import", "<link", "<img",
                "<b>bold"}) {
            assertFalse(outside.contains(mark), mark);
        }
        assertTrue(html.startsWith("<!DOCTYPE html>"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
