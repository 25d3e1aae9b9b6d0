package org.wolff.mesh.tetrahedralize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.region.Box;
import org.wolff.mesh.region.HalfSpace;
import org.wolff.mesh.region.Intersection;
import org.wolff.mesh.region.Region;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.sizing.Sizing;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.Topology;
import org.wolff.mesh.work.Workers;

class ThinPlacesTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    /** Sides that meet at 60° are no wall: the bar was left at the size of the block, and fell apart or was lost. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aThreeSidedBarIsMeshedFiner(int seed) {
        Region bar = Intersection.of(
                HalfSpace.below(Shapes.v(0, -0.5, 0), Shapes.v(0, -1, 0)),
                HalfSpace.below(Shapes.v(0, 1, 0), Shapes.v(Math.sqrt(3), 1, 0)),
                HalfSpace.below(Shapes.v(0, 1, 0), Shapes.v(-Math.sqrt(3), 1, 0)),
                new Box(Shapes.v(-3, -3, -9), Shapes.v(3, 3, 9)));
        RegionMap map = Shapes.turned(
                Shapes.map("block", new Box(Shapes.v(-12, -12, -12), Shapes.v(12, 12, 12)), "bar", bar), seed);
        Sizing sizing = new Sizing(4, Map.of(), 0.5, 0.4, NONE, NONE, 1, 0.1, 5e6);
        Meshing meshing = GradedMeshTest.mesh(map, sizing);
        double volume = 18 * 0.75 * Math.sqrt(3);
        assertEquals(volume, meshing.quality().regionVolumes()[1], 0.05 * volume);
        assertEquals(new Topology(1, 1), Topology.of(meshing.mesh())[1]);
    }

    /** The sample of a large cell passes by places that those of smaller ones in it see: 25, 3 and 15 stayed too large. */
    @ParameterizedTest
    @ValueSource(strings = {"touching", "crossing screws", "random"})
    void whatOnlySmallerLeavesShowIsCutFinerToo(String shape) {
        RegionMap map =
                shape.equals("random") ? Shapes.random(10) : Shapes.all().get(shape);
        Sizing sizing = new Sizing(4, Map.of(), 0.5, 0.6, NONE, NONE, 1, 0.1, 5e6);
        try (Workers workers = new Workers(2)) {
            List<ThinPlaces.Place> thin = Cells.of(map, sizing, ElementOrder.TET4, workers, new ArrayList<>())
                    .thin();
            long tooLarge = thin.stream()
                    .filter(p -> p.wanted(sizing) < 0.999 * p.size())
                    .count();
            assertTrue(
                    tooLarge <= (shape.equals("touching") ? 4 : 1),
                    () -> tooLarge + " of " + thin.size() + " thin places in larger leaves");
        }
    }
}
