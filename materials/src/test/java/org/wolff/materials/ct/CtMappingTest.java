package org.wolff.materials.ct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wolff.materials.bone.BoneCalibration;
import org.wolff.materials.bone.DensityMeasure;
import org.wolff.materials.bone.DensityModulusLaw;
import org.wolff.materials.bone.PiecewisePower;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.image.AnatomicalSpace;
import org.wolff.mesh.image.VoxelImage;
import org.wolff.mesh.image.Voxels;
import org.wolff.mesh.problem.InputException;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

class CtMappingTest {
    /** Turned and permuted: a quarter turn about z and another about x, with three spacings. */
    private static final double[] MATRIX = {0, 0, 1.5, -20, -1.25, 0, 0, 25, 0, -1, 0, 22};

    private interface Field {
        double at(Vector3 p);
    }

    private static VoxelImage image(double[] matrix, int[] size, Field field) {
        float[] values = new float[size[0] * size[1] * size[2]];
        VoxelImage frame = new VoxelImage(size, new Voxels.Floats(values), matrix, AnatomicalSpace.LPS, List.of());
        for (int i = 0; i < values.length; i++) {
            int row = i / size[0];
            int slice = row / size[1];
            values[i] = (float) field.at(frame.world(i % size[0], row % size[1], slice));
        }
        return frame;
    }

    private static VoxelImage image(Field field) {
        return image(MATRIX, new int[] {40, 45, 30}, field);
    }

    /** E = 1000 MPa at 1 g/cm³, straight or cubic; 0.001 g/cm³ per HU. */
    private static CtModulus ct(
            VoxelImage image, double exponent, CtModulus.Mapping mapping, CtModulus.PartialVolume surface) {
        PiecewisePower power =
                new PiecewisePower(List.of(new PiecewisePower.Piece(Double.POSITIVE_INFINITY, 1000, exponent, 0)));
        DensityModulusLaw law = new DensityModulusLaw(
                "test", "test", DensityMeasure.CT, power, Optional.empty(), Optional.empty(), "test", true, List.of());
        BoneCalibration calibration = new BoneCalibration(BoneCalibration.Method.PHANTOM, 0, 1e-12, DensityMeasure.CT);
        return new CtModulus("test.nii", image, calibration, law, 0.3, mapping, surface, 1e-3, 1e6);
    }

    /** Cubes of 4 mm from −8 to 8, six tetrahedra each. */
    private static TetMesh block(Vector3 origin, double edge, int n) {
        List<Double> xyz = new ArrayList<>();
        for (int k = 0; k <= n; k++) {
            for (int j = 0; j <= n; j++) {
                for (int i = 0; i <= n; i++) {
                    xyz.addAll(List.of(origin.x() + edge * i, origin.y() + edge * j, origin.z() + edge * k));
                }
            }
        }
        int[][] orders = {{0, 1, 3, 7}, {0, 1, 7, 5}, {0, 5, 7, 4}, {0, 3, 2, 7}, {0, 6, 4, 7}, {0, 2, 6, 7}};
        List<Integer> tets = new ArrayList<>();
        for (int cube = 0; cube < n * n * n; cube++) {
            for (int[] order : orders) {
                for (int corner : order) {
                    int i = cube % n + (corner & 1);
                    int j = cube / n % n + (corner >> 1 & 1);
                    int k = cube / n / n + (corner >> 2);
                    tets.add((k * (n + 1) + j) * (n + 1) + i);
                }
            }
        }
        return new TetMesh(
                ElementOrder.TET4,
                xyz.stream().mapToDouble(Double::doubleValue).toArray(),
                tets.stream().mapToInt(Integer::intValue).toArray(),
                new short[6 * n * n * n],
                List.of("bone"));
    }

    private static final TetMesh BLOCK = block(new Vector3(-8, -8, -8), 4, 4);

    private static CtMapping.Moduli map(CtModulus ct, TetMesh mesh) {
        try (Workers workers = new Workers(2)) {
            return CtMapping.of(
                    "bone", ct, mesh, IntStream.range(0, mesh.tetCount()).toArray(), workers);
        }
    }

    private static Vector3 centroid(TetMesh mesh, int tet) {
        double[] c = new double[3];
        for (int i = 0; i < 12; i++) {
            c[i % 3] += mesh.xyz()[3 * mesh.node(tet, i / 3) + i % 3] / 4;
        }
        return new Vector3(c[0], c[1], c[2]);
    }

