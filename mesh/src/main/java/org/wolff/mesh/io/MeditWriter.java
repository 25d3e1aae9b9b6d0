package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Writes a mesh as Medit {@code .mesh} text, which Gmsh, Mmg and FreeFem read. Tetrahedra carry the number of their part
 * from 1, triangles that of their patch; comments at the head name both. Elements are written with their four corners:
 * few readers take the quadratic ones of Medit, and those do not agree on the order of their nodes.
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
        int[] number = corners(mesh);
        vertices(out, mesh, number);
        triangles(out, mesh, number, patches);
        out.text("Tetrahedra\n" + mesh.tetCount() + "\n");
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; i < 4; i++) {
                out.integer(number[mesh.node(t, i)]).character(' ');
            }
            out.integer(mesh.region()[t] + 1).character('\n');
        }
        out.text("End\n");
        out.flush();
    }

    /** Returns for each node its number from 1 among the corners of elements, 0 where it is none. */
    private static int[] corners(TetMesh mesh) {
        int[] number = new int[mesh.nodeCount()];
        for (int t = 0; t < mesh.tetCount(); t++) {
            for (int i = 0; i < 4; i++) {
                number[mesh.node(t, i)] = 1;
            }
        }
        int count = 0;
        for (int v = 0; v < number.length; v++) {
            number[v] = number[v] == 1 ? ++count : 0;
        }
        return number;
    }

    private static void vertices(AsciiOutput out, TetMesh mesh, int[] number) throws IOException {
        out.text("Vertices\n" + Arrays.stream(number).filter(n -> n > 0).count() + "\n");
        for (int v = 0; v < number.length; v++) {
            if (number[v] > 0) {
                for (int axis = 0; axis < 3; axis++) {
                    out.coordinate(mesh.xyz()[3 * v + axis]).character(' ');
                }
                out.character('0').character('\n');
            }
        }
    }

    private static void triangles(AsciiOutput out, TetMesh mesh, int[] number, List<BoundaryPatch> patches)
            throws IOException {
        out.text("Triangles\n"
                + patches.stream().mapToInt(p -> p.facets().size()).sum() + "\n");
        for (int p = 0; p < patches.size(); p++) {
            int[] tets = patches.get(p).facets().tets();
            for (int f = 0; f < tets.length; f++) {
                for (int i = 0; i < 3; i++) {
                    int corner = TetMesh.faceCorner(patches.get(p).facets().faces()[f], i);
                    out.integer(number[mesh.node(tets[f], corner)]).character(' ');
                }
                out.integer(p + 1L).character('\n');
            }
        }
    }
}
