package org.wolff.mesh.io;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Place;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.surface.TriangleSurface;

/**
 * VTK XML PolyData ({@code .vtp}): polygons and strips of all pieces; arrays as text, base64 or appended (raw or
 * base64), plain or compressed by zlib. Source: "VTK File Formats", XML formats. Document types are refused.
 */
final class VtpReader implements SurfaceReader {
    @Override
    public String format() {
        return "VTP";
    }

    @Override
    public List<String> extensions() {
        return List.of("vtp");
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        return head.contains("<VTKFile");
    }

    @Override
    public TriangleSurface read(Cursor in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, place) -> {
            throw new XMLStreamException(message, place); // the parser's own way is to print it
        });
        int appended = appendedStart(in.bytes());
        int end = appended < 0 ? in.bytes().length : appended;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(in.bytes(), 0, end));
            return new Document(in, xml, appended).read();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 0
                    : Math.max(0, broken.getLocation().getLineNumber());
            String message = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
            InputException failure = new InputException(Problem.at(
                    new Place(in.file(), line, 0),
                    "no sound XML: " + message,
                    "the file is damaged or was cut short; export or copy it again"));
            failure.initCause(broken);
            throw failure;
        }
    }

    /** Returns the byte after the mark '_' of the appended data, which is no XML, or −1 where there is none. */
    private static int appendedStart(byte[] bytes) {
        byte[] tag = "<AppendedData".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + tag.length <= bytes.length; i++) {
            if (bytes[i] == '<' && java.util.Arrays.equals(bytes, i, i + tag.length, tag, 0, tag.length)) {
                int at = i;
                while (at < bytes.length && bytes[at] != '_') {
                    at++;
                }
                return Math.min(bytes.length, at + 1);
            }
        }
        return -1;
    }

    private static final class Document {
        private final Cursor in;
        private final XMLStreamReader xml;
        private final SurfaceBuilder surface = new SurfaceBuilder();
        private final VtpArrays arrays;
        private String section = "";
        private int firstVertex;
        private long[] connectivity = new long[0];
        private long[] offsets = new long[0];

        Document(Cursor in, XMLStreamReader xml, int appended) {
            this.in = in;
            this.xml = xml;
            this.arrays = new VtpArrays(in, appended);
        }

        TriangleSurface read() throws XMLStreamException {
            boolean root = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw bad("a document type is not allowed here", "remove the line <!DOCTYPE …>");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!root) {
                        root();
                        root = true;
                    } else if (xml.getLocalName().equals("AppendedData")) {
                        break;
                    } else {
                        start();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end();
                }
            }
            return surface.finish(in);
        }

        private void root() {
            String type = attribute("type", "");
            if (!xml.getLocalName().equals("VTKFile") || !type.equals("PolyData")) {
                throw bad(
                        "a VTK file of " + Cursor.quoted(type) + ", not of PolyData",
                        "export the surface, in ParaView with the filter 'Extract Surface'");
            }
            arrays.format(
                    attribute("byte_order", "LittleEndian"),
                    attribute("header_type", "UInt32"),
                    attribute("compressor", ""),
                    line());
        }

        private void start() throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Piece" -> firstVertex = surface.vertexCount();
                case "Points", "Polys", "Strips" -> {
                    section = xml.getLocalName();
                    connectivity = new long[0];
                    offsets = new long[0];
                }
                case "DataArray" -> array();
                default -> {}
            }
        }

        private void array() throws XMLStreamException {
            String name = attribute("Name", "");
            boolean points = section.equals("Points");
            boolean cells = section.equals("Polys") || section.equals("Strips");
            if (!points && !(cells && (name.equals("connectivity") || name.equals("offsets")))) {
                return;
            }
            int line = line();
            String type = attribute("type", "");
            String format = attribute("format", "ascii");
            String offset = attribute("offset", "0");
            String text = format.equals("appended") ? "" : xml.getElementText();
            if (points) {
                double[] xyz = arrays.numbers(type, format, offset, text, line);
                if (xyz.length % 3 != 0) {
                    throw bad(xyz.length + " coordinates, not a multiple of three", "");
                }
                for (int i = 0; i < xyz.length; i += 3) {
                    surface.vertex(xyz[i], xyz[i + 1], xyz[i + 2]);
                }
            } else if (name.equals("connectivity")) {
                connectivity = arrays.integers(type, format, offset, text, line);
            } else {
                offsets = arrays.integers(type, format, offset, text, line);
            }
        }

        private void end() {
            if (!xml.getLocalName().equals(section)) {
                return;
            }
            if (!section.equals("Points")) {
                cells(section.equals("Strips"));
            }
            section = "";
        }

        private void cells(boolean strips) {
            for (int i = 0; i < connectivity.length; i++) {
                connectivity[i] = connectivity[i] < 0 ? -1 : connectivity[i] + firstVertex;
            }
            long from = 0;
            for (long to : offsets) {
                if (to < from + 3 || to > connectivity.length) {
                    throw bad(
                            "a cell takes the places " + from + " to " + to + " of " + connectivity.length
                                    + "; it needs three or more of them",
                            "the file is damaged or was cut short; export or copy it again");
                }
                if (strips) {
                    surface.strip(connectivity, (int) from, (int) to);
                } else {
                    surface.polygon(connectivity, (int) from, (int) to);
                }
                from = to;
            }
        }

        private String attribute(String name, String otherwise) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? otherwise : value;
        }

        private int line() {
            return Math.max(0, xml.getLocation().getLineNumber());
        }

        private InputException bad(String what, String action) {
            return new InputException(Problem.at(new Place(in.file(), line(), 0), what, action));
        }
    }
}
