package org.wolff.cli.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.finding.Finding;
import org.wolff.solver.finding.Severity;
import org.wolff.solver.finding.Verdict;

/**
 * Writes {@code junit.xml}, which continuous-integration systems show: a test case for each gate and each check, with
 * all parts and load cases that it judges. What fails is a {@code failure}, what cannot be assessed an {@code error}; a
 * finding of severity warning is told in the output of a case that passes. A case without gates has one that is skipped.
 */
public final class JUnitXml {
    /** Name of the file. */
    public static final String NAME = "junit.xml";

    private final XMLStreamWriter xml;
    private final AnalysisResult result;

    private JUnitXml(XMLStreamWriter xml, AnalysisResult result) {
        this.xml = xml;
        this.result = result;
    }

    /** All findings of one gate or check. */
    private record TestCase(Finding.Kind kind, String name, List<Finding> findings) {
        List<Finding> of(Verdict verdict, Severity severity) {
            return findings.stream()
                    .filter(f -> f.verdict() == verdict && f.severity() == severity)
                    .toList();
        }

        boolean fails() {
            return !of(Verdict.FAIL, Severity.ERROR).isEmpty();
        }

        boolean isOpen() {
            return !fails() && !of(Verdict.NOT_ASSESSABLE, Severity.ERROR).isEmpty();
        }
    }

    /**
     * Writes the file.
     *
     * @param seconds wall time of the run
     * @throws IOException if the disk does not take it
     */
    public static void write(Path file, AnalysisResult result, double seconds) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            new JUnitXml(xml, result).write(seconds);
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void write(double seconds) throws XMLStreamException {
        List<TestCase> cases = cases();
        boolean ungated = cases.stream().noneMatch(c -> c.kind() == Finding.Kind.GATE);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        counts(cases, ungated, seconds);
        xml.writeCharacters("\n ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", text(result.subject().name()));
        counts(cases, ungated, seconds);
        if (ungated) {
            start("gate", "gates");
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", text(result.conclusion().reason()));
            xml.writeEndElement();
        }
        for (TestCase testCase : cases) {
            write(testCase);
        }
        xml.writeCharacters("\n ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private List<TestCase> cases() {
        Map<List<Object>, List<Finding>> byName = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            byName.computeIfAbsent(List.of(finding.kind(), finding.id()), k -> new ArrayList<>())
                    .add(finding);
        }
        return byName.values().stream()
                .map(own -> new TestCase(own.get(0).kind(), own.get(0).id(), own))
                .toList();
    }

    private void counts(List<TestCase> cases, boolean ungated, double seconds) throws XMLStreamException {
        long skipped = ungated ? 1 : 0;
        xml.writeAttribute("tests", Long.toString(cases.size() + skipped));
        xml.writeAttribute(
                "failures", Long.toString(cases.stream().filter(TestCase::fails).count()));
        xml.writeAttribute(
                "errors", Long.toString(cases.stream().filter(TestCase::isOpen).count()));
        xml.writeAttribute("skipped", Long.toString(skipped));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
    }

    private void start(String kind, String name) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", text("wolff." + result.subject().name() + "." + kind));
        xml.writeAttribute("name", text(name));
        xml.writeAttribute("time", "0");
    }

    private void write(TestCase testCase) throws XMLStreamException {
        start(testCase.kind().word(), testCase.name());
        if (testCase.fails()) {
            problem("failure", "FAIL", testCase.of(Verdict.FAIL, Severity.ERROR));
        } else if (testCase.isOpen()) {
            problem("error", "NOT ASSESSABLE", testCase.of(Verdict.NOT_ASSESSABLE, Severity.ERROR));
        }
        xml.writeCharacters("\n   ");
        xml.writeStartElement("system-out");
        xml.writeCharacters(text(lines(testCase.findings())));
        xml.writeEndElement();
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void problem(String element, String word, List<Finding> findings) throws XMLStreamException {
        xml.writeCharacters("\n   ");
        xml.writeStartElement(element);
        String more = findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : "";
        xml.writeAttribute("message", text(word + " " + FindingLines.text(findings.get(0)) + more));
        xml.writeAttribute("type", word.toLowerCase(Locale.ROOT).replace(' ', '-'));
        xml.writeCharacters(text(lines(findings)));
        xml.writeEndElement();
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .map(f -> FindingLines.word(f) + FindingLines.text(f))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the text without the characters that XML 1.0 does not bear. */
    private static String text(String any) {
        return any.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
