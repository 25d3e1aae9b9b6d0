package org.wolff.mesh.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.SurfaceDefects;
import org.wolff.mesh.surface.TriangleSurface;

class LabelSurfaceTest {
    /** Volume by the divergence theorem; positive where the normals point outwards. */
    private static double volume(TriangleSurface surface) {
        double sum = 0;
        for (int t = 0; t < surface.triangleCount(); t++) {
            Vector3[] p = new Vector3[3];
            for (int i = 0; i < 3; i++) {
                int v = 3 * surface.triangles()[3 * t + i];
                p[i] = new Vector3(surface.xyz()[v], surface.xyz()[v + 1], surface.xyz()[v + 2]);
            }
            sum += p[0].dot(p[1].cross(p[2])) / 6;
        }
        return sum;
    }

    private static VoxelImage ball(double[] matrix, double radius, int n) {
        short[] voxels = new short[n * n * n];
        VoxelImage frame = new VoxelImage(
                new int[] {n, n, n}, new Voxels.Shorts(voxels, 1, 0), matrix, AnatomicalSpace.RAS, List.of());
        Vector3 centre = frame.world((n - 1) / 2.0, (n - 1) / 2.0, (n - 1) / 2.0);
        for (int v = 0; v < voxels.length; v++) {
            int row = v / n;
            int slice = row / n;
            Vector3 p = frame.world(v % n, row % n, slice);
            voxels[v] = (short) (p.minus(centre).norm() <= radius ? 5 : 0);
        }
        return frame;
    }

    /** Right-handed, and with two axes exchanged. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBallStaysOneWithinHalfAVoxel(boolean mirrored) {
        double[] matrix = mirrored
                ? new double[] {0, 1, 0, 3, 1, 0, 0, -4, 0, 0, 1, 5}
                : new double[] {1, 0, 0, 3, 0, 1, 0, -4, 0, 0, 1, 5};
        VoxelImage image = ball(matrix, 10, 25);
        TriangleSurface surface = LabelSurface.of("ball", image, 5);
        assertTrue(
                SurfaceDefects.of(surface).isClean(), SurfaceDefects.of(surface).toString());
        assertEquals(4.0 / 3 * Math.PI * 1000, volume(surface), 0.03 * 4189);
        Vector3 centre = image.world(12, 12, 12);
        for (int v = 0; v < surface.xyz().length; v += 3) {
            Vector3 p = new Vector3(surface.xyz()[v], surface.xyz()[v + 1], surface.xyz()[v + 2]);
            assertEquals(10, p.minus(centre).norm(), 0.6);
        }
        assertFalse(LabelSurface.isCut(image, 5));
    }

    @Test
    void aLabelAtTheBorderIsClosedThere() {
        VoxelImage image = ball(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}, 20, 21);
        TriangleSurface surface = LabelSurface.of("cube", image, 5);
        assertTrue(LabelSurface.isCut(image, 5));
        assertTrue(SurfaceDefects.of(surface).isClean());
        assertEquals(21 * 21 * 21, volume(surface), 0.04 * 9261);
    }

    @Test
    void aLabelThatIsNotThereIsToldWithThoseThatAre() {
        VoxelImage image = ball(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}, 3, 9);
        IllegalArgumentException none =
                assertThrows(IllegalArgumentException.class, () -> LabelSurface.of("x", image, 6));
        assertTrue(none.getMessage().contains("no voxel of label 6; its labels: 5 (123 voxels)"), none.getMessage());
    }

    /** The third lumbar vertebra of the shared scan: complete, 17,698 voxels of 1.5 mm. */
    @Test
    void theSharedVertebraKeepsItsVolume() {
        Path scan = SharedScan.folder().resolve("sub-ct_seg-vert_label-22_msk.nii.gz");
        assumeTrue(Files.isRegularFile(scan), "the shared scan is not here");
        VoxelImage labels = ImageFiles.read(scan);
        TriangleSurface vertebra = LabelSurface.of("L3", labels, 22);
        double volume = volume(vertebra);
        System.out.printf(
                "L3: voxels %.0f mm3, surface %.0f mm3, %d triangles%n",
                17698 * 3.375, volume, vertebra.triangleCount());
        assertEquals(17698 * 3.375, volume, 0.03 * 17698 * 3.375);
        assertFalse(LabelSurface.isCut(labels, 22));
        assertTrue(LabelSurface.isCut(labels, 21));
    }
}
