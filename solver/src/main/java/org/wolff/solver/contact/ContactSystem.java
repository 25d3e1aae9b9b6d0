package org.wolff.solver.contact;

import java.util.Arrays;
import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.StiffnessMatrix;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.krylov.LinearOperator;
import org.wolff.solver.krylov.Preconditioner;
import org.wolff.solver.krylov.Vectors;
import org.wolff.solver.multigrid.Multigrid;

/** All that stays the same from one Newton step to the next: stiffness, pairs, coordinates, laws. */
final class ContactSystem {
    final TetMesh mesh;
    final Constraints constraints;
    final ContactPairs pairs;
    final StiffnessMatrix stiffness;
    final JumpCoordinates coordinates;
    final ActiveSet law;
    final Workers workers;
    final SideWeights sides;
    final Pieces pieces;
    private final Springs springs;
    private final PairLinks links;
    private final int[] body;

    ContactSystem(
            MaterialAssignment materials,
            Springs springs,
            Constraints constraints,
            ContactPairs pairs,
            Workers workers) {
        this.mesh = materials.mesh();
        this.constraints = constraints;
        this.pairs = pairs;
        this.workers = workers;
        this.links = new PairLinks(pairs);
        this.stiffness = StiffnessMatrix.withRoomFor(links.none(), mesh, materials, springs, workers);
        this.coordinates = new JumpCoordinates(pairs, constraints);
        double[] near = links.diagonal(stiffness, pairs.near());
        double[] far = links.diagonal(stiffness, pairs.far());
        double[] normal = new double[pairs.size()];
        double[] tangent = new double[pairs.size()];
        for (int p = 0; p < pairs.size(); p++) {
            normal[p] = Math.min(near[3 * p], far[3 * p]);
            tangent[p] = Math.min(near[3 * p + 1], far[3 * p + 1]);
        }
        this.sides = new SideWeights(pairs, near, far, stiffness);
        this.law = new ActiveSet(pairs, normal, tangent);
        this.pieces = new Pieces(mesh, pairs, constraints);
        this.springs = springs;
        this.body = new int[mesh.nodeCount()];
        Arrays.fill(body, Integer.MAX_VALUE);
        for (int i = 0; i < mesh.tets().length; i++) {
            int node = mesh.tets()[i];
            body[node] = Math.min(body[node], mesh.region()[i / mesh.order().nodes()]);
        }
    }

    /** Returns the multigrid for a state, all levels of it. */
    Multigrid multigrid(ContactState state, Drag drag) {
        return new Multigrid(linked(state, drag), mesh, body, workers);
    }

    /** Returns the multigrid for a state that smooths its stiffness; the levels below are those of another state. */
    Multigrid multigrid(ContactState state, Drag drag, Multigrid before) {
        return before.with(linked(state, drag));
    }

    /** Returns a preconditioner for a tangent that solves for the rigid motions of loose pieces besides. */
    Preconditioner preconditioner(LinearOperator tangent, Multigrid multigrid, ContactState state) {
        JumpPreconditioner inner = new JumpPreconditioner(this, multigrid, state);
        List<double[]> motions = pieces.looseMotions(constraints, springs);
        motions.forEach(inner::toUnknowns);
        return motions.isEmpty()
                ? inner
                : new LooseMotions(tangent, inner, motions, new Vectors(coordinates.size(), workers));
    }

    private SupportedSystem linked(ContactState state, Drag drag) {
        return SupportedSystem.of(stiffness.with(links.of(state, law, drag, stiffness)), constraints);
    }

    /** Returns r = Zᵀ (K u − f) with u = Z w; {@code u} receives the displacement. */
    double[] residual(double[] w, double[] f, double[] u) {
        double[] r = new double[w.length];
        coordinates.expand(w, u);
        stiffness.multiply(u, r);
        for (int i = 0; i < r.length; i++) {
            r[i] -= f[i];
        }
        coordinates.reduce(r);
        return r;
    }
}
