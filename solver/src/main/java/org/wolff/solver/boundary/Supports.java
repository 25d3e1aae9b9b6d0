package org.wolff.solver.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.element.FacetElement;

/**
 * The supports of a model on its mesh.
 *
 * @param constraints what is held
 * @param springs elastic beds, all supports together
 * @param names of the supports, in order
 * @param nodes nodes of each support, ascending
 * @param beds springs of each support; empty where it holds
 */
public record Supports(
        Constraints constraints, Springs springs, List<String> names, List<int[]> nodes, List<Springs> beds) {
    /** Facet normals further apart than this at one node are two surfaces, each held by a roller along its normal. */
    private static final double SAME_SURFACE = Math.cos(Math.toRadians(30));

    /**
     * Finds the facets of each support and holds their nodes.
     *
     * @throws org.wolff.mesh.problem.InputException if a set of facets is empty or unexpected, or supports contradict
     */
    public static Supports of(TetMesh mesh, List<Support> supports, FacetSelector selector) {
        Constraints.Builder constraints = new Constraints.Builder(mesh);
        List<String> names = new ArrayList<>();
        List<int[]> nodes = new ArrayList<>();
        List<Springs> beds = new ArrayList<>();
        for (Support support : supports) {
            FacetSet facets = selector.select("support '" + support.name() + "'", support.where());
            Springs bed = Springs.none();
            if (support.restraint() instanceof Support.Fixed) {
                for (int node : nodesOf(mesh, facets)) {
                    constraints.fix(node, Vector3.ZERO, support.name());
                }
            } else if (support.restraint() instanceof Support.Roller roller) {
                hold(mesh, facets, roller, support.name(), constraints);
            } else if (support.restraint() instanceof Support.Spring spring) {
                bed = bed(mesh, facets, spring);
            }
            names.add(support.name());
            nodes.add(nodesOf(mesh, facets));
            beds.add(bed);
        }
        return new Supports(
                constraints.build(), Springs.all(beds), List.copyOf(names), List.copyOf(nodes), List.copyOf(beds));
    }

    private static int[] nodesOf(TetMesh mesh, FacetSet facets) {
        FacetElement element = new FacetElement(mesh.order());
        int[] numbers = new int[element.nodes()];
        TreeSet<Integer> nodes = new TreeSet<>();
        for (int f = 0; f < facets.size(); f++) {
            element.nodesOf(mesh, facets.tets()[f], facets.faces()[f], numbers);
            for (int number : numbers) {
                nodes.add(number);
            }
        }
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void hold(
            TetMesh mesh, FacetSet facets, Support.Roller roller, String name, Constraints.Builder constraints) {
        if (roller.direction().isPresent()) {
            for (int node : nodesOf(mesh, facets)) {
                constraints.hold(node, roller.direction().get(), 0, name);
            }
            return;
        }
        FacetGeometry geometry = FacetGeometry.of(mesh, facets);
        FacetElement element = new FacetElement(mesh.order());
        int[] numbers = new int[element.nodes()];
        TreeMap<Integer, List<Vector3>> normals = new TreeMap<>();
        for (int f = 0; f < facets.size(); f++) {
            element.nodesOf(mesh, facets.tets()[f], facets.faces()[f], numbers);
            Vector3 areaVector = geometry.normalOf(f).times(geometry.area()[f]);
            for (int number : numbers) {
                addToSurface(normals.computeIfAbsent(number, key -> new ArrayList<>()), areaVector);
            }
        }
        normals.forEach((node, surfaces) ->
                surfaces.stream().limit(3).forEach(normal -> constraints.hold(node, normal, 0, name)));
    }

    /** Adds an area vector to the surface at the node that it belongs to, or starts a new one. */
    private static void addToSurface(List<Vector3> surfaces, Vector3 areaVector) {
        for (int i = 0; i < surfaces.size(); i++) {
            Vector3 sum = surfaces.get(i);
            if (sum.dot(areaVector) >= SAME_SURFACE * sum.norm() * areaVector.norm()) {
                surfaces.set(i, sum.plus(areaVector));
                return;
            }
        }
        surfaces.add(areaVector);
    }

    private static Springs bed(TetMesh mesh, FacetSet facets, Support.Spring spring) {
        SurfaceTraction traction = new SurfaceTraction(mesh, facets);
        double[] share = new double[mesh.nodeCount()];
        traction.addNodalAreas(share);
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < share.length; node++) {
            if (share[node] > 0) {
                nodes.add(node);
            }
        }
        double[] blocks = new double[9 * nodes.size()];
        for (int e = 0; e < nodes.size(); e++) {
            double k = spring.stiffness() * share[nodes.get(e)] / traction.area();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    blocks[9 * e + 3 * i + j] = k * weight(spring, i, j);
                }
            }
        }
        return new Springs(nodes.stream().mapToInt(Integer::intValue).toArray(), blocks);
    }

    private static double weight(Support.Spring spring, int i, int j) {
        if (spring.direction().isEmpty()) {
            return i == j ? 1 : 0;
        }
        Vector3 d = spring.direction().get().unit();
        double[] v = {d.x(), d.y(), d.z()};
        return v[i] * v[j];
    }
}
