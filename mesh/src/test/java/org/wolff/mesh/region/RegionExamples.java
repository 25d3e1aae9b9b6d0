package org.wolff.mesh.region;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

/** One or more regions of every kind, for tests that hold for all. */
final class RegionExamples {
    static final Box BOX = new Box(new Vector3(-1, -2, -3), new Vector3(2, 1, 2.5));
    static final Sphere SPHERE = new Sphere(new Vector3(0.4, -0.3, 0.2), 2.2);
    static final Cylinder CYLINDER = new Cylinder(new Vector3(-1, -1, -1), new Vector3(1, 2, 1.5), 1.3);
    static final Capsule CAPSULE = new Capsule(new Vector3(-1.5, 0, 0.5), new Vector3(1, 1, 1), 1.1);
    static final Cone CONE = new Cone(new Vector3(0, 0.5, -2), new Vector3(0.5, -0.5, 2), 1.9, 0.6);
    static final Cone TIP = new Cone(new Vector3(0, 0, -2), new Vector3(0, 1, 2), 1.5, 0);
    static final HalfSpace HALF = HalfSpace.above(new Vector3(0, 0.2, 0.1), new Vector3(1, 2, -2));
    static final RigidMotion MOTION = RigidMotion.rotation(new Vector3(1, -2, 3), 0.7, new Vector3(1, 1, 0))
            .then(RigidMotion.translation(new Vector3(0.2, -0.1, 0.3)));

    private RegionExamples() {}

    static Map<String, Region> all() {
        Map<String, Region> all = new TreeMap<>();
        all.put("box", BOX);
        all.put("sphere", SPHERE);
        all.put("cylinder", CYLINDER);
        all.put("capsule", CAPSULE);
        all.put("cone", CONE);
        all.put("tip", TIP);
        all.put("half space", HALF);
        all.put("union", Union.of(BOX, CYLINDER, SPHERE));
        all.put("intersection", Intersection.of(BOX, SPHERE, HALF));
        all.put("difference", Difference.of(BOX, CYLINDER, CONE));
        all.put("offset", new Offset(new Union(List.of(BOX, CAPSULE)), 0.7));
        all.put("shell", new Shell(Intersection.of(SPHERE, HALF), 0.6));
        all.put("moved", new Moved(Difference.of(BOX, CAPSULE), MOTION));
        all.put("gyroid sheet", Implicit.sheet(MinimalSurface.GYROID, new Vector3(0.3, 0.1, 0), 3, 0.6));
        all.put("primitive network", Implicit.network(MinimalSurface.PRIMITIVE, Vector3.ZERO, 4, -0.4));
        all.put("diamond sheet", Implicit.sheet(MinimalSurface.DIAMOND, Vector3.ZERO, 5, 0.3));
        all.put("struts", StrutCell.RHOMBIC_DODECAHEDRON.struts(new Vector3(0.2, 0, 0), 3, 0.5));
        return all;
    }
}
