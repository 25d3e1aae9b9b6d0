package org.wolff.solver.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.Cylinder;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FaceAdjacency;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.contact.ContactInterface;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.sample.BoxMesh;

/** A bar of 4 × 2 × 2 cubes of 1 mm in four parts along x: left, middle, right, and one that no element has. */
class InterfaceCutTest {
    private static final InterfaceLaw FREE = InterfaceLaw.Sliding.FREE;

    private static TetMesh bar(ElementOrder order) {
        TetMesh box = BoxMesh.box(order, 4, 2, 2, 1);
        short[] region = new short[box.tetCount()];
        for (int tet = 0; tet < region.length; tet++) {
            double x = 0;
            for (int i = 0; i < 4; i++) {
                x += box.xyz()[3 * box.node(tet, i)] / 4;
            }
            region[tet] = (short) (x < 1 ? 0 : x < 3 ? 1 : 2);
        }
        return new TetMesh(order, box.xyz(), box.tets(), region, List.of("left", "middle", "right", "none"));
    }

    private static InterfaceCut cut(TetMesh mesh, Interface... interfaces) {
        Region pin = new Cylinder(new Vector3(0.5, 1, 1), new Vector3(3.5, 1, 1), 0.2);
        return cut(mesh, pin, interfaces);
    }

    private static InterfaceCut cut(TetMesh mesh, Region none, Interface... interfaces) {
        Region space = new Box(new Vector3(0, 0, 0), new Vector3(4, 2, 2));
        return InterfaceCut.of(mesh, FaceAdjacency.of(mesh), List.of(interfaces), List.of(space, space, space, none));
    }

    private static Interface within(String name, Region region, String... parts) {
        return new Interface(name, Optional.empty(), List.of(parts), Optional.of(region), FREE, GapField.CLOSED, 0);
    }

    private static String refused(Interface... interfaces) {
        return assertThrows(InputException.class, () -> cut(bar(ElementOrder.TET4), interfaces))
                .getMessage();
    }

    @ParameterizedTest
    @EnumSource
    void cutsBetweenTwoPartsAlone(ElementOrder order) {
        TetMesh mesh = bar(order);
        InterfaceCut cut = cut(mesh, Interface.between("joint", "middle", "left", FREE));
        assertEquals(
                order == ElementOrder.TET4 ? 9 : 25, cut.copies(), "a grid of 2 × 2 squares, with mid nodes 4 × 4");
        assertEquals(mesh.nodeCount() + cut.copies(), cut.mesh().nodeCount());
        assertEquals(8, cut.interfaces().get(0).faces().size());
        // The first part is the near side: its outward normal goes to the left.
        int tet = cut.interfaces().get(0).faces().near().tets()[0];
        assertEquals(1, mesh.region()[tet]);
    }

    @Test
    void onePartStandsForItselfAndAllItsNeighbours() {
        InterfaceCut cut = cut(
                bar(ElementOrder.TET4),
                new Interface(
                        "around", Optional.empty(), List.of("middle"), Optional.empty(), FREE, GapField.CLOSED, 0));
        assertEquals(18, cut.copies());
        assertEquals(16, cut.interfaces().get(0).faces().size());
    }

    @Test
    void twoPartsGoBeforeOneAndBondedOnesAreNotCut() {
        InterfaceCut cut = cut(
                bar(ElementOrder.TET4),
                new Interface(
                        "around", Optional.empty(), List.of("middle"), Optional.empty(), FREE, GapField.CLOSED, 0),
                Interface.between("glued", "middle", "right", new InterfaceLaw.Bonded()));
        assertEquals(9, cut.copies());
        assertEquals(
                List.of("around"),
                cut.interfaces().stream().map(ContactInterface::name).toList());
    }

    @Test
    void aRegionLimitsAnInterfaceAndItsRimStaysSingle() {
        HalfSpace upper = HalfSpace.above(new Vector3(0, 0, 1), new Vector3(0, 0, 1));
        InterfaceCut cut = cut(bar(ElementOrder.TET4), within("upper", upper, "left", "middle"));
        assertEquals(3, cut.copies(), "the upper three of nine: those on the lower rim and below stay single");
    }

    @Test
    void aPartWithoutElementsOrNeighboursIsToldWithItsCause() {
        TetMesh bar = bar(ElementOrder.TET4);
        Interface none =
                new Interface("a", Optional.empty(), List.of("none"), Optional.empty(), FREE, GapField.CLOSED, 0);
        Region space = new Box(new Vector3(0, 0, 0), new Vector3(4, 2, 2));
        String covered =
                assertThrows(InputException.class, () -> cut(bar, space, none)).getMessage();
        assertTrue(
                covered.contains("part 'none' has no element, though it is 2.0 mm thick: later parts cover it"),
                covered);
        TetMesh whole = new TetMesh(bar.order(), bar.xyz(), bar.tets(), new short[bar.tetCount()], bar.regionNames());
        Interface left =
                new Interface("a", Optional.empty(), List.of("left"), Optional.empty(), FREE, GapField.CLOSED, 0);
        String alone =
                assertThrows(InputException.class, () -> cut(whole, left)).getMessage();
        assertTrue(alone.contains("part 'left' touches no other part: empty space lies all around it"), alone);
    }

