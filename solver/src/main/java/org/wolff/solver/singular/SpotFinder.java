package org.wolff.solver.singular;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * Finds singular spots from the geometry of a mesh, its materials, supports and loads.
 *
 * <ul>
 *   <li>A body that fills more than 180° around an edge of its free surface; reported from 210° on, since facets of a round
 *       groove turn a little too.
 *   <li>Edges where two materials meet at the surface, three materials meet, or an interface itself has an edge.
 *   <li>The rim of a support: of a fixed one always; of a roller where the body fills more than 100° (mirrored, 200°).
 *   <li>The rim of a load where the surface goes on smoothly beyond it; of a pressure not, whose stress is bounded.
 * </ul>
 *
 * <p>Source: M. L. Williams, J. Appl. Mech. 19:526–528, 1952; D. B. Bogy, J. Appl. Mech. 38:377–386, 1971.
 */
public final class SpotFinder {
    /** How far a spot reaches at least, mm: the ball of the standard material length. */
    static final double REACH = 1.54;

    private static final double RE_ENTRANT = Math.toRadians(210);
    private static final double SMOOTH = Math.toRadians(150);
    private static final double ROLLER = Math.toRadians(100);
    private static final double SHARP_INTERFACE = Math.toRadians(30);

    private final TetMesh mesh;
    private final int[] materialOf;
    private final BoundaryEdges edges;
    /** By id and parts; the order is that of precedence. */
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** Edges of one reason, growing. */
    private static final class Found {
        final String id;
        final String noun;
        final BitSet nodes = new BitSet();
        final BitSet materials = new BitSet();
        final BitSet edges = new BitSet();
        double length;
        double angle;

        Found(String id, String noun) {
            this.id = id;
            this.noun = noun;
        }
    }

    /** Finds the edges that the geometry and the materials make; supports and loads are added next. */
    public SpotFinder(MaterialAssignment materials) {
        this.mesh = materials.mesh();
        this.materialOf = classes(materials);
        int count = Arrays.stream(materialOf).max().orElse(-1) + 1;
        FaceAdjacency faces = Facets.of(mesh).adjacency();
        this.edges = BoundaryEdges.of(mesh, faces, materialOf, count);
        for (int edge = 0; edge < edges.count(); edge++) {
            reEntrant(edge);
        }
        for (int edge = 0; edge < edges.count(); edge++) {
            material(edge);
        }
    }

    /** Numbers the regions so that those of one law have one number. */
    private static int[] classes(MaterialAssignment materials) {
        int regions = materials.ofRegion().size();
        int[] of = new int[regions];
        int next = 0;
        for (int r = 0; r < regions; r++) {
            double[] law = materials.ofRegion().get(r).elastic().stiffness();
            of[r] = -1;
            for (int s = 0; s < r && of[r] < 0; s++) {
                if (Arrays.equals(law, materials.ofRegion().get(s).elastic().stiffness())) {
                    of[r] = of[s];
                }
            }
            of[r] = of[r] < 0 ? next++ : of[r];
        }
        return of;
    }

    private void reEntrant(int edge) {
        if (!edges.outer().get(edge) || edges.materialsAt(edge) != 1 || edges.total(edge) < RE_ENTRANT) {
            return;
        }
        String part = parts(edge);
        add("re-entrant-edge", part, "the re-entrant edges of " + part, edge);
    }

    private void material(int edge) {
        int count = edges.materialsAt(edge);
        boolean sharp = count > 2 || edges.outer().get(edge) && count > 1;
        for (int m = 0; count == 2 && m < edges.materials(); m++) {
            double angle = edges.angle()[edges.materials() * edge + m];
            sharp |= angle > 0 && Math.abs(angle - Math.PI) > SHARP_INTERFACE;
        }
        if (sharp) {
            String parts = parts(edge);
            add("material-edge", parts, "the edges where the materials of " + parts + " meet", edge);
        }
    }

    private String parts(int edge) {
        TreeSet<Integer> regions = new TreeSet<>();
        for (int m = 0; m < edges.materials(); m++) {
            int tet = edges.tet()[edges.materials() * edge + m];
            if (tet >= 0) {
                regions.add((int) mesh.region()[tet]);
            }
        }
        return String.join(
                " and ", regions.stream().map(r -> mesh.regionNames().get(r)).toList());
    }

    private void add(String id, String group, String noun, int edge) {
        Found spot = found.computeIfAbsent(id + " " + group, key -> new Found(id, noun));
        if (spot.edges.get(edge)) {
            return;
        }
        int a = edges.lower(edge);
        int b = edges.higher(edge);
        spot.edges.set(edge);
        spot.nodes.set(a);
        spot.nodes.set(b);
        spot.length += distance(a, b);
        spot.angle = Math.max(spot.angle, edges.total(edge));
        for (int m = 0; m < edges.materials(); m++) {
            if (edges.tet()[edges.materials() * edge + m] >= 0) {
                spot.materials.set(m);
            }
        }
    }