    private static double linear(Vector3 p) {
        return 700 + 13 * p.x() - 21 * p.y() + 8 * p.z();
    }

    /** Straight Hounsfield units and a straight law: the mean over an element is the value at its centroid. */
    @ParameterizedTest
    @EnumSource(CtModulus.Mapping.class)
    void aLinearFieldIsMetExactly(CtModulus.Mapping mapping) {
        CtMapping.Moduli moduli =
                map(ct(image(CtMappingTest::linear), 1, mapping, CtModulus.PartialVolume.KEEP), BLOCK);
        for (int tet = 0; tet < BLOCK.tetCount(); tet++) {
            assertEquals(linear(centroid(BLOCK, tet)), moduli.moduli()[tet], 1e-3, "single precision of the image");
        }
        assertEquals(700, moduli.summary().mean(), 1e-3);
        assertEquals(700, moduli.summary().meanHounsfield(), 1e-3);
        assertEquals(
                1,
                IntStream.range(0, 20)
                        .mapToDouble(i -> moduli.summary().histogram()[i])
                        .sum(),
                1e-12);
        assertEquals(0, moduli.summary().raised());
        assertEquals(0, moduli.summary().outside());
    }

    /** Cubed after the field is taken, not before: the modulus is integrated, the mean of h³ being more than (mean of h)³. */
    @Test
    void theModulusIsIntegratedNotTheHounsfieldUnit() {
        TetMesh coarse = block(new Vector3(-8, -8, -8), 16, 1);
        CtMapping.Moduli moduli = map(
                ct(image(p -> 1000 + 50 * p.x()), 3, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP), coarse);
        // over the cube: mean of (1 + x/20)³ for x from −8 to 8 is 1 + 3 · (64/3)/400 = 1.16
        assertEquals(1160, moduli.summary().mean(), 1160 * 4e-3);
        assertEquals(1000, moduli.summary().meanHounsfield(), 0.1);
        assertTrue(Math.abs(moduli.summary().mean() - 1000) > 100);
    }

    /** The projection keeps the integral and is nearer to a smooth field than to noise on it. */
    @Test
    void theProjectionKeepsTheIntegralAndSmooths() {
        Field noisy = p -> linear(p) + 300 * Math.sin(1e4 * (p.x() + 3.1 * p.y() + 7.7 * p.z()));
        double average = 0;
        double projected = 0;
        CtMapping.Moduli one = map(ct(image(noisy), 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP), BLOCK);
        CtMapping.Moduli other = map(ct(image(noisy), 1, CtModulus.Mapping.L2, CtModulus.PartialVolume.KEEP), BLOCK);
        assertEquals(one.summary().mean(), other.summary().mean(), 1e-6);
        for (int tet = 0; tet < BLOCK.tetCount(); tet++) {
            double exact = linear(centroid(BLOCK, tet));
            average += Math.pow(one.moduli()[tet] - exact, 2);
            projected += Math.pow(other.moduli()[tet] - exact, 2);
        }
        assertTrue(projected < 0.8 * average, projected + " " + average);
    }

    /** A bright block in dark surroundings, half a voxel off the grid. */
    @Test
    void innerVoxelsStandInForThoseThatTheSurfaceCuts() {
        VoxelImage scan = image(p -> {
            double inside = 1;
            for (double x : new double[] {p.x(), p.y(), p.z()}) {
                inside *= Math.max(0, Math.min(1, 0.5 + 8 - Math.abs(x)));
            }
            return 1000 * inside;
        });
        CtMapping.Moduli keep = map(ct(scan, 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP), BLOCK);
        CtMapping.Moduli inner = map(ct(scan, 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.INNER), BLOCK);
        assertTrue(keep.summary().mean() < 930, "kept " + keep.summary().mean());
        assertEquals(1000, inner.summary().mean(), 5);
        assertEquals(1000, inner.summary().greatest(), 1e-2);
        assertTrue(
                inner.summary().surface() > 0.2 && inner.summary().surface() < 0.6,
                "" + inner.summary().surface());
        assertEquals(List.of(), keep.warnings());
    }

