package org.wolff.solver.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.problem.Problem;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;

/** Finds the facets that a {@link FacetSelection} means, on the outer surface of a mesh. */
public final class FacetSelector {
    /** Facets steeper than this against a plane do not lie on it, however near they are. */
    private static final double PLANE_ANGLE = Math.PI / 4;

    private final TetMesh mesh;
    private final FacetGeometry outer;
    private final double meshSize;

    /**
     * Ready to select.
     *
     * @param mesh the mesh
     * @param outer all facets of its outer surface
     * @param meshSize edge length of the mesh, mm, for the default tolerance of planes
     */
    public FacetSelector(TetMesh mesh, FacetSet outer, double meshSize) {
        this.mesh = mesh;
        this.outer = FacetGeometry.of(mesh, outer);
        this.meshSize = meshSize;
    }

    /**
     * Returns the facets that meet all conditions.
     *
     * @param purpose who asks, such as {@code "support 'ankle'"}, for messages and as the name of the set
     * @throws InputException if there is none, or their share of the surface is not as expected
     */
    public FacetSet select(String purpose, FacetSelection selection) {
        boolean[] candidate = candidates(selection);
        double partArea = area(candidate);
        if (partArea == 0) {
            throw new InputException(Problem.of(
                    purpose + ": " + parts(selection) + " has no facet on the outer surface of the mesh",
                    "the part lies inside others, or later parts took its place: choose the part that is outside"));
        }
        boolean[] chosen = candidate;
        for (FacetCondition condition : selection.conditions()) {
            boolean[] met = met(condition, candidate);
            boolean[] both = new boolean[met.length];
            for (int f = 0; f < met.length; f++) {
                both[f] = chosen[f] && met[f];
            }
            if (area(both) == 0) {
                throw none(purpose, selection, condition, candidate, area(met) > 0);
            }
            chosen = both;
        }
        double share = area(chosen) / partArea;
        if (share < selection.minShare() || share > selection.maxShare()) {
            throw new InputException(Problem.of(
                    String.format(
                            Locale.ROOT,
                            "%s catches %.1f mm², %.2f %% of the outer surface of %s; expected %.4g to %.4g %%",
                            purpose,
                            area(chosen),
                            100 * share,
                            parts(selection),
                            100 * selection.minShare(),
                            100 * selection.maxShare()),
                    "check the geometry of its conditions, or state the share that is meant: share: [low %, high %]"));
        }
        return subset(purpose, chosen);
    }

    private boolean[] candidates(FacetSelection selection) {
        boolean[] regions = new boolean[mesh.regionNames().size()];
        Arrays.fill(regions, selection.parts().isEmpty());
        for (String part : selection.parts()) {
            int region = mesh.regionNames().indexOf(part);
            if (region < 0) {
                throw new InputException(
                        Problem.of("no part '" + part + "'", "the parts are " + String.join(", ", mesh.regionNames())));
            }
            regions[region] = true;
        }
        boolean[] candidate = new boolean[outer.facets().size()];
        for (int f = 0; f < candidate.length; f++) {
            candidate[f] = regions[mesh.region()[outer.facets().tets()[f]]];
        }
        return candidate;
    }

    private boolean[] met(FacetCondition condition, boolean[] candidate) {
        boolean[] met = new boolean[candidate.length];
        double limit = limit(condition);
        Vector3 nearest = condition instanceof FacetCondition.NearestTo near ? nearest(near.point(), candidate) : null;
        for (int f = 0; f < met.length; f++) {
            met[f] = candidate[f] && excess(condition, f, nearest) <= limit;
        }
        return met;
    }

    private double limit(FacetCondition condition) {
        if (condition instanceof FacetCondition.OnPlane plane) {
            return Double.isNaN(plane.tolerance()) ? meshSize / 4 : plane.tolerance();
        }
        if (condition instanceof FacetCondition.Facing facing) {
            return facing.maxAngle();
        }
        return condition instanceof FacetCondition.NearestTo near ? near.radius() : 0;
    }

