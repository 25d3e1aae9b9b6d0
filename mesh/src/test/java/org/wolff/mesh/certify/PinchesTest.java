package org.wolff.mesh.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.region.Moved;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.region.SurfaceRegion;
import org.wolff.mesh.surface.SharpEdges;
import org.wolff.mesh.surface.TriangleSurface;
import org.wolff.mesh.surface.TriangleTree;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/** Meshes that hang together by edges or vertices, or enclose pockets, on small meshes whose answers can be seen. */
class PinchesTest {
    private static final int[][] KUHN = {{1, 3}, {5, 1}, {3, 2}, {2, 6}, {4, 5}, {6, 4}};

    /**
     * Cubes of 1 mm, each of six tetrahedra about a diagonal.
     *
     * @param layers a text for each row of each layer: a digit is the region of a cube, a dot the outside
     */
    private static TetMesh cubes(String[]... layers) {
        int nx = layers[0][0].length() + 1;
        int ny = layers[0].length + 1;
        int nz = layers.length + 1;
        double[] xyz = new double[3 * nx * ny * nz];
        for (int v = 0; v < nx * ny * nz; v++) {
            xyz[3 * v] = v % nx;
            xyz[3 * v + 1] = v / nx % ny;
            int layer = v / (nx * ny);
            xyz[3 * v + 2] = layer;
        }
        List<Integer> tets = new ArrayList<>();
        List<Integer> region = new ArrayList<>();
        for (int c = 0; c < (nx - 1) * (ny - 1) * (nz - 1); c++) {
            int i = c % (nx - 1);
            int j = c / (nx - 1) % (ny - 1);
            int k = c / (nx - 1) / (ny - 1);
            char label = layers[k][j].charAt(i);
            for (int t = 0; label != '.' && t < 6; t++) {
                for (int corner : new int[] {0, KUHN[t][0], KUHN[t][1], 7}) {
                    tets.add(((k + (corner >> 2)) * ny + j + (corner >> 1 & 1)) * nx + i + (corner & 1));
                }
                region.add(label - '0');
            }
        }
        short[] labels = new short[region.size()];
        for (int t = 0; t < labels.length; t++) {
            labels[t] = (short) (int) region.get(t);
        }
        TetMesh mesh = new TetMesh(
                ElementOrder.TET4, xyz, tets.stream().mapToInt(v -> v).toArray(), labels, List.of("bone", "plate"));
        for (int t = 0; t < mesh.tetCount(); t++) {
            assertEquals(1.0 / 6, mesh.cornerVolume(t), 1e-12);
        }
        return mesh;
    }

    private static List<PinchedPlace> pinches(TetMesh mesh) {
        return Pinches.of(mesh, new MeshBoundary(mesh), 1);
    }

    private static List<Hollow> hollows(TetMesh mesh) {
        return Hollows.of(mesh, new MeshBoundary(mesh), new InputCavities(List.of()), 1);
    }

    private static TetMesh two(double[] xyz, int... tets) {
        return new TetMesh(ElementOrder.TET4, xyz, tets, new short[] {0, 0}, List.of("bone"));
    }

    @Test
    void twoTetrahedraThatShareAnEdge() {
        double[] xyz = {0, 0, 0, 0, 0, 2, 1, 0, 0, 1, 1, 0, -1, 0, 0, -1, -1, 0};
        List<PinchedPlace> places = pinches(two(xyz, 0, 2, 3, 1, 0, 4, 5, 1));
        assertEquals(1, places.size());
        PinchedPlace place = places.get(0);
        assertEquals("bone", place.part());
        assertEquals(1, place.edges());
        assertEquals(0, place.vertices());
        assertEquals(2, place.length());
        assertEquals(2, place.extent());
        assertEquals(new Vector3(0, 0, 1), place.at());
        assertEquals("part bone meets itself in 1 edge only, over 2.0 mm around 0.000, 0.000, 1.000 mm", place.text());
    }

    /** A third hangs on an end of the edge: the place is told already. */
    @Test
    void endsOfAPinchedEdgeDoNotCount() {
        double[] xyz = {0, 0, 0, 0, 0, 2, 1, 0, 0, 1, 1, 0, -1, 0, 0, -1, -1, 0, 0, 0, 4, 1, 0, 4, 0, 1, 4};
        int[] tets = {0, 2, 3, 1, 0, 4, 5, 1, 6, 8, 7, 1};
        TetMesh mesh = new TetMesh(ElementOrder.TET4, xyz, tets, new short[3], List.of("bone"));
        List<PinchedPlace> places = pinches(mesh);
        assertEquals(1, places.size());
        assertEquals(1, places.get(0).edges());
        assertEquals(0, places.get(0).vertices());
    }

