package org.wolff.validation.assembly;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.io.SurfaceFiles;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Capsule;
import org.wolff.mesh.region.Cone;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.Difference;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.Offset;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.Shell;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.region.Union;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.surface.SurfaceRepair;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;

/** Bones of ../shared with implants: what a surgeon would plan, simplified. */
public final class Assemblies {
    /**
     * Parts and the sizes that resolve them.
     *
     * @param parts later ones win
     * @param sizing what is asked for
     */
    public record Assembly(RegionMap parts, Sizing sizing) {}

    /** Returns one size, and smaller elements where a wall or a gap between edges would not hold one layer of them. */
    private static Sizing oneLayer(double size) {
        double none = Double.POSITIVE_INFINITY;
        return new Sizing(
                size,
                Map.of(),
                Sizing.DEFAULT_SMALLEST * size,
                Sizing.DEFAULT_GROWTH,
                none,
                none,
                1,
                Sizing.DEFAULT_CLOSED_GAP,
                Sizing.DEFAULT_BUDGET);
    }

    private final Path anatomy;

    private Assemblies(Path anatomy) {
        this.anatomy = anatomy;
    }

    /** Returns how to make each assembly from the folder of surfaces. */
    public static Map<String, Function<Path, Assembly>> all() {
        Map<String, Function<Path, Assembly>> all = new TreeMap<>();
        all.put("hemipelvis with cup, augment and screws", folder -> new Assemblies(folder).hemipelvis());
        all.put("C2 with cage and pedicle screws", folder -> new Assemblies(folder).axis());
        all.put("tibia with segment, plate and screws", folder -> new Assemblies(folder).tibia());
        all.put("femur with marrow and stem", folder -> new Assemblies(folder).femur());
        all.put("hip joint with a gap of 0.46 mm", folder -> new Assemblies(folder).joint());
        return all;
    }

    /** Reads a surface, packed or not, as a region; as parts of the code do after repair. */
    public static SurfaceRegion region(Path file, double scale) {
        TriangleSurface surface = read(file).scaled(scale);
        return new SurfaceRegion(
                surface.name(), new TriangleTree(SurfaceRepair.of(surface).surface()));
    }

