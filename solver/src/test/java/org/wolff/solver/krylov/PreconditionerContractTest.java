package org.wolff.solver.krylov;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;
import org.wolff.solver.assembly.Constraints;
import org.wolff.solver.assembly.Springs;
import org.wolff.solver.assembly.SupportedSystem;
import org.wolff.solver.multigrid.Multigrid;
import org.wolff.solver.sample.BoxMesh;

/**
 * What every preconditioner must keep. A new public one that has no maker here fails the test; one that is hidden in a
 * package serves the algorithm there, and is tested with it.
 */
class PreconditionerContractTest {
    /** How each is made for a matrix. */
    private static final Map<Class<? extends Preconditioner>, BiFunction<SupportedSystem, Workers, Preconditioner>>
            MAKERS = Map.of(
                    BlockJacobi.class,
                    (system, workers) -> new BlockJacobi(system.matrix().diagonalBlocks(), workers),
                    Multigrid.class,
                    (system, workers) -> new Multigrid(system, mesh(), workers));

    /** To what each is linear and symmetric, relative to its largest answer: rounding of its own precision. */
    private static final Map<Class<? extends Preconditioner>, Double> ROUNDING =
            Map.of(BlockJacobi.class, 1e-12, Multigrid.class, 1e-4);

    static Stream<Class<? extends Preconditioner>> preconditioners() {
        return MAKERS.keySet().stream();
    }

    @Test
    void everyPublicPreconditionerOfTheModuleHasAMaker() throws URISyntaxException, IOException {
        Path classes = Path.of(Preconditioner.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .filter(name -> !name.endsWith("-info"))
                    .map(PreconditionerContractTest::load)
                    .filter(type -> Preconditioner.class.isAssignableFrom(type)
                            && !type.isInterface()
                            && Modifier.isPublic(type.getModifiers()))
                    .forEach(type -> found.add(type.getName()));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        assertEquals(
                MAKERS.keySet().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new)), found);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Preconditioner.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new LinkageError(name, absent);
        }
    }

    private static TetMesh mesh() {
        return BoxMesh.split(BoxMesh.distorted(ElementOrder.TET10, 5, 4, 4, 1, 0.1, 2, 2), 2);
    }

    private static SupportedSystem system(Workers workers) {
        TetMesh mesh = mesh();
        Constraints.Builder held = new Constraints.Builder(mesh);
        for (int node = 0; node < mesh.nodeCount(); node++) {
            if (BoxMesh.isOn(mesh.xyz()[3 * node], 0)) {
                held.fix(node, Vector3.ZERO, "wall");
            } else if (BoxMesh.isOn(mesh.xyz()[3 * node + 2], 0)) {
                held.hold(node, new Vector3(0, 1, 3), 0, "roller");
            }
        }
        return SupportedSystem.assemble(
                mesh, BoxMesh.isotropic(mesh, 100, 0.45, 186000, 0.3), Springs.none(), held.build(), workers);
    }

    private static double[] random(int n, long seed) {
        return new Random(seed).doubles(n, -1, 1).toArray();
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("preconditioners")
    void linearSymmetricPositiveDefiniteInputUnchangedRepeatable(Class<? extends Preconditioner> type) {
        try (Workers one = new Workers(1);
                Workers four = new Workers(4)) {
            Preconditioner m = MAKERS.get(type).apply(system(one), one);
            int n = m.size();
            double rounding = ROUNDING.get(type);
            for (long seed = 0; seed < 5; seed++) {
                double[] x = random(n, 2 * seed);
                double[] y = random(n, 2 * seed + 1);
                double[] mx = new double[n];
                double[] my = new double[n];
                double[] before = x.clone();
                m.apply(x, mx);
                assertArrayEquals(before, x, "input unchanged");
                m.apply(y, my);
                double size = Math.sqrt(dot(mx, mx) * dot(y, y));
                assertEquals(dot(mx, y), dot(x, my), rounding * size, "symmetric");
                assertTrue(dot(x, mx) > 0, "positive definite");
                double[] sum = new double[n];
                double[] mSum = new double[n];
                Arrays.setAll(sum, i -> 2 * x[i] - 0.5 * y[i]);
                m.apply(sum, mSum);
                double largest = Arrays.stream(mx).map(Math::abs).max().orElseThrow();
                for (int i = 0; i < n; i++) {
                    assertEquals(2 * mx[i] - 0.5 * my[i], mSum[i], rounding * largest, "linear");
                }
                double[] again = random(n, 99);
                m.apply(x, again);
                assertTrue(Arrays.equals(mx, again), "bitwise repeatable, whatever the output held");
                double[][] together = new double[3][n];
                m.apply(new double[][] {y, x, sum}, together);
                assertTrue(Arrays.equals(my, together[0]), "the bits that it has alone");
                assertTrue(Arrays.equals(mx, together[1]), "the bits that it has alone");
                assertTrue(Arrays.equals(mSum, together[2]), "the bits that it has alone");
                double[] byFour = new double[n];
                MAKERS.get(type).apply(system(four), four).apply(x, byFour);
                assertTrue(Arrays.equals(mx, byFour), "bitwise equal on four threads");
            }
        }
    }
}