    /** The number held against the limit: a distance in mm or an angle. */
    private double excess(FacetCondition condition, int f, Vector3 nearest) {
        Vector3 centroid = outer.centroidOf(f);
        if (condition instanceof FacetCondition.OnPlane plane) {
            Vector3 normal = plane.normal().unit();
            boolean parallel = Math.abs(outer.normalOf(f).dot(normal)) >= Math.cos(PLANE_ANGLE);
            return parallel ? Math.abs(centroid.minus(plane.point()).dot(normal)) : Double.POSITIVE_INFINITY;
        }
        if (condition instanceof FacetCondition.Within within) {
            return within.region().signedDistance(centroid.x(), centroid.y(), centroid.z());
        }
        if (condition instanceof FacetCondition.Facing facing) {
            double cosine = outer.normalOf(f).dot(facing.direction().unit());
            return Math.acos(Math.max(-1, Math.min(1, cosine)));
        }
        return centroid.minus(nearest).norm();
    }

    private Vector3 nearest(Vector3 point, boolean[] candidate) {
        Vector3 best = null;
        for (int f = 0; f < candidate.length; f++) {
            Vector3 centroid = outer.centroidOf(f);
            if (candidate[f]
                    && (best == null
                            || centroid.minus(point).norm() < best.minus(point).norm())) {
                best = centroid;
            }
        }
        return best;
    }

    private InputException none(
            String purpose,
            FacetSelection selection,
            FacetCondition condition,
            boolean[] candidate,
            boolean aloneCatches) {
        if (aloneCatches) {
            return new InputException(Problem.of(
                    purpose + " catches no facet of " + parts(selection)
                            + ": no facet meets all its conditions together",
                    "each of them catches some; loosen one, or check that they mean the same place"));
        }
        Vector3 nearest = condition instanceof FacetCondition.NearestTo near ? nearest(near.point(), candidate) : null;
        int closest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int f = 0; f < candidate.length; f++) {
            if (candidate[f] && excess(condition, f, nearest) < least) {
                least = excess(condition, f, nearest);
                closest = f;
            }
        }
        if (closest < 0) {
            return new InputException(Problem.of(
                    purpose + " catches no facet of " + parts(selection) + " with " + describe(condition),
                    "no facet is parallel to the plane to within 45°: check its normal"));
        }
        Vector3 at = outer.centroidOf(closest);
        String missed = condition instanceof FacetCondition.Facing
                ? String.format(Locale.ROOT, "the closest normal is off by %.1f°", Math.toDegrees(least))
                : String.format(Locale.ROOT, "the closest facet is %.3g mm away", least);
        return new InputException(Problem.of(
                purpose + " catches no facet of " + parts(selection) + " with " + describe(condition),
                missed
                        + String.format(Locale.ROOT, ", at (%.2f, %.2f, %.2f) mm; ", at.x(), at.y(), at.z())
                        + "move the condition there, widen it, or name another part"));
    }

    private static String describe(FacetCondition condition) {
        if (condition instanceof FacetCondition.OnPlane plane) {
            return "its plane through " + text(plane.point());
        }
        if (condition instanceof FacetCondition.Facing facing) {
            return "its direction " + text(facing.direction());
        }
        return condition instanceof FacetCondition.NearestTo near ? "its point " + text(near.point()) : "its region";
    }

    private static String text(Vector3 v) {
        return String.format(Locale.ROOT, "(%.4g, %.4g, %.4g)", v.x(), v.y(), v.z());
    }

    private static String parts(FacetSelection selection) {
        return selection.parts().isEmpty()
                ? "the model"
                : selection.parts().stream().map(p -> "part '" + p + "'").collect(Collectors.joining(", "));
    }

    private double area(boolean[] chosen) {
        double sum = 0;
        for (int f = 0; f < chosen.length; f++) {
            sum += chosen[f] ? outer.area()[f] : 0;
        }
        return sum;
    }

    private FacetSet subset(String name, boolean[] chosen) {
        int count = 0;
        for (boolean c : chosen) {
            count += c ? 1 : 0;
        }
        int[] tets = new int[count];
        byte[] faces = new byte[count];
        int to = 0;
        for (int f = 0; f < chosen.length; f++) {
            if (chosen[f]) {
                tets[to] = outer.facets().tets()[f];
                faces[to++] = outer.facets().faces()[f];
            }
        }
        return new FacetSet(name, tets, faces);
    }

    /** Returns the names of the parts whose outer surface the facets lie on, for messages. */
    public List<String> partsOf(FacetSet facets) {
        return Arrays.stream(facets.tets())
                .map(tet -> mesh.region()[tet])
                .distinct()
                .sorted()
                .mapToObj(mesh.regionNames()::get)
                .toList();
    }
}
