package org.wolff.solver.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/** Boxes of cubes cut into six tetrahedra each, and what tests do with them. */
public final class BoxMesh {
    private static final int[][] PATHS = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};

    private BoxMesh() {}

    /** Returns a box from the origin; region 0 is named {@code "box"}. */
    public static TetMesh box(ElementOrder order, int nx, int ny, int nz, double size) {
        int[] n = {nx, ny, nz};
        double[] xyz = new double[3 * (nx + 1) * (ny + 1) * (nz + 1)];
        int node = 0;
        for (int k = 0; k <= nz; k++) {
            for (int j = 0; j <= ny; j++) {
                for (int i = 0; i <= nx; i++) {
                    xyz[3 * node] = i * size;
                    xyz[3 * node + 1] = j * size;
                    xyz[3 * node + 2] = k * size;
                    node++;
                }
            }
        }
        int[] tets = new int[24 * nx * ny * nz];
        int at = 0;
        for (int cube = 0; cube < nx * ny * nz; cube++) {
            int[] corner = {cube % nx, cube / nx % ny, cube / nx / ny};
            for (int[] path : PATHS) {
                boolean even = (path[1] - path[0] + 3) % 3 == 1;
                int[] step = corner.clone();
                int[] tet = new int[4];
                tet[0] = number(n, step);
                for (int s = 0; s < 3; s++) {
                    step[path[s]]++;
                    tet[s + 1] = number(n, step);
                }
                tets[at++] = tet[0];
                tets[at++] = tet[1];
                tets[at++] = even ? tet[2] : tet[3];
                tets[at++] = even ? tet[3] : tet[2];
            }
        }
        TetMesh linear = new TetMesh(ElementOrder.TET4, xyz, tets, new short[tets.length / 4], List.of("box"));
        return order == ElementOrder.TET4 ? linear : quadratic(linear);
    }

    private static int number(int[] n, int[] step) {
        return step[0] + (n[0] + 1) * (step[1] + (n[1] + 1) * step[2]);
    }

    /** Returns the mesh with mid nodes halfway along the edges. */
    public static TetMesh quadratic(TetMesh linear) {
        Map<Long, Integer> mids = new HashMap<>();
        List<Integer> ends = new ArrayList<>();
        int corners = linear.nodeCount();
        int[] tets = new int[10 * linear.tetCount()];
        for (int tet = 0; tet < linear.tetCount(); tet++) {
            for (int i = 0; i < 4; i++) {
                tets[10 * tet + i] = linear.node(tet, i);
            }
            for (int edge = 0; edge < 6; edge++) {
                int a = linear.node(tet, TetMesh.edgeEnd(edge, 0));
                int b = linear.node(tet, TetMesh.edgeEnd(edge, 1));
                long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
                tets[10 * tet + 4 + edge] = mids.computeIfAbsent(key, k -> {
                    ends.add(a);
                    ends.add(b);
                    return corners + ends.size() / 2 - 1;
                });
            }
        }
        double[] xyz = Arrays.copyOf(linear.xyz(), 3 * (corners + ends.size() / 2));
        for (int i = 0; i < ends.size() / 2; i++) {
            for (int axis = 0; axis < 3; axis++) {
                xyz[3 * (corners + i) + axis] =
                        (xyz[3 * ends.get(2 * i) + axis] + xyz[3 * ends.get(2 * i + 1) + axis]) / 2;
            }
        }
        return new TetMesh(ElementOrder.TET10, xyz, tets, linear.region(), linear.regionNames());
    }

    /** Returns the mesh with its nodes moved. Mid nodes are moved as they are: straighten by going through TET4. */
    public static TetMesh moved(TetMesh mesh, UnaryOperator<Vector3> move) {
        double[] xyz = new double[mesh.xyz().length];
        for (int node = 0; node < mesh.nodeCount(); node++) {
            Vector3 to = move.apply(point(mesh, node));
            xyz[3 * node] = to.x();
            xyz[3 * node + 1] = to.y();
            xyz[3 * node + 2] = to.z();
        }
        return new TetMesh(mesh.order(), xyz, mesh.tets(), mesh.region(), mesh.regionNames());
    }

    /** Returns a box of TET4 or straight TET10 whose corners off the planes {@code keep} are shaken by up to amount. */
    public static TetMesh distorted(
            ElementOrder order, int nx, int ny, int nz, double size, double amount, long seed, double splitX) {
        Random random = new Random(seed);
        TetMesh linear = moved(box(ElementOrder.TET4, nx, ny, nz, size), p -> {
            Vector3 shake = new Vector3(random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5)
                    .times(2 * amount * size);
            boolean onX = isOn(p.x(), 0) || isOn(p.x(), nx * size) || isOn(p.x(), splitX);
            boolean onY = isOn(p.y(), 0) || isOn(p.y(), ny * size);
            boolean onZ = isOn(p.z(), 0) || isOn(p.z(), nz * size);
            return p.plus(new Vector3(onX ? 0 : shake.x(), onY ? 0 : shake.y(), onZ ? 0 : shake.z()));
        });
        return order == ElementOrder.TET4 ? linear : quadratic(linear);
    }

    /** Returns the mesh with region 0 where the centroid has x below {@code splitX} and region 1 beyond. */
    public static TetMesh split(TetMesh mesh, double splitX) {
        short[] region = new short[mesh.tetCount()];
        for (int tet = 0; tet < region.length; tet++) {
            double x = 0;
            for (int i = 0; i < 4; i++) {
                x += mesh.xyz()[3 * mesh.node(tet, i)] / 4;
            }
            region[tet] = (short) (x < splitX ? 0 : 1);
        }
        return new TetMesh(mesh.order(), mesh.xyz(), mesh.tets(), region, List.of("left", "right"));
    }

    /** Returns both meshes as one, sharing nothing; the regions of the second come after those of the first. */
    public static TetMesh beside(TetMesh first, TetMesh second) {
        double[] xyz = Arrays.copyOf(first.xyz(), first.xyz().length + second.xyz().length);
        System.arraycopy(second.xyz(), 0, xyz, first.xyz().length, second.xyz().length);
        int[] tets = Arrays.copyOf(first.tets(), first.tets().length + second.tets().length);
        for (int i = 0; i < second.tets().length; i++) {
            tets[first.tets().length + i] = second.tets()[i] + first.nodeCount();
        }
        short[] region = Arrays.copyOf(first.region(), first.tetCount() + second.tetCount());
        for (int i = 0; i < second.tetCount(); i++) {
            region[first.tetCount() + i] =
                    (short) (second.region()[i] + first.regionNames().size());
        }
        List<String> names = new ArrayList<>(first.regionNames());
        second.regionNames().forEach(name -> names.add(names.contains(name) ? name + "-2" : name));
        return new TetMesh(first.order(), xyz, tets, region, names);
    }

    /** Returns the mesh with nodes at the same place made one. */
    public static TetMesh welded(TetMesh mesh) {
        Map<List<Long>, Integer> places = new HashMap<>();
        int[] to = new int[mesh.nodeCount()];
        double[] xyz = new double[mesh.xyz().length];
        for (int node = 0; node < to.length; node++) {
            List<Long> place = new ArrayList<>();
            for (int axis = 0; axis < 3; axis++) {
                place.add(Math.round(mesh.xyz()[3 * node + axis] * 1e6));
            }
            Integer known = places.putIfAbsent(place, places.size());
            to[node] = known == null ? places.size() - 1 : known;
            System.arraycopy(mesh.xyz(), 3 * node, xyz, 3 * to[node], 3);
        }
        int[] tets = mesh.tets().clone();
        for (int i = 0; i < tets.length; i++) {
            tets[i] = to[tets[i]];
        }
        return new TetMesh(
                mesh.order(), Arrays.copyOf(xyz, 3 * places.size()), tets, mesh.region(), mesh.regionNames());
    }

    /** Returns the place of a node. */
    public static Vector3 point(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }

    /** Returns true where two coordinates are the same. */
    public static boolean isOn(double value, double plane) {
        return Math.abs(value - plane) < 1e-9;
    }

    /** Returns one isotropic material per region: E, ν, E, ν, …. */
    public static MaterialAssignment isotropic(TetMesh mesh, double... values) {
        List<Material> materials = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            materials.add(material("m" + i / 2, new IsotropicMaterial(values[i], values[i + 1])));
        }
        return new MaterialAssignment(mesh, materials);
    }

    /** Returns a material with nothing but a law. */
    public static Material material(String name, ElasticMaterial law) {
        return new Material(name, name, law, OptionalDouble.empty(), List.of(), List.of());
    }
}
