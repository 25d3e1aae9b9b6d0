package org.wolff.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wolff.solver.finding.Verdict;

/** {@code junit.xml} and {@code findings.csv}. */
class FindingFilesTest {
    @TempDir
    Path folder;

    private Element suite(Verdict... verdicts) throws Exception {
        Path file = folder.resolve("junit.xml");
        FindingsJunit.write(file, SampleResult.of(verdicts));
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        assertEquals("testsuite", document.getDocumentElement().getTagName());
        return document.getDocumentElement();
    }

    private static int count(Element in, String tag) {
        return in.getElementsByTagName(tag).getLength();
    }

    @Test
    void whatFailsIsAFailureAndWhatCannotBeAssessedAnError() throws Exception {
        Element passes = suite(Verdict.PASS);
        assertEquals("sample segment", passes.getAttribute("name"));
        assertEquals(
                List.of("1", "0", "0", "0"),
                List.of(
                        passes.getAttribute("tests"),
                        passes.getAttribute("failures"),
                        passes.getAttribute("errors"),
                        passes.getAttribute("skipped")));
        assertEquals(0, count(passes, "failure") + count(passes, "error"));

        Element fails = suite(Verdict.PASS, Verdict.NOT_ASSESSABLE, Verdict.FAIL);
        assertEquals(1, count(fails, "testcase"), "one gate, three findings");
        assertEquals("1", fails.getAttribute("failures"));
        Element failure = (Element) fails.getElementsByTagName("failure").item(0);
        assertTrue(failure.getAttribute("message").startsWith("FAIL segment-stress"), failure.getAttribute("message"));
        assertTrue(failure.getAttribute("message").contains("a paper, \"Table 2\" <3>"));
        assertTrue(fails.getTextContent().contains("61.73 MPa"));

        Element open = suite(Verdict.PASS, Verdict.NOT_ASSESSABLE);
        assertEquals("1", open.getAttribute("errors"));
        Element error = (Element) open.getElementsByTagName("error").item(0);
        assertTrue(error.getAttribute("message").startsWith("NOT ASSESSABLE"));
        assertTrue(error.getAttribute("message").endsWith("the value is not a number"));
    }

    @Test
    void aRunWithoutGatesDoesNotLookAsIfOnePassed() throws Exception {
        Element suite = suite();
        assertEquals("1", suite.getAttribute("skipped"));
        assertEquals(1, count(suite, "skipped"));
    }

    @Test
    void theTableHasARowForEachFindingAndQuotesWhatNeedsIt() throws Exception {
        Path file = folder.resolve("findings.csv");
        FindingsCsv.write(
                file, SampleResult.of(Verdict.FAIL, Verdict.NOT_ASSESSABLE).findings());
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size());
        int columns = lines.get(0).split(",").length;
        assertEquals(20, columns);
        assertTrue(lines.get(0).startsWith("id,kind,verdict,severity,metric,part,load-case,value,bound,limit,unit"));
        assertEquals(
                "segment-stress,gate,fail,error,von-mises.max,plate,full weight,61.725,below,10.0,MPa,12.34,-5.67,30.25,"
                        + "greatest von Mises stress,\"a paper, \"\"Table 2\"\" <3>\",,not-studied,,",
                lines.get(1));
        assertTrue(lines.get(2).contains(",full weight,,below,10.0,MPa,"), "no value where there is none");
    }
}
