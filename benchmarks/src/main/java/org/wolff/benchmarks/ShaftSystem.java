package org.wolff.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;

/** The shaft on its TET10 mesh, held below and pushed above, on all cores: what the benchmarks of the solver start from. */
@State(Scope.Benchmark)
public class ShaftSystem {
    /** Mesh size, mm. */
    @Param({"4", "2.5"})
    public double size;

    private Workers workers;
    private TetMesh mesh;
    private MaterialAssignment materials;
    private Constraints constraints;
    private SupportedSystem system;

    /** Meshes and assembles. */
    @Setup(Level.Trial)
    public void prepare() {
        workers = Workers.ofMachine();
        mesh = ShaftModel.mesh(size, workers);
        materials = ShaftModel.materials(mesh);
        constraints = ShaftModel.lowerEndHeld(mesh);
        system = assemble();
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }

    /** Assembles anew. */
    public SupportedSystem assemble() {
        return SupportedSystem.assemble(mesh, materials, Springs.none(), constraints, workers);
    }

    /** Returns the threads. */
    public Workers workers() {
        return workers;
    }

    /** Returns the mesh. */
    public TetMesh mesh() {
        return mesh;
    }

    /** Returns the assembled system. */
    public SupportedSystem system() {
        return system;
    }

    /** Returns a right-hand side. */
    public double[] rightHandSide() {
        return system.rightHandSide(ShaftModel.upperEndPushed(mesh));
    }
}
