package org.wolff.validation.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Capsule;
import org.wolff.mesh.region.Cone;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.solver.analysis.Measures;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.analysis.Part;
import org.wolff.solver.boundary.FacetCondition;
import org.wolff.solver.boundary.FacetSelection;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.LoadCase;
import org.wolff.solver.boundary.Support;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;

/**
 * An implant that is pressed into a random place of a real bone: what a surgeon would never plan, and a search for a good
 * pose tries. The seed decides everything: bone, place, tilt, implant, friction, interference, load.
 */
final class SeatedImplant {
    private static final String IMPLANT = "implant";

    private enum Shape {
        CYLINDER,
        CONE,
        CAPSULE,
        BLOCK,
        CUP,
        SCREW
    }

    private record Bone(String file, double scale) {}

    private static final List<Bone> BONES = List.of(
            new Bone("hip-gfxmorph/coxae.stl", 1),
            new Bone("hip-gfxmorph/femur.stl", 1),
            new Bone("cervical-artisynth-models/c2.stl", 1),
            new Bone("cervical-artisynth-models/c5.stl", 1),
            new Bone("lumbar-pelvis-remus/L1_mm.stl", 1),
            new Bone("lumbar-pelvis-remus/L4_mm.stl", 1),
            new Bone("lumbar-pelvis-remus/sacrum_mm.stl", 1),
            new Bone("visible-human-female/VHF_Right_Bone_Tibia_smooth.stl", 1),
            new Bone("lowpoly-myosim/r_tibia.stl", 1000),
            new Bone("lowpoly-myosim/r_femur.stl", 1000));

    /** The tip of the screw is at y = 0, the end of its head at y = 66 mm. */
    private static final RigidMotion SCREW_AXIS = from(new Vector3(0, -1, 0), new Vector3(0, 0, 1));

    private final SplittableRandom random;
    private final Path anatomy;
    private final long seed;
    private final Shape shape;
    private final double size;
    private final double radius;
    private final Vector3 place;
    private final Vector3 into;
    private final Vector3 head;
    private final Region bone;

    /**
     * Draws all but the numbers of the contact.
     *
     * @param anatomy folder of the bones
     */
    SeatedImplant(Path anatomy, long seed) {
        this.random = new SplittableRandom(seed);
        this.anatomy = anatomy;
        this.seed = seed;
        Bone of = BONES.get(random.nextInt(BONES.size()));
        SurfaceRegion surface = Assemblies.region(anatomy.resolve(of.file()), of.scale());
        this.shape = Shape.values()[random.nextInt(Shape.values().length)];
        this.radius = between(14, 24);
        this.size = radius / between(6, 8);
        double[] corners = new double[9];
        surface.tree().corners(random.nextInt(surface.tree().triangleCount()), corners);
        Vector3 a = new Vector3(corners[0], corners[1], corners[2]);
        Vector3 b = new Vector3(corners[3], corners[4], corners[5]);
        Vector3 c = new Vector3(corners[6], corners[7], corners[8]);
        this.place = a.plus(b).plus(c).times(1.0 / 3);
        this.into = inwards(surface, b.minus(a).cross(c.minus(a)).unit())
                .plus(direction().times(between(0, 0.5)))
                .unit();
        this.head = place.minus(into.times(shape == Shape.SCREW ? 2.1 * radius : between(1.5, 3) * size));
        this.bone = surface;
    }

    private Vector3 inwards(Region surface, Vector3 normal) {
        Vector3 near = place.plus(normal.times(0.02 * size));
        return surface.contains(near.x(), near.y(), near.z()) ? normal : normal.times(-1);
    }

    private double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    private Vector3 direction() {
        double z = between(-1, 1);
        double angle = between(0, 2 * Math.PI);
        double r = Math.sqrt(1 - z * z);
        return new Vector3(r * Math.cos(angle), r * Math.sin(angle), z);
    }