    @Test
    void twoTetrahedraThatShareAVertex() {
        double[] xyz = {1, 2, 3, 1, 2, 4, 2, 2, 3, 2, 3, 3, 0, 2, 3, 0, 1, 3, 1, 2, 2};
        List<PinchedPlace> places = pinches(two(xyz, 0, 2, 3, 1, 0, 5, 4, 6));
        assertEquals(1, places.size());
        assertEquals(0, places.get(0).edges());
        assertEquals(1, places.get(0).vertices());
        assertEquals(0, places.get(0).extent());
        assertEquals(new Vector3(1, 2, 3), places.get(0).at());
        assertTrue(
                places.get(0).text().contains(" in 1 vertex only"),
                places.get(0).text());
    }

    @Test
    void tetrahedraThatShareAFaceAreSound() {
        double[] xyz = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, -1};
        assertEquals(List.of(), pinches(two(xyz, 0, 1, 2, 3, 0, 2, 1, 4)));
        TetMesh block = cubes(new String[] {"00", "00"}, new String[] {"00", "00"});
        assertEquals(List.of(), pinches(block));
        assertEquals(List.of(), hollows(block));
    }

    /** Edges that follow each other are one place, another part or one farther off is a second; the longest is first. */
    @Test
    void neighboursAreOnePlace() {
        String[] hinge = {"......0.", ".....0..", "........", "10......", "01......"};
        String[] apart = {"........", "........", "........", "10......", "01......"};
        List<PinchedPlace> places = pinches(cubes(hinge, apart));
        assertEquals(
                List.of("bone", "plate", "bone"),
                places.stream().map(PinchedPlace::part).toList());
        assertEquals(List.of(2, 2, 1), places.stream().map(PinchedPlace::edges).toList());
        assertEquals(
                List.of(0, 0, 0), places.stream().map(PinchedPlace::vertices).toList());
        assertEquals(2, places.get(0).length());
        assertEquals(2, places.get(0).extent());
        assertEquals(new Vector3(6, 1, 0.5), places.get(2).at());
    }

    /** Cubes of a third of an edge: the edges that follow each other are one place still. */
    @Test
    void longEdgesAreOnePlace() {
        TetMesh mesh = cubes(new String[][] {{"0.", ".0"}, {"0.", ".0"}, {"0.", ".0"}});
        List<PinchedPlace> places = Pinches.of(mesh, new MeshBoundary(mesh), 0.3);
        assertEquals(1, places.size());
        assertEquals(3, places.get(0).edges());
        assertEquals(3, places.get(0).extent());
    }

    /** Two parts that touch are an interface, in an edge as well. */
    @Test
    void anotherPartIsNoPinch() {
        assertEquals(List.of(), pinches(cubes(new String[][] {{"0.", ".1"}})));
        assertEquals(List.of(), pinches(cubes(new String[] {"0.", ".."}, new String[] {"..", ".1"})));
    }

    /** A vertex that the outside reaches from two opposite ends, through a ring of elements that hangs together. */
    @Test
    void aRingAboutAVertexIsNoPinch() {
        TetMesh ring = cubes(new String[] {".0", "00"}, new String[] {"00", "0."});
        assertEquals(List.of(), pinches(ring));
        assertEquals(List.of(), hollows(ring));
        assertEquals(List.of(), pinches(cubes(new String[] {".1", "11"}, new String[] {"11", "1."})));
        TetMesh ends = cubes(new String[] {"0.", ".."}, new String[] {"..", ".0"});
        assertEquals(1, pinches(ends).get(0).vertices());
        TetMesh plate = cubes(new String[] {"1.", ".."}, new String[] {"..", ".1"});
        assertEquals("plate", pinches(plate).get(0).part());
    }

    private static final String[] FULL = {"000", "000", "000"};

    @Test
    void aCubeThatIsMissingInsideIsAHollow() {
        TetMesh mesh = cubes(FULL, new String[] {"000", "0.1", "000"}, FULL);
        assertEquals(List.of(), pinches(mesh));
        List<Hollow> hollows = hollows(mesh);
        assertEquals(1, hollows.size());
        Hollow hollow = hollows.get(0);
        assertEquals(List.of("bone", "plate"), hollow.parts());
        assertEquals(1, hollow.volume(), 1e-12);
        assertEquals(Math.sqrt(3), hollow.extent(), 1e-12);
        assertEquals(0, hollow.at().minus(new Vector3(1.5, 1.5, 1.5)).norm(), 1e-12);
        assertEquals(
                "bone, plate enclose a pocket of 1.0 mm³, 1.7 mm across, around 1.500, 1.500, 1.500 mm", hollow.text());
    }

    /** A box of triangles, its normals inwards where {@code inside}. */
    private static SurfaceRegion surface(boolean inside, double from, double to) {
        double[] xyz = new double[48];
        int[] faces = {
            0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5
        };
        int[] triangles = new int[72];
        for (int v = 0; v < 8; v++) {
            for (int axis = 0; axis < 3; axis++) {
                xyz[3 * v + axis] = 3 * (v >> axis & 1);
                xyz[24 + 3 * v + axis] = (v >> axis & 1) == 0 ? from : to;
            }
            xyz[3 * v] += 3;
            xyz[24 + 3 * v] += 3;
        }
        for (int i = 0; i < 36; i++) {
            triangles[i] = faces[i];
            triangles[36 + (inside ? 35 - i : i)] = 8 + faces[i];
        }
        TriangleSurface both = new TriangleSurface("bone.stl", xyz, triangles);
        return new SurfaceRegion("bone.stl", new TriangleTree(both), SharpEdges.Knowledge.SHARP);
    }

    private static boolean isKnown(SurfaceRegion region) {
        RigidMotion motion = RigidMotion.rotation(new Vector3(0, 0, 1), Math.PI, new Vector3(3, 1.5, 1.5));
        RegionMap map = new RegionMap(List.of(new RegionMap.Named("bone", new Moved(region, motion))));
        TetMesh mesh = cubes(FULL, new String[] {"000", "0.0", "000"}, FULL);
        List<Hollow> hollows = Hollows.of(mesh, new MeshBoundary(mesh), new InputCavities(InputSurface.of(map)), 0.2);
        assertEquals(1, hollows.size());
        return hollows.get(0).inInput();
    }

    /** A cavity of the input is one of about this volume at this place, with its normals inwards. */
    @Test
    void cavitiesOfTheInputAreKnown() {
        assertTrue(isKnown(surface(true, 1, 2)));
        assertTrue(isKnown(surface(true, 1.05, 1.95)));
        assertFalse(isKnown(surface(false, 1, 2)), "normals outwards");
        assertFalse(isKnown(surface(true, 1.3, 2.3)), "beside it");
        assertFalse(isKnown(surface(true, 1.2, 1.8)), "much smaller");
        assertFalse(isKnown(surface(true, 0.8, 2.2)), "much larger");
    }

    /** A part that fills a cavity of another leaves no pocket. */
    @Test
    void aPartWithinAnotherIsNoHollow() {
        assertEquals(List.of(), hollows(cubes(FULL, new String[] {"000", "010", "000"}, FULL)));
    }

    /** A pocket that meets the outside in an edge only is closed; the part is whole there, but for that edge. */
    @Test
    void aPocketThatMeetsTheOutsideInAnEdgeIsClosed() {
        TetMesh mesh = cubes(FULL, new String[] {"000", "0.0", "00."}, FULL);
        List<Hollow> hollows = hollows(mesh);
        assertEquals(1, hollows.size());
        assertEquals(1, hollows.get(0).volume(), 1e-12);
        assertEquals(1, pinches(mesh).get(0).edges());
        TetMesh open = cubes(FULL, new String[] {"000", "0..", "00."}, FULL);
        assertEquals(List.of(), hollows(open));
    }

    /** Two cubes of outside that meet in an edge are two pockets, two of a face one; the largest is first. */
    @Test
    void pocketsAreToldApart() {
        String[] wide = {"000000000", "000000000", "000000000", "000000000"};
        TetMesh mesh = cubes(wide, new String[] {"000000000", "0.000...0", "00.000000", "000000000"}, wide);
        List<Hollow> hollows = hollows(mesh);
        assertEquals(3, hollows.size());
        assertEquals(3, hollows.get(0).volume(), 1e-12);
        assertEquals(0, hollows.get(0).at().minus(new Vector3(6.5, 1.5, 1.5)).norm(), 1e-12);
        assertEquals(1, hollows.get(1).volume(), 1e-12);
        assertEquals(1, hollows.get(2).volume(), 1e-12);
    }

    /** Bodies that hang together by an edge, the way round: the outside about them is one. */
    @Test
    void aHingeEnclosesNothing() {
        assertEquals(List.of(), hollows(cubes(new String[][] {{"0.", ".0"}})));
        assertEquals(List.of(), hollows(cubes(new String[] {"0.", ".."}, new String[] {"..", ".0"})));
    }
}
