package org.wolff.mesh.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wolff.mesh.tetmesh.ElementOrder;

/** Reads the written bytes back by the rules of the format alone. */
class VtuWriterTest {
    private static final double[] POINTS = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1};
    private static final int[] TETS = {0, 1, 2, 3, 1, 2, 3, 4};

    @TempDir
    Path folder;

    private record Parsed(Document xml, Map<String, Element> arrays, ByteBuffer data) {
        ByteBuffer block(String name, String type, int size) {
            Element array = arrays.get(name);
            assertEquals(type, array.getAttribute("type"));
            assertEquals("appended", array.getAttribute("format"));
            int at = Integer.parseInt(array.getAttribute("offset"));
            int bytes = Math.toIntExact(data.getLong(at));
            assertEquals(0, bytes % size);
            return data.slice(at + 8, bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static Parsed parse(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int mark = text.indexOf('_', text.indexOf("<AppendedData encoding=\"raw\">"));
        int end = text.lastIndexOf("\n  </AppendedData>\n</VTKFile>\n");
        assertTrue(mark > 0 && end > mark, "appended data");
        String xml = text.substring(0, mark) + "</AppendedData></VTKFile>";
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.ISO_8859_1)));
        Map<String, Element> arrays = new HashMap<>();
        NodeList all = document.getElementsByTagName("DataArray");
        long expected = 0;
        ByteBuffer data =
                ByteBuffer.wrap(bytes, mark + 1, end - mark - 1).slice().order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < all.getLength(); i++) {
            Element array = (Element) all.item(i);
            arrays.put(array.getAttribute("Name"), array);
            assertEquals(expected, Long.parseLong(array.getAttribute("offset")));
            expected += 8 + data.getLong((int) expected);
        }
        assertEquals(expected, data.capacity(), "nothing but the arrays");
        return new Parsed(document, arrays, data);
    }

    @Test
    void meshAndFieldsAreReadBack() throws Exception {
        Path file = folder.resolve("out/a.vtu");
        double[] u = new double[15];
        double[] stress = new double[12];
        for (int i = 0; i < 15; i++) {
            u[i] = Math.sqrt(i);
            stress[i % 12] = 1.0 / (i + 3);
        }
        VtuWriter.write(
                file,
                ElementOrder.TET4,
                POINTS,
                TETS,
                List.of(new VtuWriter.Array("displacement <mm> & \"x\"", 3, u)),
                List.of(VtuWriter.Array.single("stress", 6, stress), new VtuWriter.Array("region", 1, new int[] {7, -1
                })));
        Parsed vtu = parse(file);
        Element root = vtu.xml().getDocumentElement();
        assertEquals("UnstructuredGrid", root.getAttribute("type"));
        assertEquals("LittleEndian", root.getAttribute("byte_order"));
        assertEquals("UInt64", root.getAttribute("header_type"));
        Element piece = (Element) vtu.xml().getElementsByTagName("Piece").item(0);
        assertEquals("5", piece.getAttribute("NumberOfPoints"));
        assertEquals("2", piece.getAttribute("NumberOfCells"));

        double[] back = new double[15];
        vtu.block("Points", "Float64", 8).asDoubleBuffer().get(back);
        assertArrayEquals(POINTS, back);
        vtu.block("displacement <mm> & \"x\"", "Float64", 8).asDoubleBuffer().get(back);
        assertArrayEquals(u, back);
        ByteBuffer tensor = vtu.block("stress", "Float32", 4);
        for (int i = 0; i < 12; i++) {
            assertEquals((float) stress[i], tensor.getFloat(4 * i));
        }
        Element stressArray = vtu.arrays().get("stress");
        assertEquals("6", stressArray.getAttribute("NumberOfComponents"));
        String[] names = {"XX", "YY", "ZZ", "XY", "YZ", "XZ"};
        for (int c = 0; c < 6; c++) {
            assertEquals(names[c], stressArray.getAttribute("ComponentName" + c));
        }
        assertEquals("CellData", stressArray.getParentNode().getNodeName());
        int[] whole = new int[2];
        vtu.block("region", "Int32", 4).asIntBuffer().get(whole);
        assertArrayEquals(new int[] {7, -1}, whole);
        int[] nodes = new int[8];
        vtu.block("connectivity", "Int32", 4).asIntBuffer().get(nodes);
        assertArrayEquals(TETS, nodes);
        long[] ends = new long[2];
        vtu.block("offsets", "Int64", 8).asLongBuffer().get(ends);
        assertArrayEquals(new long[] {4, 8}, ends);
        ByteBuffer types = vtu.block("types", "UInt8", 1);
        assertEquals(10, types.get(0));
        assertEquals(10, types.get(1));
    }

    @Test
    void quadraticTetsAndManyNumbers() throws Exception {
        int points = 50_000;
        double[] xyz = new double[3 * points];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = i;
        }
        int[] tets = new int[points];
        for (int i = 0; i < points; i++) {
            tets[i] = i;
        }
        Path file = folder.resolve("many.vtu");
        VtuWriter.write(file, ElementOrder.TET10, xyz, tets, List.of(), List.of());
        byte[] first = Files.readAllBytes(file);
        VtuWriter.write(file, ElementOrder.TET10, xyz, tets, List.of(), List.of());
        assertArrayEquals(first, Files.readAllBytes(file));
        Parsed vtu = parse(file);
        double[] back = new double[xyz.length];
        vtu.block("Points", "Float64", 8).asDoubleBuffer().get(back);
        assertArrayEquals(xyz, back);
        ByteBuffer types = vtu.block("types", "UInt8", 1);
        ByteBuffer ends = vtu.block("offsets", "Int64", 8);
        assertEquals(points / 10, types.capacity());
        for (int c = 0; c < points / 10; c++) {
            assertEquals(24, types.get(c));
            assertEquals(10L * (c + 1), ends.getLong(8 * c));
        }
    }

    @Test
    void shapesThatDoNotFitAreRefused() throws IOException {
        Path file = folder.resolve("bad.vtu");
        VtuWriter.Array four = new VtuWriter.Array("four", 1, new double[4]);
        VtuWriter.Array five = new VtuWriter.Array("five", 1, new double[5]);
        assertThrows(
                IllegalArgumentException.class,
                () -> VtuWriter.write(file, ElementOrder.TET4, POINTS, TETS, List.of(four), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> VtuWriter.write(file, ElementOrder.TET4, POINTS, TETS, List.of(five, five), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new VtuWriter.Array("odd", 3, new double[4]));
        assertThrows(IllegalArgumentException.class, () -> new VtuWriter.Array("odd", 1, "text"));
        assertTrue(Files.notExists(file));
    }
}
