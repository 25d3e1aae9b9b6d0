package org.wolff.mesh.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final int LONGEST_NAME = 70;
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
            writer.nodes();
            Set<String> taken = new HashSet<>();
            List<String> parts = new ArrayList<>();
            for (String name : mesh.regionNames()) {
                parts.add(distinct(plain(name), taken));
            }
            for (int r = 0; r < parts.size(); r++) {
                writer.elements(r, parts.get(r));
            }
            for (BoundaryPatch patch : patches) {
                String other = patch.isOuter() ? "OUTER" : parts.get(patch.neighbour());
                writer.patch(patch, distinct(cut(parts.get(patch.region())) + "_" + cut(other), taken));
            }
            writer.out.flush();
        });
    }

    /** Returns a name as decks take it: capitals, digits, dash and underscore, a letter first. */
    private static String plain(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]+", "_");
        String lettered = plain.matches("[A-Z].*") ? plain : "PART_" + plain;
        return lettered.substring(0, Math.min(LONGEST_NAME, lettered.length()));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(LONGEST_NAME / 2 - 1, name.length()));
    }

    private static String distinct(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    private void nodes() throws IOException {
        out.text("*NODE, NSET=NALL\n");
        for (int v = 0; v < mesh.nodeCount(); v++) {
            out.integer(v + 1L);
            for (int axis = 0; axis < 3; axis++) {
                out.character(',').coordinate(mesh.xyz()[3 * v + axis]);
            }
            out.character('\n');
        }
    }

    private void elements(int region, String name) throws IOException {
        boolean begun = false;
        for (int t = 0; t < mesh.tetCount(); t++) {
            if (mesh.region()[t] == region) {
                if (!begun) {
                    String type = mesh.order() == ElementOrder.TET10 ? "C3D10" : "C3D4";
                    out.text("*ELEMENT, TYPE=" + type + ", ELSET=" + name + "\n");
                    begun = true;
                }
                out.integer(t + 1L);
                for (int i = 0; i < mesh.order().nodes(); i++) {
                    out.character(',').integer(mesh.node(t, i) + 1L);
                }
                out.character('\n');
            }
        }
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
