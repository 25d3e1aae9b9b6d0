package org.wolff.solver.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.region.Sphere;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.FacetSet;
import org.wolff.mesh.tetmesh.Facets;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.sample.BoxMesh;

/** On a box of 4 × 4 × 4 cubes of 1 mm, cut at x = 2 into "left" and "right": 32 facets on each whole face. */
class FacetSelectorTest {
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Z = new Vector3(0, 0, 1);

    private final TetMesh mesh = BoxMesh.split(BoxMesh.box(ElementOrder.TET4, 4, 4, 4, 1), 2);
    private final FacetSelector selector =
            new FacetSelector(mesh, Facets.of(mesh).outer(), 1);

    @Test
    void aPlaneCatchesTheFaceOfTheNamedPartsOnly() {
        assertEquals(32, select(List.of(), plane(4)).size());
        assertEquals(16, select(List.of("left"), plane(4)).size());
        assertEquals(List.of("left"), selector.partsOf(select(List.of("left"), plane(4))));
    }

    @Test
    void theCutInsideIsNoOuterSurface() {
        InputException none = refused(List.of("left"), new FacetCondition.OnPlane(new Vector3(2, 0, 0), X, 0.1));
        assertTrue(none.getMessage().contains("catches no facet of part 'left'"), none.getMessage());
        assertTrue(none.getMessage().contains("2.00 mm away"), none.getMessage());
    }

    @Test
    void regionsDirectionsAndPointsSelect() {
        assertEquals(
                32,
                select(List.of(), new FacetCondition.Facing(Z, Math.toRadians(1)))
                        .size());
        assertEquals(
                2,
                select(List.of(), new FacetCondition.NearestTo(new Vector3(0.5, 0.5, 5), 0.5))
                        .size());
        FacetSet around = select(List.of(), new FacetCondition.Within(new Sphere(new Vector3(0, 0, 4), 0.75)));
        // The corner (0, 0, 4) has facets with centroids at 2/3 · (1, ½) on two of its faces: √(1/9 + 4/9) = 0.745 mm.
        assertEquals(4, around.size());
    }

    @Test
    void allConditionsHoldTogether() {
        assertEquals(
                16,
                select(
                                List.of(),
                                plane(4),
                                new FacetCondition.OnPlane(new Vector3(1, 0, 4), Z, 0.1),
                                new FacetCondition.Within(new Sphere(new Vector3(-100, 2, 4), 102)))
                        .size());
        InputException none = refused(List.of(), plane(4), new FacetCondition.Facing(X, 0.1));
        assertTrue(none.getMessage().contains("meets all its conditions together"), none.getMessage());
    }

    @Test
    void anUnexpectedShareIsRefused() {
        FacetSelection sixth = new FacetSelection(List.of(), List.of(plane(4)), 0.16, 0.17);
        assertEquals(32, selector.select("support 's'", sixth).size());
        FacetSelection half = new FacetSelection(List.of(), List.of(plane(4)), 0.3, 0.6);
        InputException refused = assertThrows(InputException.class, () -> selector.select("support 's'", half));
        assertTrue(refused.getMessage().contains("16.67 %"), refused.getMessage());
        InputException most = refused(List.of(), new FacetCondition.Facing(Z, 3));
        assertTrue(most.getMessage().contains("share:"), most.getMessage());
    }

    @Test
    void anUnknownPartIsNamed() {
        assertTrue(refused(List.of("middle"), plane(4)).getMessage().contains("left, right"));
    }

    private static FacetCondition plane(double z) {
        return new FacetCondition.OnPlane(new Vector3(0, 0, z), Z, Double.NaN);
    }

    private FacetSet select(List<String> parts, FacetCondition... conditions) {
        return selector.select("load 'f'", new FacetSelection(parts, List.of(conditions), 0, 0.5));
    }

    private InputException refused(List<String> parts, FacetCondition... conditions) {
        return assertThrows(InputException.class, () -> select(parts, conditions));
    }
}
