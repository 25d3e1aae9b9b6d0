package org.wolff.solver.interfaces;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.FacePairs;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactPath;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Micromotion.Definition;
import org.wolff.solver.contact.PairStatus;

/**
 * What one interface does in one load case, on its surface. Immutable; the arrays belong to it. Where the rim holds both
 * sides together, and where a third part keeps the pair, there is no pressure or shear of the interface: not a number.
 *
 * @param name of the interface
 * @param xyz vertices of the near side, mm, {@code 3·vertex + axis}
 * @param triangles vertices of each facet, {@code 3·facet + i}, their normals to the far side
 * @param displacement of the near side, mm, {@code 3·vertex + axis}
 * @param status {@link PairStatus#code} of each vertex, {@link #RIM} where both sides are one
 * @param pressure MPa
 * @param shear of the near side on the far side, MPa, {@code 3·vertex + axis}
 * @param slip of the far side along the near side since the unloaded state, mm, {@code 3·vertex + axis}
 * @param opening distance between the sides, mm
 * @param reference micromotion against the unloaded state, mm
 * @param incremental micromotion against the step before, mm
 * @param resulting micromotion as the largest distance of any two states, mm
 */
public record InterfaceFields(
        String name,
        double[] xyz,
        int[] triangles,
        double[] displacement,
        int[] status,
        double[] pressure,
        double[] shear,
        double[] slip,
        double[] opening,
        double[] reference,
        double[] incremental,
        double[] resulting) {
    /** Stands for a vertex where both sides are one. */
    public static final int RIM = -1;

    /**
     * Reads the fields of an interface off a history.
     *
     * @param which number of the interface
     * @param u displacement at its end, mm
     */
    public static InterfaceFields of(TetMesh mesh, ContactPairs pairs, int which, ContactPath path, double[] u) {
        FacePairs faces = pairs.interfaces().get(which).faces();
        Map<Long, Integer> vertices = new LinkedHashMap<>();
        int[] triangles = new int[3 * faces.size()];
        for (int f = 0; f < faces.size(); f++) {
            for (int i = 0; i < 3; i++) {
                int at = faces.perFacet() * f + i;
                long key = key(faces.nearNodes()[at], faces.farNodes()[at]);
                Integer known = vertices.putIfAbsent(key, vertices.size());
                triangles[3 * f + i] = known == null ? vertices.size() - 1 : known;
            }
        }
        InterfaceFields fields = empty(pairs.interfaces().get(which).name(), vertices.size(), triangles);
        Map<Long, Integer> pairOf = new HashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            pairOf.put(key(pairs.near()[p], pairs.far()[p]), p);
        }
        vertices.forEach((key, vertex) -> {
            int near = (int) (key >> 32);
            int far = (int) (long) key;
            System.arraycopy(mesh.xyz(), 3 * near, fields.xyz, 3 * vertex, 3);
            System.arraycopy(u, 3 * near, fields.displacement, 3 * vertex, 3);
            Integer same = pairOf.get(key(near, far));
            Integer turned = pairOf.get(key(far, near));
            if (same != null) {
                fields.set(vertex, pairs, same, 1, path);
            } else if (turned != null) {
                fields.set(vertex, pairs, turned, -1, path);
            } else {
                fields.setRim(vertex);
            }
        });
        return fields;
    }

    /**
     * Returns the longest way that the sides have slid past each other at a closed place, over the shortest edge of the
     * mesh there: pairs stay pairs, which holds while it is well below one.
     */
    public double sliding() {
        double[] edge = new double[status.length];
        Arrays.fill(edge, Double.POSITIVE_INFINITY);
        for (int i = 0; i < triangles.length; i++) {
            int a = triangles[i];
            int b = triangles[i % 3 == 2 ? i - 2 : i + 1];
            double length = Math.sqrt(square(a, b, 0) + square(a, b, 1) + square(a, b, 2));
            edge[a] = Math.min(edge[a], length);
            edge[b] = Math.min(edge[b], length);
        }
        double most = 0;
        for (int v = 0; v < status.length; v++) {
            boolean closed = status[v] != RIM && status[v] != PairStatus.OPEN.code();
            most = closed ? Math.max(most, resulting[v] / edge[v]) : most;
        }
        return most;
    }

    private double square(int a, int b, int axis) {
        double way = xyz[3 * a + axis] - xyz[3 * b + axis];
        return way * way;
    }

    private static long key(int near, int far) {
        return (long) near << 32 | far;
    }

    private static InterfaceFields empty(String name, int n, int[] triangles) {
        return new InterfaceFields(
                name,
                new double[3 * n],
                triangles,
                new double[3 * n],
                new int[n],
                new double[n],
                new double[3 * n],
                new double[3 * n],
                new double[n],
                new double[n],
                new double[n],
                new double[n]);
    }

    private void setRim(int vertex) {
        status[vertex] = RIM;
        pressure[vertex] = Double.NaN;
        Arrays.fill(shear, 3 * vertex, 3 * vertex + 3, Double.NaN);
    }

    private void set(int vertex, ContactPairs pairs, int pair, int sign, ContactPath path) {
        ContactStep last = path.last();
        double area = pairs.areas()[pair];
        status[vertex] = last.status()[pair].code();
        pressure[vertex] = pairs.held()[3 * pair] ? 0 : last.force()[3 * pair] / area;
        opening[vertex] =
                last.status()[pair] == PairStatus.OPEN ? Math.max(0, last.jump()[3 * pair] + pairs.gaps()[pair]) : 0;
        for (int c = 1; c < 3; c++) {
            Vector3 axis = pairs.axis(pair, c).times(sign);
            double force = pairs.held()[3 * pair + c] ? 0 : last.force()[3 * pair + c] / area;
            add(shear, vertex, axis.times(force));
            add(slip, vertex, axis.times(path.slip(pair, c)));
        }
        reference[vertex] = path.micromotion(pair, Definition.REFERENCE);
        incremental[vertex] = path.micromotion(pair, Definition.INCREMENTAL);
        resulting[vertex] = path.micromotion(pair, Definition.RESULTING);
    }

    private static void add(double[] to, int vertex, Vector3 v) {
        to[3 * vertex] += v.x();
        to[3 * vertex + 1] += v.y();
        to[3 * vertex + 2] += v.z();
    }
}
