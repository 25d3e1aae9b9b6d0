package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wolff.mesh.tetmesh.ElementOrder;

/**
 * Writes a tetrahedral mesh with fields as VTK XML UnstructuredGrid ({@code .vtu}) that ParaView opens: raw appended
 * data, little endian, UInt64 headers, cell type 10 (TET4) or 24 (TET10, whose node order is wolff's). The same input
 * gives the same bytes; memory does not grow with the mesh.
 */
public final class VtuWriter {
    private static final int BUFFER = 1 << 16;
    private static final List<String> TENSOR = List.of("XX", "YY", "ZZ", "XY", "YZ", "XZ");
    private static final List<String> VECTOR = List.of("X", "Y", "Z");

    private VtuWriter() {}

    /** Numbers that are written in single precision, rounded on the way, which halves the file. */
    private record Rounded(double[] values) {}

    /**
     * A field on points or cells. The array belongs to it.
     *
     * @param name as ParaView shows it; may carry the unit
     * @param components numbers for each point or cell
     * @param values {@code double[]} (written Float64), {@code float[]} (Float32) or {@code int[]} (Int32)
     * @param labels names of the components; none, or one for each
     */
    public record Array(String name, int components, Object values, List<String> labels) {
        /** Checks name, type and shape. */
        public Array {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a field without a name");
            }
            if (components < 1 || length(values) % components != 0) {
                throw new IllegalArgumentException(name + ": " + length(values) + " values in groups of " + components);
            }
            labels = List.copyOf(labels);
            if (!labels.isEmpty() && labels.size() != components) {
                throw new IllegalArgumentException(name + ": " + labels + " for " + components + " components");
            }
        }

        /** A field with the usual labels: three components are a vector, six a symmetric tensor xx, yy, zz, xy, yz, xz. */
        public Array(String name, int components, Object values) {
            this(name, components, values, components == 6 ? TENSOR : components == 3 ? VECTOR : List.of());
        }

        /** Returns the field in single precision, which halves the file. */
        public static Array single(String name, int components, double[] values) {
            return new Array(name, components, new Rounded(values));
        }

        /** Returns the field with other labels. */
        public Array labelled(String... others) {
            return new Array(name, components, values, List.of(others));
        }

