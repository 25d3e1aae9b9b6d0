package org.wolff.validation.contact;

import static org.wolff.validation.comparison.ValidationCase.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.contact.ContactLoad;
import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactStep;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.PairStatus;
import org.wolff.validation.closedform.RubbedBar;
import org.wolff.validation.comparison.Comparisons;
import org.wolff.validation.comparison.Refinement;
import org.wolff.validation.comparison.ValidationCase;

/** Interfaces that press, stick and slip, against closed forms and the laws of contact. */
public final class ContactCases {
    private static final String STATICS = "equilibrium of a block and Coulomb's law";
    private static final String ENERGY = "conservation of energy";
    private static final String SIGNORINI = "gap ≥ 0, pressure ≥ 0, one of them 0 (Signorini)";
    private static final String COULOMB = "Coulomb's law at every pair";

    private ContactCases() {}

    /** Returns the cases. */
    public static List<ValidationCase> all() {
        List<ValidationCase> cases = new ArrayList<>();
        for (ElementOrder order : ElementOrder.values()) {
            String element = order.name().toLowerCase(Locale.ROOT);
            cases.add(quick(
                    "contact/patch-" + element,
                    "a uniform pressure through a cut block of distorted elements, " + order,
                    (workers, found) -> patch(order, found)));
            cases.add(quick(
                    "contact/sliding-cycle-" + element,
                    "a block pressed by 100 N, μ 0.3, pushed to and fro, " + order,
                    (workers, found) -> cycle(order, found)));
            cases.add(quick(
                    "contact/rubbing-cube-" + element,
                    "a cube pressed by 100 MPa, μ 0.2, rubbed to and fro, " + order,
                    (workers, found) -> cube(order, found)));
            cases.add(quick(
                    "contact/rubbed-bar-" + element,
                    "a bar on a bed with friction, pulled and pushed by 4 N, " + order,
                    (workers, found) -> bar(order, found)));
        }
        cases.add(quick(
                "contact/sticking-block",
                "a block pressed by 100 N, μ 0.3, sheared by 29.9 N, TET4",
                (workers, found) -> sticking(found)));
        cases.add(quick(
                "contact/press-fit",
                "a bar pressed into a ring without friction, TET10",
                (workers, found) -> pressFit(found)));
        cases.add(quick(
                "contact/push-out",
                "a bar of ν = 0 pressed into a ring, μ 0.82, and pushed out, TET10",
                (workers, found) -> pushOut(found)));
        cases.add(quick(
                "contact/hertz",
                "Hertz's half-spaces with the gap of spheres, brought nearer far away, TET10",
                (workers, found) -> hertz(found)));
        return List.copyOf(cases);
    }

    private static void patch(ElementOrder order, Comparisons found) {
        PatchBlock block = PatchBlock.press(order, 0.4);
        double shortening = 4 * PatchBlock.PRESSURE / PatchBlock.MODULUS;
        found.source("Hooke's law in one dimension");
        found.equal(
                "mean pressure",
                "MPa",
                Touching.normalForce(block.pairs(), block.step()) / 6,
                PatchBlock.PRESSURE,
                1e-10);
        found.zero("worst error of the pressure of a pair", "MPa", block.pressureError(), PatchBlock.PRESSURE, 1e-9);
        found.zero("worst error of displacement", "mm", block.displacementError(), shortening, 1e-9);
        found.zero("worst jump across the cut", "mm", block.jumpError(), shortening, 1e-9);
    }

    private static void cycle(ElementOrder order, Comparisons found) {
        SlidingBlocks blocks = SlidingBlocks.of(order, Friction.coulomb(0.3));
        double[] moves = {0, 0.1, 0.2, 0.1, 0, -0.1, 0};
        List<ContactLoad> loads = blocks.moved(moves);
        ContactPairs pairs = blocks.pairs(loads.get(0).constraints());
        List<ContactStep> steps = blocks.solve(pairs, loads);
        found.source(STATICS);
        double balance = 0;
        for (int i = 1; i < moves.length; i++) {
            double along = Math.signum(moves[i] - moves[i - 1]);
            double force = Touching.forceOnFar(pairs, steps.get(i)).x();
            found.equal("friction, moved to " + moves[i] + " mm", "N", force, -30 * along, 1e-6);
            balance = Math.max(balance, steps.get(i).energy().error());
        }
        double dissipated =
                steps.get(3).energy().friction() + steps.get(4).energy().friction();
        found.equal("dissipated on the way back of 0.2 mm", "N mm", dissipated, 6, 0.004);
        double stored = steps.get(3).energy().elastic() + steps.get(4).energy().elastic();
        found.zero("stored between equal turning points", "N mm", stored, 6, 2e-4);
        found.source(ENERGY);
        found.zero("energy that does not add up, relative", "", balance, 1, 1e-8);
    }

