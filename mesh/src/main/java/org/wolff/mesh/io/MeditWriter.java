package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Writes a mesh as Medit {@code .mesh} text. Tetrahedra carry the number of their part from 1, triangles that of their
 * patch; comments at the head name both. Elements of four nodes are written as {@code Tetrahedra} and {@code Triangles},
 * those of ten as {@code TetrahedraP2} and {@code TrianglesP2}, which Gmsh reads and readers of corners alone (Mmg,
 * FreeFem) do not. Programs differ in the order of mid nodes; it is that of Gmsh, and stated in the file: {@code
 * TetrahedraP2Ordering} gives each node by its barycentric coordinates times two (GMF, libMeshb 7).
 */
public final class MeditWriter {
    private MeditWriter() {}

    /**
     * Writes the mesh.
     *
     * @param patches boundaries to write as triangles
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public static void write(Path file, TetMesh mesh, List<BoundaryPatch> patches) {
        ReplacedFile.write(file, out -> write(out, mesh, patches));
    }

    private static void write(OutputStream stream, TetMesh mesh, List<BoundaryPatch> patches) throws IOException {
        AsciiOutput out = new AsciiOutput(stream);
        out.text("MeshVersionFormatted 2\nDimension 3\n# mm\n");
        for (int r = 0; r < mesh.regionNames().size(); r++) {
            out.text("# tetrahedra " + (r + 1) + ": " + mesh.regionNames().get(r) + "\n");
        }
        for (int p = 0; p < patches.size(); p++) {
            out.text("# triangles " + (p + 1) + ": " + patches.get(p).facets().name() + "\n");
        }
        vertices(out, mesh);
        boolean quadratic = mesh.order() == ElementOrder.TET10;
        int sides = quadratic ? 6 : 0; // pairs of corners, in the order of mid nodes
        ordering(out, "Triangles", 3, sides / 2);
        triangles(out, mesh, patches);
        ordering(out, "Tetrahedra", 4, sides);
        out.text("Tetrahedra" + (quadratic ? "P2" : "") + "\n" + mesh.tetCount() + "\n");
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; i < mesh.order().nodes(); i++) {
                out.integer(mesh.node(t, i) + 1L).character(' ');
            }
            out.integer(mesh.region()[t] + 1).character('\n');
        }
        out.text("End\n");
        out.flush();
    }

    /** States which corners each node lies between; nothing where there are no mid nodes. */
    private static void ordering(AsciiOutput out, String kind, int corners, int sides) throws IOException {
        if (sides == 0) {
            return;
        }
        out.text(kind + "P2Ordering\n" + (corners + sides) + "\n");
        for (int node = 0; node < corners + sides; node++) {
            int one = node < corners ? node : TetMesh.edgeEnd(node - corners, 0);
            int two = node < corners ? node : TetMesh.edgeEnd(node - corners, 1);
            for (int i = 0; i < corners; i++) {
                out.integer((i == one ? 1 : 0) + (i == two ? 1 : 0)).character(i + 1 < corners ? ' ' : '\n');
            }
        }
    }

    private static void vertices(AsciiOutput out, TetMesh mesh) throws IOException {
        out.text("Vertices\n" + mesh.nodeCount() + "\n");
        for (int v = 0; v < mesh.nodeCount(); v++) {
            for (int axis = 0; axis < 3; axis++) {
                out.coordinate(mesh.xyz()[3 * v + axis]).character(' ');
            }
            out.character('0').character('\n');
        }
    }

    private static void triangles(AsciiOutput out, TetMesh mesh, List<BoundaryPatch> patches) throws IOException {
        boolean quadratic = mesh.order() == ElementOrder.TET10;
        out.text("Triangles" + (quadratic ? "P2" : "") + "\n"
                + patches.stream().mapToInt(p -> p.facets().size()).sum() + "\n");
        for (int p = 0; p < patches.size(); p++) {
            int[] tets = patches.get(p).facets().tets();
            for (int f = 0; f < tets.length; f++) {
                int face = patches.get(p).facets().faces()[f];
                for (int i = 0; i < (quadratic ? 6 : 3); i++) {
                    int local = i < 3 ? TetMesh.faceCorner(face, i) : TetMesh.faceMid(face, i - 3);
                    out.integer(mesh.node(tets[f], local) + 1L).character(' ');
                }
                out.integer(p + 1L).character('\n');
            }
        }
    }
}
