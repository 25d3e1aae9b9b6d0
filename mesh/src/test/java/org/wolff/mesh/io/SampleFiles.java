package org.wolff.mesh.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/** The box (0,0,0)–(1,2,3) in every format and encoding that is read, written by hand here. */
final class SampleFiles {
    static final double[][] POINTS = {
        {0, 0, 0}, {1, 0, 0}, {1, 2, 0}, {0, 2, 0}, {0, 0, 3}, {1, 0, 3}, {1, 2, 3}, {0, 2, 3}
    };
    static final int[][] QUADS = {{0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {2, 3, 7, 6}, {1, 2, 6, 5}, {3, 0, 4, 7}};

    private SampleFiles() {}

    /** Returns the samples; the part of the name before the first space is the name of the format. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("STL binary", stl("made here"));
        all.put("STL binary that begins with solid", stl("solid but binary"));
        all.put("STL ascii", text(stlText("\n")));
        all.put("STL ascii CRLF", text("# made by hand\r\n" + stlText("\r\n").toUpperCase(java.util.Locale.ROOT)));
        all.put("OBJ", text(obj()));
        all.put("OBJ negative", text(objNegative()));
        all.put("PLY ascii", text(plyHeader("ascii") + plyRows()));
        all.put("PLY little endian", ply("binary_little_endian", ByteOrder.LITTLE_ENDIAN));
        all.put("PLY big endian", ply("binary_big_endian", ByteOrder.BIG_ENDIAN));
        OffSamples.put(all);
        all.put("VTK ascii", text(vtkText(false)));
        all.put("VTK ascii strips", text(vtkText(true)));
        all.put("VTK ascii 5.1", text(vtkText51()));
        all.put("VTK binary", vtkBinary());
        all.put("VTK binary 5.1", vtkBinary51());
        for (boolean zlib : new boolean[] {false, true}) {
            for (boolean wide : new boolean[] {false, true}) {
                for (String format : new String[] {"binary", "raw", "base64"}) {
                    String name = "VTP " + format + (zlib ? " zlib" : "") + (wide ? " UInt64" : "");
                    all.put(name, vtp(format, zlib, wide, wide ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN));
                }
            }
        }
        all.put("VTP ascii", vtp("ascii", false, false, ByteOrder.LITTLE_ENDIAN));
        return all;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] stl(String title) {
        ByteBuffer out = ByteBuffer.allocate(84 + 12 * 50).order(ByteOrder.LITTLE_ENDIAN);
        out.put(text(title)).position(80).putInt(12);
        for (int[] q : QUADS) {
            for (int[] t : new int[][] {{q[0], q[1], q[2]}, {q[0], q[2], q[3]}}) {
                out.putFloat(0).putFloat(0).putFloat(0);
                for (int v : t) {
                    out.putFloat((float) POINTS[v][0]).putFloat((float) POINTS[v][1]);
                    out.putFloat((float) POINTS[v][2]);
                }
                out.putShort((short) 7);
            }
        }
        return out.array();
    }

    private static String stlText(String end) {
        StringBuilder out = new StringBuilder("solid facet of a box" + end);
        for (int[] q : QUADS) {
            for (int[] t : new int[][] {{q[0], q[1], q[2]}, {q[0], q[2], q[3]}}) {
                out.append("  facet normal nan 0 1e0")
                        .append(end)
                        .append("    outer loop")
                        .append(end);
                for (int v : t) {
                    out.append("      vertex ").append(words(POINTS[v])).append(end);
                }
                out.append("    endloop").append(end).append("  endfacet").append(end);
            }
        }
        return out.append("endsolid facet of a box").append(end).toString();
    }

    private static String words(double[] p) {
        return p[0] + " " + p[1] + "\t" + p[2];
    }

    private static String obj() {
        StringBuilder out = new StringBuilder("# a box\nmtllib none.mtl\no box\n");
        for (double[] p : POINTS) {
            out.append("v ").append(words(p)).append(" 1.0 # weight\n");
        }
        out.append("vt 0 0\nvn 0 0 1\ng sides\nusemtl none\ns off\n");
        String[] forms = {"%d", "%d/1", "%d/1/1", "%d//1"};
        for (int q = 0; q < 6; q++) {
            out.append("f");
            for (int v : QUADS[q]) {
                out.append(v == QUADS[q][2] ? " \\\n  " : " ").append(String.format(forms[q % 4], v + 1));
            }
            out.append('\n');
        }
        return out.append("l 1 2\np 1\n").toString();
    }

    private static String objNegative() {
        StringBuilder out = new StringBuilder();
        for (int[] q : QUADS) {
            for (int v : q) {
                out.append("v ").append(words(POINTS[v])).append("\r\n");
            }
            out.append("f -4 -3 -2 -1\r\n");
        }
        return out.toString();
    }

    private static String plyHeader(String format) {
        return "ply\nformat " + format + " 1.0\ncomment a box\nobj_info by hand\n"
                + "element material 1\nproperty list uchar ushort codes\nproperty float shine\n"
                + "element vertex 8\nproperty uchar red\nproperty double x\nproperty float y\nproperty short z\n"
                + "property float quality\nelement face 6\nproperty uchar flag\n"
                + "property list uchar int vertex_indices\nproperty list int float texcoord\nend_header\n";
    }

    private static String plyRows() {
        StringBuilder out = new StringBuilder("2 5 6 0.5\n");
        for (double[] p : POINTS) {
            out.append("255 ")
                    .append(words(new double[] {p[0], p[1], 0}).replaceFirst("0.0$", Integer.toString((int) p[2])))
                    .append(" 0.25\n");
        }
        for (int[] q : QUADS) {
            out.append("1 4 ")
                    .append(q[0] + " " + q[1] + " " + q[2] + " " + q[3])
                    .append(" 2 0.5 0.5\n");
        }
        return out.toString();
    }

    private static byte[] ply(String format, ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(4096).order(order);
        out.put(text(plyHeader(format)));
        out.put((byte) 2).putShort((short) 5).putShort((short) 6).putFloat(0.5f);
        for (double[] p : POINTS) {
            out.put((byte) 255)
                    .putDouble(p[0])
                    .putFloat((float) p[1])
                    .putShort((short) p[2])
                    .putFloat(0.25f);
        }
        for (int[] q : QUADS) {
            out.put((byte) 1).put((byte) 4);
            out.putInt(q[0]).putInt(q[1]).putInt(q[2]).putInt(q[3]);
            out.putInt(2).putFloat(0.5f).putFloat(0.5f);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static String vtkText(boolean strips) {
        StringBuilder out = new StringBuilder("# vtk DataFile Version 3.0\nbox\nASCII\nDATASET POLYDATA\n"
                + "FIELD FieldData 1\nTIME 1 1 double\n0.5\nPOINTS 8 float\n");
        for (double[] p : POINTS) {
            out.append(words(p)).append("  ");
        }
        out.append("\nVERTICES 1 2\n1 0\nLINES 1 3\n2 0 1\n");
        out.append(strips ? "TRIANGLE_STRIPS 6 30\n" : "POLYGONS 6 30\n");
        for (int[] q : QUADS) {
            out.append(strips ? "4 " + q[0] + " " + q[1] + " " + q[3] + " " + q[2] : "4 " + quad(q))
                    .append('\n');
        }
        return out.append("\nCELL_DATA 8\nSCALARS a float\nLOOKUP_TABLE default\n1 2 3\n")
                .toString();
    }

    private static String quad(int[] q) {
        return q[0] + " " + q[1] + " " + q[2] + " " + q[3];
    }

    private static String vtkText51() {
        StringBuilder out =
                new StringBuilder("# vtk DataFile Version 5.1\nbox\nASCII\nDATASET POLYDATA\nPOINTS 8 double\n");
        for (double[] p : POINTS) {
            out.append(words(p)).append('\n');
        }
        out.append("METADATA\nINFORMATION 0\n\nPOLYGONS 7 24\nOFFSETS vtktypeint64\n0 4 8 12 16 20 24\n");
        out.append("CONNECTIVITY vtktypeint64\n");
        for (int[] q : QUADS) {
            out.append(quad(q)).append('\n');
        }
        return out.toString();
    }

    private static byte[] vtkBinary() {
        ByteBuffer out = ByteBuffer.allocate(4096);
        out.put(text("# vtk DataFile Version 3.0\nbox\nBINARY\nDATASET POLYDATA\nPOINTS 8 float\n"));
        for (double[] p : POINTS) {
            out.putFloat((float) p[0]).putFloat((float) p[1]).putFloat((float) p[2]);
        }
        out.put(text("\nPOLYGONS 6 30\n"));
        for (int[] q : QUADS) {
            out.putInt(4).putInt(q[0]).putInt(q[1]).putInt(q[2]).putInt(q[3]);
        }
        out.put(text("\nPOINT_DATA 8\nSCALARS a float\n"));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] vtkBinary51() {
        ByteBuffer out = ByteBuffer.allocate(4096);
        out.put(text("# vtk DataFile Version 5.1\nbox\nBINARY\nDATASET POLYDATA\nFIELD FieldData 1\n"));
        out.put(text("TIME 1 1 double\n")).putDouble(0.5).put(text("\nPOINTS 8 double\n"));
        for (double[] p : POINTS) {
            out.putDouble(p[0]).putDouble(p[1]).putDouble(p[2]);
        }
        out.put(text("\nMETADATA\nINFORMATION 0\n\nPOLYGONS 7 24\nOFFSETS vtktypeint64\n"));
        for (int i = 0; i <= 6; i++) {
            out.putLong(4L * i);
        }
        out.put(text("\nCONNECTIVITY vtktypeint64\n"));
        for (int[] q : QUADS) {
            out.putLong(q[0]).putLong(q[1]).putLong(q[2]).putLong(q[3]);
        }
        out.put(text("\n"));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] vtp(String format, boolean zlib, boolean wide, ByteOrder order) {
        ByteBuffer points = ByteBuffer.allocate(8 * 12).order(order);
        ByteBuffer corners = ByteBuffer.allocate(24 * 8).order(order);
        ByteBuffer ends = ByteBuffer.allocate(6 * 4).order(order);
        StringBuilder pointWords = new StringBuilder();
        StringBuilder cornerWords = new StringBuilder();
        for (double[] p : POINTS) {
            points.putFloat((float) p[0]).putFloat((float) p[1]).putFloat((float) p[2]);
            pointWords.append(words(p)).append('\n');
        }
        for (int q = 0; q < 6; q++) {
            for (int v : QUADS[q]) {
                corners.putLong(v);
            }
            cornerWords.append(quad(QUADS[q])).append('\n');
            ends.putInt(4 * q + 4);
        }
        boolean appended = format.equals("raw") || format.equals("base64");
        byte[][] blocks = new byte[3][];
        int[] offsets = new int[4];
        ByteBuffer[] data = {points, corners, ends};
        for (int i = 0; i < 3; i++) {
            blocks[i] = block(data[i].array(), zlib, wide, order, !format.equals("raw"));
            offsets[i + 1] = offsets[i] + blocks[i].length;
        }
        String[] inline = format.equals("ascii")
                ? new String[] {pointWords.toString(), cornerWords.toString(), "4 8 12 16 20 24"}
                : new String[] {ascii(blocks[0]), ascii(blocks[1]), ascii(blocks[2])};
        String[] array = new String[3];
        for (int i = 0; i < 3; i++) {
            array[i] = appended
                    ? " format=\"appended\" offset=\"" + offsets[i] + "\"/>"
                    : " format=\"" + format + "\">\n  " + inline[i] + "\n</DataArray>";
        }
        String head = "<?xml version=\"1.0\"?>\n<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\""
                + (order == ByteOrder.BIG_ENDIAN ? "BigEndian" : "LittleEndian") + "\" header_type=\""
                + (wide ? "UInt64" : "UInt32") + "\"" + (zlib ? " compressor=\"vtkZLibDataCompressor\"" : "")
                + ">\n<PolyData>\n<!-- a box --><Piece NumberOfPoints=\"8\" NumberOfPolys=\"6\">\n"
                + "<PointData><DataArray type=\"Float32\" Name=\"odd\" format=\"ascii\">1 2</DataArray></PointData>\n"
                + "<Points><DataArray type=\"Float32\" Name=\"Points\" NumberOfComponents=\"3\"" + array[0]
                + "</Points>\n<Polys>\n<DataArray type=\"Int64\" Name=\"connectivity\"" + array[1]
                + "<DataArray type=\"Int32\" Name=\"offsets\"" + array[2] + "</Polys>\n</Piece>\n</PolyData>\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text(head));
        if (appended) {
            out.writeBytes(text("<AppendedData encoding=\"" + format + "\">\n _"));
            for (byte[] block : blocks) {
                out.writeBytes(block);
            }
            out.writeBytes(text("\n</AppendedData>\n"));
        }
        out.writeBytes(text("</VTKFile>\n"));
        return out.toByteArray();
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** One array as VTK writes it; compressed in blocks of 40 bytes, so that the last one is shorter. */
    private static byte[] block(byte[] data, boolean zlib, boolean wide, ByteOrder order, boolean base64) {
        if (!zlib) {
            ByteBuffer out = ByteBuffer.allocate((wide ? 8 : 4) + data.length).order(order);
            (wide ? out.putLong(data.length) : out.putInt(data.length)).put(data);
            return base64 ? Base64.getEncoder().encode(out.array()) : out.array();
        }
        int size = 40;
        int blocks = (data.length + size - 1) / size;
        ByteBuffer header = ByteBuffer.allocate((3 + blocks) * (wide ? 8 : 4)).order(order);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long[] first = {blocks, size, data.length % size};
        for (long value : first) {
            put(header, value, wide);
        }
        for (int b = 0; b < blocks; b++) {
            byte[] out = new byte[200];
            Deflater deflater = new Deflater();
            deflater.setInput(data, size * b, Math.min(size, data.length - size * b));
            deflater.finish();
            int n = deflater.deflate(out);
            deflater.end();
            packed.write(out, 0, n);
            put(header, n, wide);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(base64 ? Base64.getEncoder().encode(header.array()) : header.array());
        out.writeBytes(base64 ? Base64.getEncoder().encode(packed.toByteArray()) : packed.toByteArray());
        return out.toByteArray();
    }

    private static void put(ByteBuffer out, long value, boolean wide) {
        if (wide) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }
}