    @Test
    void mistakesAreToldWithTheirRemedy() {
        String apart = refused(Interface.between("a", "left", "right", FREE));
        assertTrue(
                apart.contains("parts 'left' and 'right' do not touch: 'left' touches middle; 'right' touches middle"),
                apart);
        assertTrue(apart.contains("→ name parts that touch"), apart);
        String alone = refused(
                new Interface("a", Optional.empty(), List.of("none"), Optional.empty(), FREE, GapField.CLOSED, 0));
        assertTrue(alone.contains("part 'none' has no element: it is 0.39 mm thick, where elements are 1.3 mm"), alone);
        assertTrue(alone.contains("→ give it elements that fit: mesh.by-part: {none: 0.30 mm}"), alone);
        String pair = refused(Interface.between("a", "left", "none", FREE));
        assertTrue(pair.contains("part 'none' has no element"), pair);
        String unknown = refused(Interface.between("a", "left", "rigth", FREE));
        assertTrue(unknown.contains("there is no part 'rigth'"), unknown);
        String twice =
                refused(Interface.between("a", "left", "middle", FREE), Interface.between("b", "middle", "left", FREE));
        assertTrue(twice.contains("interface 'b': it claims facets that interface 'a' claims too"), twice);
        assertTrue(twice.contains("between left and middle"), twice);
        String elsewhere = refused(within("a", new Box(new Vector3(3, 0, 0), new Vector3(4, 1, 1)), "left", "middle"));
        assertTrue(elsewhere.contains("left and middle touch, but nowhere in the region of 'within'"), elsewhere);
        String nothing = refused(
                Interface.between("a", "left", "middle", FREE),
                new Interface("b", Optional.empty(), List.of("left"), Optional.empty(), FREE, GapField.CLOSED, 0));
        assertTrue(nothing.contains("other interfaces that name both parts have all its facets"), nothing);
        String small =
                refused(within("a", new Box(new Vector3(0.5, 0.5, 0), new Vector3(1.5, 0.9, 0.9)), "left", "middle"));
        assertTrue(small.contains("facets has a node inside the rim"), small);
        String pressed = refused(Interface.between("a", "left", "middle", FREE).with(new GapField.Uniform(-1.2)));
        assertTrue(pressed.contains("its interference of 1.200 mm at"), pressed);
        assertTrue(pressed.contains("is larger than an element there, of 1.000 mm"), pressed);
    }

    @Test
    void aShareOfTheAreaIsDrawnByASeed() {
        TetMesh mesh = bar(ElementOrder.TET4);
        InterfaceLaw half = new InterfaceLaw.PartlyBonded(
                new InterfaceLaw.BondedShare(0.5, 7), Friction.coulomb(0.4), Optional.empty());
        ContactInterface first = cut(mesh, Interface.between("a", "left", "middle", half))
                .interfaces()
                .get(0);
        ContactInterface again = cut(mesh, Interface.between("a", "left", "middle", half))
                .interfaces()
                .get(0);
        double bonded = 0;
        double all = 0;
        int perFacet = first.faces().perFacet();
        for (int f = 0; f < first.faces().size(); f++) {
            for (int i = 0; i < 3; i++) {
                Vector3 at = InterfaceCut.point(
                        mesh,
                        first.faces().nearNodes()[perFacet * f + i] < mesh.nodeCount()
                                ? first.faces().nearNodes()[perFacet * f + i]
                                : first.faces().farNodes()[perFacet * f + i]);
                assertEquals(first.bonded().test(at), again.bonded().test(at), "the same seed draws the same nodes");
                bonded += first.bonded().test(at) ? 0.5 / 3 : 0;
                all += 0.5 / 3;
            }
        }
        assertEquals(4, all, 1e-12);
        assertEquals(0.5, bonded / all, 0.5 / 4 / 2 + 1e-9, "nearest to the share that whole nodes allow");
    }

    @Test
    void normalsOfPrimitivesAreExactAndTheRestIsLeftToTheFacets() {
        Cylinder stem = new Cylinder(new Vector3(0, 0, 0), new Vector3(0, 0, 20), 6);
        Box bone = new Box(new Vector3(-20, -20, -5), new Vector3(20, 20, 20));
        InterfaceNormals normals = new InterfaceNormals(List.of(bone, stem));
        Vector3 off = new Vector3(Math.cos(0.2), Math.sin(0.2), 0.1).unit();
        Vector3 exact = normals.apply(new Vector3(6, 0, 10), off);
        assertEquals(1, exact.x(), 1e-12);
        assertEquals(-1, normals.apply(new Vector3(6, 0, 10), off.times(-1)).x(), 1e-12, "on the other side");
        Vector3 edge = new Vector3(1, 0, -1).unit();
        assertEquals(edge, normals.apply(new Vector3(6, 0, 0.0001), edge), "at the sharp edge of the end");
    }
}