    @Test
    void whatIsClippedIsCounted() {
        CtModulus wide = ct(image(p -> 100 * p.x()), 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP);
        CtModulus narrow = new CtModulus(
                wide.file(),
                wide.image(),
                wide.calibration(),
                wide.law(),
                0.3,
                wide.mapping(),
                wide.surface(),
                100,
                400);
        CtMapping.Moduli moduli = map(narrow, BLOCK);
        assertEquals(0.5, moduli.summary().negativeDensity(), 0.01);
        assertEquals(9 / 16.0, moduli.summary().raised(), 0.01);
        assertEquals(0.25, moduli.summary().lowered(), 0.01);
        assertEquals(100, moduli.summary().smallest(), 1e-9);
        assertEquals(400, moduli.summary().greatest(), 1e-9);
        assertTrue(
                moduli.warnings().stream().anyMatch(w -> w.contains("has a density below zero")),
                moduli.warnings().toString());
    }

    @Test
    void anImageThatMissesThePartIsRefusedWithTheLikelyMistake() {
        VoxelImage scan = image(CtMappingTest::linear);
        CtModulus ct = ct(scan, 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP);
        TetMesh far = block(new Vector3(100, 0, 0), 4, 2);
        InputException missed = assertThrows(InputException.class, () -> map(ct, far));
        assertTrue(
                missed.getMessage().contains("part 'bone' lies outside the image test.nii by 100 %"),
                missed.getMessage());
        assertTrue(missed.getMessage().contains("is it the image of this bone?"), missed.getMessage());
        double[] aside = MATRIX.clone();
        aside[3] += 60;
        aside[7] += 60;
        VoxelImage other = image(aside, scan.size(), CtMappingTest::linear);
        TetMesh mirrored = block(new Vector3(-68, -68, -8), 4, 2);
        InputException turned = assertThrows(
                InputException.class,
                () -> map(ct(other, 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP), mirrored));
        assertTrue(turned.getMessage().contains("'coordinates: ras'"), turned.getMessage());
        TetMesh raw = block(new Vector3(30, 30, 30), 4, 2);
        InputException plain = assertThrows(InputException.class, () -> map(ct, raw));
        assertTrue(plain.getMessage().contains("made without the image's matrix"), plain.getMessage());
    }

    /** Wrong axes inside the image: what the part holds is darker than what surrounds it. */
    @Test
    void aPartThatIsDarkerThanItsSurroundingsIsWarnedOf() {
        VoxelImage dark =
                image(p -> Math.max(Math.abs(p.x()), Math.max(Math.abs(p.y()), Math.abs(p.z()))) < 8 ? 50 : 900);
        CtMapping.Moduli moduli = map(ct(dark, 1, CtModulus.Mapping.AVERAGE, CtModulus.PartialVolume.KEEP), BLOCK);
        assertTrue(
                moduli.warnings().get(0).contains("no brighter than what surrounds it"),
                moduli.warnings().toString());
    }

    @Test
    void threadsDoNotChangeABit() {
        CtModulus ct = ct(image(CtMappingTest::linear), 3, CtModulus.Mapping.L2, CtModulus.PartialVolume.INNER);
        double[][] moduli = new double[2][];
        for (int threads = 1; threads <= 2; threads++) {
            try (Workers workers = new Workers(threads)) {
                moduli[threads - 1] = CtMapping.of(
                                "bone",
                                ct,
                                BLOCK,
                                IntStream.range(0, BLOCK.tetCount()).toArray(),
                                workers)
                        .moduli();
            }
        }
        assertArrayEquals(moduli[0], moduli[1], 0);
    }

    @Test
    void samplesOfAnElementStandForEqualVolumes() {
        for (int steps = 1; steps <= TetSamples.MOST_STEPS; steps++) {
            double[] points = new TetSamples().of(steps);
            assertEquals(4 * steps * steps * steps, points.length);
            double[] mean = new double[4];
            for (int i = 0; i < points.length; i++) {
                assertTrue(points[i] > 0);
                mean[i % 4] += 4 * points[i] / points.length;
            }
            assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, mean, 1e-13);
        }
    }

    @Test
    void aPhantomGivesTheLineNearestToItsRods() {
        BoneCalibration line = BoneCalibration.ofSamples(
                BoneCalibration.Method.PHANTOM,
                new double[] {10, 110, 210},
                new double[] {1e-11, 9e-11, 17e-11},
                DensityMeasure.CT);
        assertEquals(8e-13, line.slope(), 1e-18);
        assertEquals(2e-12, line.intercept(), 1e-17);
        assertThrows(
                IllegalArgumentException.class,
                () -> BoneCalibration.ofSamples(
                        BoneCalibration.Method.PHANTOM,
                        new double[] {10, 110},
                        new double[] {9e-11, 1e-11},
                        DensityMeasure.CT));
    }
}
