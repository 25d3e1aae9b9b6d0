package org.wolff.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wolff.mesh.io.ReplacedFile;

/** JUnit XML as continuous integration servers read it: a suite of test cases that pass, fail, end in an error or are skipped. */
final class JunitXml {
    private JunitXml() {}

    /**
     * Why a test did not pass.
     *
     * @param element {@code failure}, {@code error} for one that could not be carried out, or {@code skipped}
     * @param message one line
     * @param text all of it
     */
    record Flaw(String element, String message, String text) {
        static Flaw failure(String message, String text) {
            return new Flaw("failure", message, text);
        }

        static Flaw skipped(String message) {
            return new Flaw("skipped", message, "");
        }

        static Flaw error(String text) {
            return new Flaw("error", text.lines().findFirst().orElse(""), text);
        }
    }

    /**
     * One test.
     *
     * @param group what it belongs to, as a class name
     * @param name of the test
     * @param seconds wall time
     * @param flaw null when it passed
     * @param output what it has to tell; empty for nothing
     */
    record TestCase(String group, String name, double seconds, Flaw flaw, String output) {
        TestCase(String group, String name, double seconds, Flaw flaw) {
            this(group, name, seconds, flaw, "");
        }
    }

    /**
     * Writes a suite.
     *
     * @throws org.wolff.mesh.problem.InputException where it cannot be written
     */
    static void write(Path file, String suite, List<TestCase> tests) {
        ReplacedFile.write(file, out -> {
            try {
                XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
                xml.writeStartDocument("UTF-8", "1.0");
                xml.writeCharacters("\n");
                xml.writeStartElement("testsuite");
                xml.writeAttribute("name", legal(suite));
                xml.writeAttribute("tests", String.valueOf(tests.size()));
                xml.writeAttribute("failures", count(tests, "failure"));
                xml.writeAttribute("errors", count(tests, "error"));
                xml.writeAttribute("skipped", count(tests, "skipped"));
                xml.writeAttribute(
                        "time",
                        time(tests.stream().mapToDouble(TestCase::seconds).sum()));
                for (TestCase test : tests) {
                    xml.writeCharacters("\n  ");
                    write(xml, test);
                }
                xml.writeCharacters("\n");
                xml.writeEndElement();
                xml.writeCharacters("\n");
                xml.writeEndDocument();
                xml.flush();
            } catch (XMLStreamException failed) {
                throw new IOException(failed);
            }
        });
    }

    private static void write(XMLStreamWriter xml, TestCase test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(test.group()));
        xml.writeAttribute("name", legal(test.name()));
        xml.writeAttribute("time", time(test.seconds()));
        if (test.flaw() != null) {
            xml.writeStartElement(test.flaw().element());
            xml.writeAttribute("message", legal(test.flaw().message()));
            xml.writeCharacters(legal(test.flaw().text()));
            xml.writeEndElement();
        }
        if (!test.output().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(test.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String count(List<TestCase> tests, String element) {
        return String.valueOf(tests.stream()
                .filter(test -> test.flaw() != null && test.flaw().element().equals(element))
                .count());
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /** Control characters have no place in XML 1.0, not even escaped. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?");
    }
}