    private static void cube(ElementOrder order, Comparisons found) {
        RubbingCube cube = RubbingCube.rub(order);
        found.source("friction3 of the CalculiX test examples, with hexahedra; " + STATICS);
        double balance = 0;
        double excess = 0;
        for (int s = 1; s < 3; s++) {
            ContactStep step = cube.steps().get(s);
            String way = s == 1 ? "rubbed" : "rubbed back";
            double pressed = Touching.normalForce(cube.pairs(), step);
            double shear = Touching.forceOnFar(cube.pairs(), step).y();
            found.equal("normal force, " + way, "N", pressed, 100, 1e-8);
            found.equal("shear over normal force, " + way, "", Math.abs(shear) / pressed, 0.2, 1e-6);
            found.equal("dissipated, " + way, "N mm", step.energy().friction(), 20.0 * s, 0.003);
            balance = Math.max(balance, step.energy().error());
            excess = Math.max(excess, excess(cube.pairs(), step, 0.2));
        }
        found.source(COULOMB);
        found.zero("shear beyond the bound, relative", "", excess, 1, 1e-6);
        found.source(ENERGY);
        found.zero("energy that does not add up, relative", "", balance, 1, 1e-8);
    }

    private static void bar(ElementOrder order, Comparisons found) {
        double p = RubbedBarModel.FORCE;
        RubbedBar exact = RubbedBarModel.EXACT;
        RubbedBarModel bar = RubbedBarModel.pull(order, p, 0, p, -p, p);
        found.source("equilibrium EA u″ = ±q of the bar; G. Masing, 2nd Int. Congr. Appl. Mech., Zürich 1926");
        found.equal(
                "end, from pushed to pulled", "mm", bar.end(4) - bar.end(3), exact.displacementOfChange(2 * p), 0.004);
        found.equal("end, from pulled to let go", "mm", bar.end(0) - bar.end(1), exact.displacementOfChange(p), 0.006);
        found.equal("end, pulled again over pulled", "", bar.end(2) / bar.end(0), 1, 1e-6);
        found.equal("dissipated, pulled", "N mm", bar.dissipated(0, 1), exact.dissipated(p), 0.006);
        found.equal("dissipated, 4 N to 0 and back", "N mm", bar.dissipated(1, 3), exact.dissipatedInCycle(p), 0.006);
        found.equal(
                "dissipated, 4 to -4 N and back", "N mm", bar.dissipated(3, 5), exact.dissipatedInCycle(2 * p), 0.006);
        found.source(ENERGY);
        double balance = 0;
        for (ContactStep step : bar.steps()) {
            balance = Math.max(balance, step.energy().error());
        }
        found.zero("energy that does not add up, relative", "", balance, 1, 1e-8);
    }

    private static void sticking(Comparisons found) {
        SlidingBlocks blocks = SlidingBlocks.of(ElementOrder.TET4, Friction.coulomb(0.3));
        Constraints held = blocks.held(false, 0);
        ContactPairs pairs = blocks.pairs(held);
        List<ContactLoad> loads = List.of(
                new ContactLoad("press", blocks.forces(0), held), new ContactLoad("shear", blocks.forces(29.9), held));
        ContactStep step = blocks.solve(pairs, loads).get(1);
        double slip = 0;
        for (int p = 0; p < pairs.size(); p++) {
            if (step.status()[p] == PairStatus.STICK) {
                slip = Math.max(slip, Math.hypot(step.jump()[3 * p + 1], step.jump()[3 * p + 2]));
            }
        }
        found.source(STATICS);
        found.equal("shear", "N", Touching.forceOnFar(pairs, step).x(), -29.9, 1e-8);
        found.atLeast("pairs that stick", "", step.count(PairStatus.STICK), 1);
        found.source(COULOMB);
        found.zero("shear beyond the bound, relative", "", excess(pairs, step, 0.3), 1, 1e-6);
        found.zero("slip of what sticks", "mm", slip, 1e-3, 1e-9);
    }

