package org.wolff.mesh.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/** Nodes and elements of a mesh as cards of a CalculiX or Abaqus deck; numbers count from 1. */
public final class MeshCards {
    /** Longest name of a set; decks allow 80 characters. */
    public static final int LONGEST_NAME = 70;

    private final AsciiOutput out;
    private final TetMesh mesh;

    /** Ready to write a mesh. */
    public MeshCards(AsciiOutput out, TetMesh mesh) {
        this.out = out;
        this.mesh = mesh;
    }

    /** Returns a name as decks take it: capitals, digits, dash and underscore, a letter first. */
    public static String name(String text, String prefix) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]+", "_");
        String lettered = plain.matches("[A-Z].*") ? plain : prefix + "_" + plain;
        return lettered.substring(0, Math.min(LONGEST_NAME, lettered.length()));
    }

    /** Returns the names of the element sets of all parts, each another one. */
    public static List<String> partNames(TetMesh mesh, Set<String> taken) {
        List<String> names = new ArrayList<>();
        for (String part : mesh.regionNames()) {
            names.add(distinct(name(part, "PART"), taken));
        }
        return names;
    }

    /** Returns a name that is not taken, and takes it. */
    static String distinct(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    /** Writes all nodes, in mm. */
    public void nodes() throws IOException {
        out.text("*NODE, NSET=NALL\n");
        for (int v = 0; v < mesh.nodeCount(); v++) {
            out.integer(v + 1L);
            for (int axis = 0; axis < 3; axis++) {
                out.character(',').coordinate(mesh.xyz()[3 * v + axis]);
            }
            out.character('\n');
        }
    }

    /**
     * Writes the elements of a part as a set.
     *
     * @return whether it has any
     */
    public boolean elements(int region, String set) throws IOException {
        boolean begun = false;
        for (int t = 0; t < mesh.tetCount(); t++) {
            if (mesh.region()[t] == region) {
                if (!begun) {
                    String type = mesh.order() == ElementOrder.TET10 ? "C3D10" : "C3D4";
                    out.text("*ELEMENT, TYPE=" + type + ", ELSET=" + set + "\n");
                    begun = true;
                }
                out.integer(t + 1L);
                for (int i = 0; i < mesh.order().nodes(); i++) {
                    out.character(',').integer(mesh.node(t, i) + 1L);
                }
                out.character('\n');
            }
        }
        return begun;
    }
}