    /** How a set of facets is held or loaded. */
    public enum Hold {
        /** No displacement. */
        FIXED(0),
        /** No displacement along one direction. */
        ROLLER(SpotFinder.ROLLER),
        /** A given traction that jumps at the rim, or an elastic bed. */
        TRACTION(SpotFinder.SMOOTH);

        private final double least;

        Hold(double least) {
            this.least = least;
        }
    }

    /**
     * Adds the rim of the facets of a support or load.
     *
     * @param kind {@code support} or {@code load}
     * @param name its name
     * @param facets on the outer surface
     */
    public void addRim(String kind, String name, FacetSet facets, Hold hold) {
        long[] sides = new long[3 * facets.size()];
        for (int f = 0; f < facets.size(); f++) {
            for (int i = 0; i < 3; i++) {
                sides[3 * f + i] = BoundaryEdges.sideEdge(mesh, 4 * facets.tets()[f] + facets.faces()[f], i);
            }
        }
        Arrays.sort(sides);
        for (int i = 0; i < sides.length; i++) {
            boolean alone = (i == 0 || sides[i - 1] != sides[i]) && (i + 1 == sides.length || sides[i + 1] != sides[i]);
            int edge = alone ? Arrays.binarySearch(edges.keys(), sides[i]) : -1;
            if (edge >= 0 && edges.total(edge) > hold.least) {
                add(kind + "." + name, "", "the rim of " + kind + " '" + name + "'", edge);
            }
        }
    }

    /** Returns what was found, with the elements within two elements and within {@value #REACH} mm of each. */
    public SingularSpots spots() {
        List<Found> all = List.copyOf(found.values());
        int[] spotOf = new int[mesh.nodeCount()];
        int[] closest = new int[mesh.nodeCount()];
        Arrays.fill(spotOf, -1);
        for (int s = all.size() - 1; s >= 0; s--) {
            for (int node = all.get(s).nodes.nextSetBit(0);
                    node >= 0;
                    node = all.get(s).nodes.nextSetBit(node + 1)) {
                spotOf[node] = s;
                closest[node] = node;
            }
        }
        boolean grows = grow(all, spotOf, closest, Double.POSITIVE_INFINITY);
        while (grows) {
            grows = grow(all, spotOf, closest, REACH);
        }
        short[] ofTet = SingularSpots.none(mesh).ofTet();
        for (int tet = 0; tet < ofTet.length; tet++) {
            for (int i = 0; i < 4; i++) {
                int spot = spotOf[mesh.node(tet, i)];
                if (takes(all, spot, tet)) {
                    ofTet[tet] = ofTet[tet] < 0 ? (short) spot : (short) Math.min(ofTet[tet], spot);
                }
            }
        }
        return new SingularSpots(
                all.stream()
                        .map(spot -> new SingularSpot(spot.id, text(spot), spot.length))
                        .toList(),
                ofTet);
    }

    private boolean takes(List<Found> all, int spot, int tet) {
        return spot >= 0 && all.get(spot).materials.get(materialOf[mesh.region()[tet]]);
    }

    /** Gives nodes the spot of a neighbour, one element further, up to a distance; returns whether any was given one. */
    private boolean grow(List<Found> all, int[] spotOf, int[] closest, double reach) {
        int[] before = spotOf.clone();
        boolean grows = false;
        for (int tet = 0; tet < mesh.tetCount(); tet++) {
            for (int i = 0; i < 4; i++) {
                int from = mesh.node(tet, i);
                for (int j = 0; takes(all, before[from], tet) && j < 4; j++) {
                    int to = mesh.node(tet, j);
                    if (before[to] < 0) {
                        double distance = distance(to, closest[from]);
                        if (distance <= reach && (spotOf[to] < 0 || distance < distance(to, closest[to]))) {
                            spotOf[to] = before[from];
                            closest[to] = closest[from];
                            grows = true;
                        }
                    }
                }
            }
        }
        return grows;
    }

    private double distance(int a, int b) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = mesh.xyz()[3 * a + axis] - mesh.xyz()[3 * b + axis];
            square += d * d;
        }
        return Math.sqrt(square);
    }

    private static String text(Found spot) {
        return spot.id.startsWith("re-entrant")
                ? String.format(
                        Locale.ROOT,
                        "%s (%.3g mm, up to %.0f° of material)",
                        spot.noun,
                        spot.length,
                        Math.toDegrees(spot.angle))
                : String.format(Locale.ROOT, "%s (%.3g mm)", spot.noun, spot.length);
    }
}