    private Region implant() {
        double r = between(0.2, 0.32) * radius;
        Vector3 tip = place.plus(into.times(between(0.4, 0.65) * radius));
        return switch (shape) {
            case CYLINDER -> new Cylinder(head, tip, r);
            case CONE -> new Cone(head, tip, 1.3 * r, 0.7 * r);
            case CAPSULE -> new Capsule(head, tip, r);
            case BLOCK -> new Moved(
                    new Box(
                            new Vector3(-r, -r, 0),
                            new Vector3(r, r, tip.minus(head).norm())),
                    alongZ().then(RigidMotion.translation(head)));
            case CUP -> Intersection.of(new Shell(cavity(), 2 * size), HalfSpace.above(place, into));
            case SCREW -> new Moved(
                    Assemblies.region(anatomy.resolve("implant-pedicle-screws/screw_7.00x50.stl"), radius / 24),
                    RigidMotion.translation(new Vector3(0, -66 * radius / 24, 0))
                            .then(SCREW_AXIS)
                            .then(alongZ())
                            .then(RigidMotion.translation(head)));
        };
    }

    /** What a cup sits in. */
    private Sphere cavity() {
        return new Sphere(place, 0.5 * radius);
    }

    /** Turns the z axis into the implant's. */
    private RigidMotion alongZ() {
        return from(new Vector3(0, 0, 1), into);
    }

    private static RigidMotion from(Vector3 axis, Vector3 to) {
        Vector3 about = axis.cross(to);
        double angle = Math.atan2(about.norm(), axis.dot(to));
        return RigidMotion.rotation(about.norm() < 1e-9 ? axis.anyPerpendicular() : about, angle, Vector3.ZERO);
    }

    private static Material material(String name, double modulus) {
        return new Material(
                name, name, new IsotropicMaterial(modulus, 0.3), OptionalDouble.empty(), List.of(), List.of());
    }

    /** Draws the rest. */
    Model model() {
        Region crop = new Sphere(place, radius);
        Region stump = Intersection.of(bone, crop);
        if (shape == Shape.CUP) {
            stump = Difference.of(stump, new Sphere(place, 0.5 * radius - 2 * size));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("cancellous", stump, material("cancellous", between(100, 1500))));
        List<String> bones = new ArrayList<>(List.of("cancellous"));
        if (random.nextInt(3) == 0) {
            parts.add(new Part(
                    "cortex",
                    Intersection.of(new Shell(bone, between(1, 2) * size), stump),
                    material("cortex", between(8000, 18000))));
            bones.add("cortex");
        }
        parts.add(new Part(IMPLANT, implant(), material("metal", random.nextBoolean() ? 110_000 : 3_000)));
        Region cut = Difference.of(new Sphere(place, 2 * radius), new Sphere(place, radius - 0.2 * size));
        Support held = new Support(
                "cut", new FacetSelection(bones, List.of(new FacetCondition.Within(cut)), 0, 1), new Support.Fixed());
        Vector3 push = random.nextInt(4) == 0
                ? direction()
                : into.plus(direction().times(between(0, 0.8))).unit();
        FacetSelection top =
                new FacetSelection(List.of(IMPLANT), List.of(new FacetCondition.NearestTo(head, 0.25 * radius)), 0, 1);
        double newtons = between(20, 300);
        LoadCase load = new LoadCase("load", List.of(new Load.Force("push", top, push.times(newtons))));
        return new Model(
                String.format(
                        Locale.ROOT,
                        "%.0f N at %.0f degrees from its axis",
                        newtons,
                        Math.toDegrees(Math.acos(push.dot(into)))),
                parts,
                Sizing.uniform(size),
                random.nextInt(3) == 0 ? ElementOrder.TET10 : ElementOrder.TET4,
                List.of(held),
                List.of(load),
                List.of(seat()),
                List.of(),
                List.of(),
                List.of(),
                Measures.STANDARD,
                List.of());
    }

    private Interface seat() {
        double mu = random.nextInt(6) == 0 ? 0 : between(0, 1.2);
        double stiffness = mu > 0 && random.nextInt(4) == 0 ? between(20, 500) : Double.POSITIVE_INFINITY;
        double interference = random.nextInt(4) == 0 ? 0 : between(0, 0.2);
        return new Interface(
                String.format(Locale.ROOT, "seat, friction %.3f, interference %.3f mm", mu, interference),
                Optional.empty(),
                List.of(IMPLANT),
                Optional.empty(),
                new InterfaceLaw.Sliding(new Friction(mu, stiffness), Optional.of("drawn")),
                new GapField.Uniform(-interference),
                0);
    }

    /** Returns bone and implant in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "seed %d: %s at (%.1f, %.1f, %.1f), mesh %.2f mm",
                seed,
                shape.name().toLowerCase(Locale.ROOT),
                place.x(),
                place.y(),
                place.z(),
                size);
    }
}