        /** Returns labels such as the region of each tet. */
        public static Array labels(String name, short[] values) {
            int[] whole = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                whole[i] = values[i];
            }
            return new Array(name, 1, whole);
        }

        private int count() {
            return length(values) / components;
        }
    }

    private static int length(Object values) {
        if (values instanceof double[] numbers) {
            return numbers.length;
        } else if (values instanceof float[] numbers) {
            return numbers.length;
        } else if (values instanceof Rounded numbers) {
            return numbers.values().length;
        } else if (values instanceof int[] numbers) {
            return numbers.length;
        }
        throw new IllegalArgumentException("values of type " + values.getClass().getSimpleName());
    }

    /**
     * Writes the mesh and its fields.
     *
     * @param order TET4 or TET10
     * @param points node coordinates in mm, {@code 3·node + axis}
     * @param connectivity node numbers, {@code order.nodes()·tet + local}
     * @param pointData fields with a tuple for each node
     * @param cellData fields with a tuple for each tet
     * @throws IllegalArgumentException where a shape does not fit or a name stands twice
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public static void write(
            Path file,
            ElementOrder order,
            double[] points,
            int[] connectivity,
            List<Array> pointData,
            List<Array> cellData) {
        byte type = (byte) (order == ElementOrder.TET4 ? 10 : 24);
        write(file, order.nodes(), type, points, connectivity, pointData, cellData);
    }

    /**
     * Writes a surface of plane triangles and its fields.
     *
     * @param points vertex coordinates in mm, {@code 3·vertex + axis}
     * @param triangles vertex numbers, {@code 3·triangle + i}
     * @param pointData fields with a tuple for each vertex
     * @param cellData fields with a tuple for each triangle
     * @throws IllegalArgumentException where a shape does not fit or a name stands twice
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public static void writeTriangles(
            Path file, double[] points, int[] triangles, List<Array> pointData, List<Array> cellData) {
        write(file, 3, (byte) 5, points, triangles, pointData, cellData);
    }

    private static void write(
            Path file,
            int nodes,
            byte type,
            double[] points,
            int[] connectivity,
            List<Array> pointData,
            List<Array> cellData) {
        if (points.length % 3 != 0 || connectivity.length % nodes != 0) {
            throw new IllegalArgumentException(
                    points.length + " coordinates, " + connectivity.length + " nodes of cells");
        }
        int cells = connectivity.length / nodes;
        check(pointData, points.length / 3);
        check(cellData, cells);
        Grid grid = new Grid(nodes, type, points, connectivity, cells, pointData, cellData);
        ReplacedFile.write(file, grid::write);
    }

    private static void check(List<Array> fields, int count) {
        Set<String> names = new HashSet<>();
        for (Array field : fields) {
            if (field.count() != count || !names.add(field.name())) {
                throw new IllegalArgumentException(field.name() + ": " + field.count() + " tuples of " + count
                        + ", or a second field of this name");
            }
        }
    }

    /** Fills the numbers of one appended array. */
    private interface Filler {
        void fill(ByteBuffer buffer, int index);
    }

    private record Block(int count, int size, Filler filler) {
        long bytes() {
            return (long) count * size;
        }
    }

    private record Grid(
            int nodes,
            byte type,
            double[] points,
            int[] connectivity,
            int cells,
            List<Array> pointData,
            List<Array> cellData) {
        void write(OutputStream out) throws IOException {
            List<Block> blocks = new ArrayList<>();
            long[] offset = {0};
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<VTKFile type=\"UnstructuredGrid\""
                    + " version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n  <UnstructuredGrid>\n");
            xml.append("    <Piece NumberOfPoints=\"").append(points.length / 3);
            xml.append("\" NumberOfCells=\"").append(cells).append("\">\n");
            fields(xml, "PointData", pointData, blocks, offset);
            fields(xml, "CellData", cellData, blocks, offset);
            xml.append("      <Points>\n");
            array(xml, new Array("Points", 3, points), blocks, offset);
            xml.append("      </Points>\n      <Cells>\n");
            array(xml, new Array("connectivity", 1, connectivity), blocks, offset);
            Block ends = new Block(cells, 8, (buffer, i) -> buffer.putLong((i + 1L) * nodes));
            declare(xml, "Int64", "offsets", 1, List.of(), ends, blocks, offset);
            Block types = new Block(cells, 1, (buffer, i) -> buffer.put(type));
            declare(xml, "UInt8", "types", 1, List.of(), types, blocks, offset);
            xml.append("      </Cells>\n    </Piece>\n  </UnstructuredGrid>\n  <AppendedData encoding=\"raw\">\n_");
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
            WritableByteChannel channel = Channels.newChannel(out);
            for (Block block : blocks) {
                write(channel, buffer, block);
            }
            out.write("\n  </AppendedData>\n</VTKFile>\n".getBytes(StandardCharsets.UTF_8));
        }

        private static void fields(
                StringBuilder xml, String where, List<Array> fields, List<Block> blocks, long[] offset) {
            xml.append("      <").append(where).append(">\n");
            for (Array field : fields) {
                array(xml, field, blocks, offset);
            }
            xml.append("      </").append(where).append(">\n");
        }

        private static void array(StringBuilder xml, Array field, List<Block> blocks, long[] offset) {
            int n = length(field.values());
            if (field.values() instanceof double[] v) {
                Block block = new Block(n, 8, (buffer, i) -> buffer.putDouble(v[i]));
                declare(xml, "Float64", field.name(), field.components(), field.labels(), block, blocks, offset);
            } else if (field.values() instanceof Rounded rounded) {
                double[] v = rounded.values();
                Block block = new Block(n, 4, (buffer, i) -> buffer.putFloat((float) v[i]));
                declare(xml, "Float32", field.name(), field.components(), field.labels(), block, blocks, offset);
            } else if (field.values() instanceof float[] v) {
                Block block = new Block(n, 4, (buffer, i) -> buffer.putFloat(v[i]));
                declare(xml, "Float32", field.name(), field.components(), field.labels(), block, blocks, offset);
            } else {
                int[] v = (int[]) field.values();
                Block block = new Block(n, 4, (buffer, i) -> buffer.putInt(v[i]));
                declare(xml, "Int32", field.name(), field.components(), field.labels(), block, blocks, offset);
            }
        }

        private static void declare(
                StringBuilder xml,
                String type,
                String name,
                int components,
                List<String> labels,
                Block block,
                List<Block> blocks,
                long[] offset) {
            xml.append("        <DataArray type=\"")
                    .append(type)
                    .append("\" Name=\"")
                    .append(escaped(name));
            xml.append("\" NumberOfComponents=\"").append(components);
            for (int c = 0; c < labels.size(); c++) {
                xml.append("\" ComponentName").append(c).append("=\"").append(labels.get(c));
            }
            xml.append("\" format=\"appended\" offset=\"").append(offset[0]).append("\"/>\n");
            blocks.add(block);
            offset[0] += 8 + block.bytes();
        }

        private static String escaped(String name) {
            return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        }

        private static void write(WritableByteChannel out, ByteBuffer buffer, Block block) throws IOException {
            buffer.putLong(block.bytes());
            for (int i = 0; i < block.count(); i++) {
                if (buffer.remaining() < block.size()) {
                    flush(out, buffer);
                }
                block.filler().fill(buffer, i);
            }
            flush(out, buffer);
        }

        private static void flush(WritableByteChannel out, ByteBuffer buffer) throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
    }
}