    private static void pressFit(Comparisons found) {
        PressFitModel coarse = PressFitModel.fit(ElementOrder.TET10, 2, 0.3, 0);
        PressFitModel fine = PressFitModel.fit(ElementOrder.TET10, 4, 0.3, 0);
        ContactStep step = fine.solve().get(0);
        double exact = PressFitModel.exact(0.3).pressure();
        Refinement pressure = new Refinement(coarse.meanPressure(coarse.solve().get(0)), fine.meanPressure(step));
        found.source(PressFitModel.SOURCE);
        found.equal("mean pressure, at mesh size 0", "MPa", pressure.limit(2), exact, 0.003);
        found.atLeast("order of convergence of the pressure", "", pressure.order(exact), 1.6);
        found.source(SIGNORINI);
        found.zero("penetration", "mm", penetration(fine.pairs(), step), 0.05, 1e-12);
        found.source(ENERGY);
        found.zero("energy that does not add up, relative", "", step.energy().error(), 1, 1e-8);
    }

    private static void pushOut(Comparisons found) {
        double[] out = new double[2];
        PressFitModel fit = null;
        List<ContactStep> steps = List.of();
        for (int level = 0; level < 2; level++) {
            fit = PressFitModel.push(ElementOrder.TET10, 2 + 2 * level, 0, 0.82, 0, 0.6);
            steps = fit.solve();
            out[level] = -4 * Touching.forceOnFar(fit.pairs(), steps.get(1)).z();
        }
        double exact = PressFitModel.exact(0).frictionForce(0.82, PressFitModel.LENGTH);
        double pressed = 4 * 0.82 * Touching.normalForce(fit.pairs(), steps.get(0));
        found.source(PressFitModel.SOURCE + "; nothing swells when ν = 0");
        Refinement force = new Refinement(out[0], out[1]);
        found.equal("push-out force, at mesh size 0", "N", force.limit(2), exact, 0.004);
        found.equal("push-out force over μ · force of the fit", "", out[1] / pressed, 1, 0.002);
        found.source(COULOMB);
        found.zero("shear beyond the bound, relative", "", excess(fit.pairs(), steps.get(1), 0.82), 1, 1e-6);
        found.source(ENERGY);
        found.zero(
                "energy that does not add up, relative",
                "",
                steps.get(1).energy().error(),
                1,
                1e-8);
    }

    private static void hertz(Comparisons found) {
        HertzHalfSpace coarse = HertzHalfSpace.press(3, true);
        HertzHalfSpace pressed = HertzHalfSpace.press(6, true);
        double exact = HertzHalfSpace.EXACT.force();
        double peak = HertzHalfSpace.EXACT.peakPressure();
        double reach = HertzHalfSpace.EXACT.contactRadius();
        HertzFit few = coarse.fit(7);
        HertzFit many = pressed.fit(7);
        Refinement radius = new Refinement(few.radius(), many.radius());
        found.source("K. L. Johnson, Contact Mechanics, Cambridge 1985, ch. 3 and 4");
        found.equal("force", "N", pressed.force(), exact, 0.005);
        found.atMost("worst error of pressure, r < 0.7 a", "MPa", pressed.worstPressureError(7), 0.04 * peak);
        found.equal(
                "peak of the pressure, at mesh size 0",
                "MPa",
                new Refinement(few.peak(), many.peak()).limit(2),
                peak,
                0.005);
        found.equal("radius of the contact, at mesh size 0", "mm", radius.limit(2), reach, 0.006);
        found.atLeast("order of convergence of the radius", "", radius.order(reach), 1.6);
        found.source(SIGNORINI);
        found.zero("penetration", "mm", penetration(pressed.pairs(), pressed.step()), 2, 1e-12);
    }

    /** The shear beyond μ times the pressure, over the largest bound. */
    private static double excess(ContactPairs pairs, ContactStep step, double mu) {
        double excess = 0;
        double largest = 0;
        for (int p = 0; p < pairs.size(); p++) {
            double shear = Math.hypot(
                    pairs.held()[3 * p + 1] ? 0 : step.force()[3 * p + 1],
                    pairs.held()[3 * p + 2] ? 0 : step.force()[3 * p + 2]);
            double bound = mu * Math.max(0, step.force()[3 * p]);
            excess = Math.max(excess, shear - bound);
            largest = Math.max(largest, bound);
        }
        return excess / largest;
    }

    private static double penetration(ContactPairs pairs, ContactStep step) {
        double least = 0;
        for (int p = 0; p < pairs.size(); p++) {
            least = Math.min(least, step.jump()[3 * p] + pairs.gaps()[p]);
        }
        return -least;
    }
}
