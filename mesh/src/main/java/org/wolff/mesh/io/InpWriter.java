package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wolff.mesh.tetmesh.BoundaryPatch;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Writes a mesh as nodes and elements of a CalculiX or Abaqus deck ({@code .inp}), to be included by one that adds
 * materials and steps: an element set for each part, a surface and a node set for each patch of boundary, called
 * {@code TIBIA_OUTER} or {@code TIBIA_SCREW}.
 */
public final class InpWriter {
    private static final int NODES_A_LINE = 16;

    /** Face 1 … 4 of a deck (123, 142, 243, 341), by the face of wolff. */
    private static final int[] FACE = {3, 4, 2, 1};

    private final AsciiOutput out;
    private final TetMesh mesh;

    private InpWriter(OutputStream out, TetMesh mesh) {
        this.out = new AsciiOutput(out);
        this.mesh = mesh;
    }

    /**
     * Writes the mesh.
     *
     * @param patches boundaries to write as surfaces and node sets
     * @throws org.wolff.mesh.problem.InputException where the file cannot be written
     */
    public static void write(Path file, TetMesh mesh, List<BoundaryPatch> patches) {
        ReplacedFile.write(file, stream -> {
            InpWriter writer = new InpWriter(stream, mesh);
            writer.out.text("** mesh of wolff, in mm\n");
            MeshCards cards = new MeshCards(writer.out, mesh);
            cards.nodes();
            Set<String> taken = new HashSet<>();
            List<String> parts = MeshCards.partNames(mesh, taken);
            for (int r = 0; r < parts.size(); r++) {
                cards.elements(r, parts.get(r));
            }
            for (BoundaryPatch patch : patches) {
                String other = patch.isOuter() ? "OUTER" : parts.get(patch.neighbour());
                writer.patch(patch, MeshCards.distinct(cut(parts.get(patch.region())) + "_" + cut(other), taken));
            }
            writer.out.flush();
        });
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(MeshCards.LONGEST_NAME / 2 - 1, name.length()));
    }

    private void patch(BoundaryPatch patch, String name) throws IOException {
        int[] tets = patch.facets().tets();
        byte[] faces = patch.facets().faces();
        out.text("** " + patch.facets().name() + "\n*SURFACE, NAME=" + name + ", TYPE=ELEMENT\n");
        BitSet nodes = new BitSet();
        for (int f = 0; f < tets.length; f++) {
            out.integer(tets[f] + 1L)
                    .character(',')
                    .character('S')
                    .integer(FACE[faces[f]])
                    .character('\n');
            for (int i = 0; i < 3; i++) {
                nodes.set(mesh.node(tets[f], TetMesh.faceCorner(faces[f], i)));
                if (mesh.order() == ElementOrder.TET10) {
                    nodes.set(mesh.node(tets[f], TetMesh.faceMid(faces[f], i)));
                }
            }
        }
        out.text("*NSET, NSET=" + name + "\n");
        int onLine = 0;
        for (int v = nodes.nextSetBit(0); v >= 0; v = nodes.nextSetBit(v + 1)) {
            if (onLine > 0) {
                out.character(onLine % NODES_A_LINE == 0 ? '\n' : ',');
            }
            out.integer(v + 1L);
            onLine++;
        }
        out.character('\n');
    }
}
