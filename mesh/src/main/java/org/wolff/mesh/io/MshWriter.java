package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.wolff.mesh.geometry.BoundingBox;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Writes a mesh as Gmsh {@code .msh} 4.1, binary, little endian: a volume and a physical volume for each part, a surface
 * and a physical surface for each patch of boundary, of the same tag and name.
 */
public final class MshWriter {
    private static final int TRIANGLE = 2;
    private static final int TETRAHEDRON = 4;
    private static final int TRIANGLE_6 = 9;
    private static final int TETRAHEDRON_10 = 11;

    /** Gmsh counts the mid nodes of edges 23 and 13 the other way round. */
    private static final int[] NODES = {0, 1, 2, 3, 4, 5, 6, 7, 9, 8};

    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final OutputStream out;
    private final TetMesh mesh;
    private final List<BoundaryPatch> patches;

    private MshWriter(OutputStream out, TetMesh mesh, List<BoundaryPatch> patches) {
        this.out = out;
        this.mesh = mesh;
        this.patches = patches;
    }

    /**
     * Writes the mesh.
     *
     * @param patches boundaries to write as triangles
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public static void write(Path file, TetMesh mesh, List<BoundaryPatch> patches) {
        ReplacedFile.write(file, out -> new MshWriter(out, mesh, patches).write());
    }

    private void write() throws IOException {
        text("$MeshFormat\n4.1 1 8\n");
        integer(1);
        text("\n$EndMeshFormat\n$PhysicalNames\n" + (patches.size() + regions()) + "\n");
        for (int p = 0; p < patches.size(); p++) {
            text("2 " + (p + 1) + " \"" + plain(patches.get(p).facets().name()) + "\"\n");
        }
        for (int r = 0; r < regions(); r++) {
            text("3 " + (r + 1) + " \"" + plain(mesh.regionNames().get(r)) + "\"\n");
        }
        text("$EndPhysicalNames\n");
        entities();
        nodes();
        elements();
        flush();
    }

    private int regions() {
        return mesh.regionNames().size();
    }

    private static String plain(String name) {
        return name.replace('"', '\'').replace('\n', ' ');
    }

    private void entities() throws IOException {
        text("$Entities\n");
        sizes(0, 0, patches.size(), regions());
        for (int p = 0; p < patches.size(); p++) {
            entity(p + 1);
        }
        for (int r = 0; r < regions(); r++) {
            entity(r + 1);
        }
        text("\n$EndEntities\n");
    }

    /** Writes a surface or a volume with the box of the mesh, the physical group of its tag, and no boundary. */
    private void entity(int tag) throws IOException {
        BoundingBox box = BoundingBox.of(mesh.xyz());
        integer(tag);
        for (double side : new double[] {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()}) {
            number(side);
        }
        sizes(1);
        integer(tag);
        sizes(0);
    }

    private void nodes() throws IOException {
        int n = mesh.nodeCount();
        text("$Nodes\n");
        sizes(1, n, 1, n);
        integer(3);
        integer(1);
        integer(0);
        sizes(n);
        for (int v = 1; v <= n; v++) {
            size(v);
        }
        for (double x : mesh.xyz()) {
            number(x);
        }
        text("\n$EndNodes\n");
    }

    private void elements() throws IOException {
        long[] count = new long[regions()];
        for (short r : mesh.region()) {
            count[r]++;
        }
        long blocks = patches.size();
        long elements = mesh.tetCount();
        for (BoundaryPatch patch : patches) {
            elements += patch.facets().size();
        }
        for (long own : count) {
            blocks += own > 0 ? 1 : 0;
        }
        text("$Elements\n");
        sizes(blocks, elements, 1, elements);
        long tag = mesh.tetCount();
        for (int p = 0; p < patches.size(); p++) {
            tag = triangles(p, tag);
        }
        for (int r = 0; r < count.length; r++) {
            if (count[r] > 0) {
                tetrahedra(r, count[r]);
            }
        }
        text("\n$EndElements\n");
    }

    /** Writes the triangles of a patch, numbered on from {@code last}; returns the last number. */
    private long triangles(int patch, long last) throws IOException {
        boolean quadratic = mesh.order() == ElementOrder.TET10;
        int[] tets = patches.get(patch).facets().tets();
        byte[] faces = patches.get(patch).facets().faces();
        integer(2);
        integer(patch + 1);
        integer(quadratic ? TRIANGLE_6 : TRIANGLE);
        sizes(tets.length);
        for (int f = 0; f < tets.length; f++) {
            size(last + f + 1);
            for (int i = 0; i < 3; i++) {
                size(mesh.node(tets[f], TetMesh.faceCorner(faces[f], i)) + 1L);
            }
            for (int i = 0; quadratic && i < 3; i++) {
                size(mesh.node(tets[f], TetMesh.faceMid(faces[f], i)) + 1L);
            }
        }
        return last + tets.length;
    }

    private void tetrahedra(int region, long count) throws IOException {
        integer(3);
        integer(region + 1);
        integer(mesh.order() == ElementOrder.TET10 ? TETRAHEDRON_10 : TETRAHEDRON);
        sizes(count);
        for (int t = 0; t < mesh.tetCount(); t++) {
            if (mesh.region()[t] == region) {
                size(t + 1L);
                for (int i = 0; i < mesh.order().nodes(); i++) {
                    size(mesh.node(t, NODES[i]) + 1L);
                }
            }
        }
    }

    private void text(String text) throws IOException {
        flush();
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void integer(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    private void number(double value) throws IOException {
        room(Double.BYTES);
        buffer.putDouble(value);
    }

    private void size(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    private void sizes(long... values) throws IOException {
        for (long value : values) {
            size(value);
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
