package org.wolff.validation.contact;

import static org.wolff.validation.contact.Touching.is;

import java.util.ArrayList;
import java.util.List;
import org.wolff.materials.assignment.MaterialAssignment;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.interfaces.SplitMesh;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.validation.grid.Grids;

/** A block of 10 × 10 × 1 mm on another, pressed by 100 N: friction carries μ times that and no more. */
record SlidingBlocks(TetMesh whole, SplitMesh split, Friction friction) {
    static final double AREA = 100;

    static SlidingBlocks of(ElementOrder order, Friction friction) {
        TetMesh whole = Grids.layered(order, 10, 10, 2, 4, 4, 2, 1);
        return new SlidingBlocks(whole, Touching.cut(whole), friction);
    }

    /** The bed stands; {@code pushed} prescribes the displacement of the top of the upper block along x. */
    Constraints held(boolean pushed, double move) {
        return Touching.held(split.mesh(), (node, at, region, builder) -> {
            if (region == 0 && is(at.z(), 0)) {
                builder.fix(node, Vector3.ZERO, "bed");
            }
            if (region == 1 && is(at.z(), 2) && pushed) {
                builder.hold(node, Touching.X, move, "push");
            }
        });
    }

    /** 100 N down and a shear force along x, both spread over the top. */
    double[] forces(double shear) {
        return Touching.traction(whole, split.mesh(), new Vector3(shear / AREA, 0, -100 / AREA), at -> is(at.z(), 2));
    }

    /** The top moved to each of these in turn, mm. */
    List<ContactLoad> moved(double... moves) {
        List<ContactLoad> loads = new ArrayList<>();
        for (double move : moves) {
            loads.add(new ContactLoad("move " + move, forces(0), held(true, move)));
        }
        return loads;
    }

    MaterialAssignment materials() {
        return Touching.materials(split.mesh(), 20000, 0, 20000, 0);
    }

    ContactPairs pairs(Constraints held) {
        return ContactPairs.of(
                materials(),
                List.of(ContactInterface.of("slide", split.interfaces().get(0), friction)),
                held);
    }

    List<ContactStep> solve(ContactPairs pairs, List<ContactLoad> loads) {
        return Touching.solve(materials(), pairs, 1e-10, loads);
    }
}
