package org.wolff.solver.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.TetMesh;

/**
 * What one interface does under one load.
 *
 * @param name of the interface
 * @param load name of the load
 * @param area of its pairs, mm²
 * @param unpaired area beside it where third parts keep the pairs, so that no law holds between these two, mm²
 * @param areaOf area in each status, mm²
 * @param force of the near side on the far side, N
 * @param moment of that force about the origin, N·mm
 * @param meanPressure over the closed area, MPa
 * @param largestPressure of a pair, MPa
 * @param largestShear of a pair, MPa
 * @param largestOpening of a pair, mm
 * @param penetration deepest, mm: zero but for rounding
 * @param excess largest |shear force| − μ · normal force, over the largest normal force of a pair: how well Coulomb's law
 *     holds
 * @param motion micromotion by definition
 * @param elasticSlip mean over the area of the part of the slip that goes back with the shear, mm
 * @param frictionalSlip mean over the area of the part that stays: how far the places without shear have moved since the
 *     unloaded state, mm
 */
public record InterfaceResult(
        String name,
        String load,
        double area,
        double unpaired,
        Map<PairStatus, Double> areaOf,
        Vector3 force,
        Vector3 moment,
        double meanPressure,
        double largestPressure,
        double largestShear,
        double largestOpening,
        double penetration,
        double excess,
        Map<Micromotion.Definition, Micromotion> motion,
        double elasticSlip,
        double frictionalSlip) {
    /** Copies the maps. */
    public InterfaceResult {
        areaOf = Map.copyOf(areaOf);
        motion = Map.copyOf(motion);
    }

    /**
     * Reads the interfaces off a history whose micromotion counts from the state before its first load.
     *
     * @param steps the loads up to the one that is asked for, which is the last
     * @return one for each interface that has pairs
     */
    public static List<InterfaceResult> of(TetMesh mesh, ContactPairs pairs, List<ContactStep> steps) {
        return of(mesh, pairs, new ContactPath(steps, ContactPath.BEFORE));
    }

    /**
     * Reads the interfaces off a history.
     *
     * @param path the loads up to the one that is asked for
     * @return one for each interface that has pairs
     */
    public static List<InterfaceResult> of(TetMesh mesh, ContactPairs pairs, ContactPath path) {
        List<InterfaceResult> results = new ArrayList<>();
        for (int which = 0; which < pairs.interfaces().size(); which++) {
            int[] own = ownPairs(pairs, which);
            if (own.length > 0) {
                results.add(of(mesh, pairs, own, path));
            }
        }
        return List.copyOf(results);
    }

    private static int[] ownPairs(ContactPairs pairs, int which) {
        return IntStream.range(0, pairs.size())
                .filter(p -> pairs.owner()[p] == which)
                .toArray();
    }

    private static InterfaceResult of(TetMesh mesh, ContactPairs pairs, int[] own, ContactPath path) {
        ContactStep last = path.last();
        double mu = pairs.friction(own[0]).coefficient();
        double stiffness = pairs.friction(own[0]).slipStiffness();
        Map<PairStatus, Double> areaOf = new EnumMap<>(PairStatus.class);
        for (PairStatus status : PairStatus.values()) {
            areaOf.put(status, 0.0);
        }
        double area = 0;
        double normal = 0;
        double closed = 0;
        double pressure = 0;
        double shear = 0;
        double opening = 0;
        double penetration = 0;
        double excess = Double.NEGATIVE_INFINITY;
        double largest = 0;
        double elastic = 0;
        double frictional = 0;
        Vector3 force = Vector3.ZERO;
        Vector3 moment = Vector3.ZERO;
        for (int p : own) {
            double a = pairs.areas()[p];
            PairStatus status = last.status()[p];
            Vector3 sum = Vector3.ZERO;
            double[] f = new double[3];
            for (int c = 0; c < 3; c++) {
                f[c] = pairs.held()[3 * p + c] ? 0 : last.force()[3 * p + c];
                sum = sum.plus(pairs.axis(p, c).times(pairs.turned()[p] ? -f[c] : f[c]));
            }
            double tangential = Math.hypot(f[1], f[2]);
            area += a;
            areaOf.merge(status, a, Double::sum);
            force = force.plus(sum);
            moment = moment.plus(place(mesh, pairs.near()[p]).cross(sum));
            pressure = Math.max(pressure, f[0] / a);
            shear = Math.max(shear, tangential / a);
            largest = Math.max(largest, f[0]);
            if (status == PairStatus.BONDED) {
                continue;
            }
            double gap = last.jump()[3 * p] + pairs.gaps()[p];
            opening = Math.max(opening, gap);
            penetration = Math.max(penetration, -gap);
            excess = Math.max(excess, tangential - mu * Math.max(0, f[0]));
            frictional += a * path.anchorMotion(p);
            if (status != PairStatus.OPEN) {
                normal += f[0];
                closed += a;
                elastic += tangential / stiffness;
            }
        }
        Map<Micromotion.Definition, Micromotion> motion = new EnumMap<>(Micromotion.Definition.class);
        for (Micromotion.Definition definition : Micromotion.Definition.values()) {
            motion.put(definition, motion(pairs, own, path, definition));
        }
        return new InterfaceResult(
                pairs.interfaces().get(pairs.owner()[own[0]]).name(),
                last.name(),
                area,
                pairs.unpaired()[pairs.owner()[own[0]]],
                areaOf,
                force,
                moment,
                closed > 0 ? normal / closed : 0,
                pressure,
                shear,
                opening,
                penetration,
                largest > 0 ? Math.max(0, excess / largest) : 0,
                motion,
                elastic / area,
                frictional / area);
    }

    private static Micromotion motion(
            ContactPairs pairs, int[] own, ContactPath path, Micromotion.Definition definition) {
        double[] slips = new double[own.length];
        double[] areas = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            areas[i] = pairs.areas()[own[i]];
            slips[i] = path.micromotion(own[i], definition);
        }
        return Micromotion.of(slips, areas);
    }

    private static Vector3 place(TetMesh mesh, int node) {
        return new Vector3(mesh.xyz()[3 * node], mesh.xyz()[3 * node + 1], mesh.xyz()[3 * node + 2]);
    }
}