    private static TriangleSurface read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".gz")) {
            return SurfaceFiles.read(file);
        }
        try {
            Path folder = Files.createTempDirectory("surface");
            Path unpacked = folder.resolve(name.substring(0, name.length() - 3)); // surfaces are named by their files
            try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                Files.write(unpacked, in.readAllBytes());
                return SurfaceFiles.read(unpacked);
            } finally {
                Files.deleteIfExists(unpacked);
                Files.delete(folder);
            }
        } catch (IOException bad) {
            throw new UncheckedIOException(bad);
        }
    }

    private Region bone(String file) {
        return region(anatomy.resolve(file), 1);
    }

    private static Vector3 v(double x, double y, double z) {
        return new Vector3(x, y, z);
    }

    private static RegionMap map(Object... namesAndRegions) {
        List<RegionMap.Named> parts = new ArrayList<>();
        for (int i = 0; i < namesAndRegions.length; i += 2) {
            parts.add(new RegionMap.Named((String) namesAndRegions[i], (Region) namesAndRegions[i + 1]));
        }
        return new RegionMap(parts);
    }

    /** A press-fit cup of 52 mm under a superior augment, three screws through the dome and one through the augment. */
    private Assembly hemipelvis() {
        Vector3 c = v(94.9, -0.6, -78.5);
        Vector3 into = v(-0.72, 0.40, 0.57).unit();
        Region cup = Intersection.of(new Shell(new Sphere(c, 26), 4), HalfSpace.above(c, into));
        Region augment = Difference.of(
                Intersection.of(new Sphere(c.plus(v(-4, 4, 17)), 20), HalfSpace.above(c.plus(v(0, 0, 12)), v(0, 0, 1))),
                new Sphere(c, 26));
        Vector3 dome = c.plus(into.times(23));
        return new Assembly(
                map(
                        "bone", bone("hip-gfxmorph/coxae.stl"),
                        "augment", augment,
                        "cup", cup,
                        "screw-1", new Cylinder(dome, dome.plus(v(-6, 10, 40)), 3.25),
                        "screw-2", new Cylinder(dome.plus(v(5, 6, 7)), dome.plus(v(2, 16, 52)), 3.25),
                        "screw-3", new Cylinder(dome.plus(v(0, 8, -6)), dome.plus(v(-18, 34, 12)), 3.25),
                        "screw-4", new Cylinder(c.plus(v(4, 2, 34)), c.plus(v(-16, 16, 66)), 3.25)),
                oneLayer(2.1));
    }

    /** A hollow cage under the body, and two real pedicle screws that cross the cortex of both sides. */
    private Assembly axis() {
        Region bone = bone("cervical-artisynth-models/c2.stl");
        Region screw = bone("implant-pedicle-screws/screw_4.75x30.stl");
        Region cage =
                Difference.of(new Box(v(-7, 41, 17), v(7, 55, 26)), new Cylinder(v(0, 48, 10), v(0, 48, 30), 3.5));
        RigidMotion left =
                RigidMotion.rotation(v(0, 0, 1), -0.25, Vector3.ZERO).then(RigidMotion.translation(v(6, 45, 35)));
        RigidMotion right =
                RigidMotion.rotation(v(0, 0, 1), 0.25, Vector3.ZERO).then(RigidMotion.translation(v(-6, 45, 35)));
        return new Assembly(
                map(
                        "cancellous", bone,
                        "cortex", new Shell(bone, 1.2),
                        "cage", cage,
                        "screw-left", new Moved(screw, left),
                        "screw-right", new Moved(screw, right)),
                oneLayer(0.8));
    }

    /** A shaft with cortex and marrow, a porous segment, a plate that follows the bone, and six screws. */
    private Assembly tibia() {
        Region bone = bone("visible-human-female/VHF_Right_Bone_Tibia_smooth.stl");
        Vector3 up = v(0, 0, 1);
        double z = 330;
        Region shaft =
                Intersection.of(bone, HalfSpace.above(v(0, 0, z - 60), up), HalfSpace.below(v(0, 0, z + 60), up));
        Region segment =
                Intersection.of(shaft, HalfSpace.above(v(0, 0, z - 20), up), HalfSpace.below(v(0, 0, z + 20), up));
        Region plate = Intersection.of(new Offset(bone, 4), new Box(v(617, 413, z - 50), v(660, 427, z + 50)));
        List<Object> parts = new ArrayList<>(List.of(
                "marrow", shaft,
                "cortex", Intersection.of(new Shell(bone, 5), shaft),
                "segment", segment,
                "plate", plate));
        for (double at : new double[] {-44, -34, -8, 8, 34, 44}) {
            parts.add("screw " + at);
            parts.add(new Cylinder(v(600, 420, z + at), v(634, 420, z + at), 2.25));
        }
        return new Assembly(map(parts.toArray()), oneLayer(1.4));
    }

    /** The endosteal surface pokes through the bone in places: the bone ends where it ends, the stem goes through all. */
    private Assembly femur() {
        Region bone = bone("hip-gfxmorph/femur.stl");
        Region marrow = Intersection.of(bone("hip-gfxmorph/femur_cortex.stl"), bone);
        Region stem = Union.of(
                new Cone(v(113.5, -3.5, -255), v(121, 9, -125), 5.5, 10),
                new Capsule(v(121, 9, -125), v(94.9, -0.6, -78.5), 6.5));
        return new Assembly(map("cortex", bone, "marrow", marrow, "stem", stem), oneLayer(2.3));
    }

    /** The load-bearing place of the hip, where head and acetabulum come nearest. */
    private Assembly joint() {
        Region near = new Sphere(v(99.1, 21.1, -75.3), 4.5);
        return new Assembly(
                map(
                        "acetabulum", Intersection.of(bone("hip-gfxmorph/coxae.stl"), near),
                        "head", Intersection.of(bone("hip-gfxmorph/femur.stl"), near)),
                Sizing.uniform(0.2));
    }
}
