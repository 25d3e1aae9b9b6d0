package org.wolff.validation.closedform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.wolff.materials.elastic.IsotropicMaterial;

/** The formulas against the equations that they solve: Hooke, equilibrium, boundary values. */
class ClosedFormTest {
    private static final IsotropicMaterial BONE = new IsotropicMaterial(17000, 0.3);
    private static final double H = 1e-4;

    private record Sample(ClosedForm form, double[][] points, double[] bodyForce) {
        @Override
        public String toString() {
            return form.name();
        }
    }

    static Stream<Sample> forms() {
        return Stream.of(
                new Sample(new ThickSphere(10, 20, 5, BONE), shell(10, 20), new double[3]),
                new Sample(new ThickCylinder(10, 20, 5, BONE), shell(10, 20), new double[3]),
                new Sample(new KirschPlate(10, 5, BONE), shell(10, 20), new double[3]),
                new Sample(new SaintVenantBeam(4, 40, 100, BONE), box(2.5, 2.5, 40), new double[3]),
                new Sample(new HangingBar(50, 2e-5, BONE), box(5, 5, 50), new double[] {0, 0, -2e-5}),
                new Sample(new BarInSeries(20, 3, 17000, 110000), box(5, 5, 19), new double[3]));
    }

    @Test
    void everyClosedFormIsHeldAgainstItsEquations() {
        Set<Class<?>> held = forms().map(sample -> sample.form().getClass()).collect(Collectors.toSet());
        assertEquals(Set.of(ClosedForm.class.getPermittedSubclasses()), held);
        forms().forEach(sample -> assertFalse(sample.form().source().isEmpty(), sample.toString()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void displacementThroughHookesLawGivesTheStress(Sample sample) {
        for (double[] x : sample.points()) {
            double[] expected = new double[6];
            sample.form().stress(x[0], x[1], x[2], expected);
            double[] found = hooke(sample.form(), x);
            double size = 1e-3;
            for (double s : expected) {
                size = Math.max(size, Math.abs(s));
            }
            for (int i = 0; i < 6; i++) {
                assertEquals(expected[i], found[i], 1e-6 * size, sample + " component " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void stressIsInEquilibrium(Sample sample) {
        int[][] voigt = {{0, 3, 5}, {3, 1, 4}, {5, 4, 2}};
        for (double[] x : sample.points()) {
            double scale = 0;
            double[] divergence = sample.bodyForce().clone();
            for (int j = 0; j < 3; j++) {
                double[] high = stressAt(sample.form(), x, j, H);
                double[] low = stressAt(sample.form(), x, j, -H);
                for (int i = 0; i < 3; i++) {
                    divergence[i] += (high[voigt[i][j]] - low[voigt[i][j]]) / (2 * H);
                    scale = Math.max(scale, Math.abs(high[voigt[i][j]]));
                }
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(0, divergence[i], 1e-6 * Math.max(scale, 1e-3), sample + " direction " + i);
            }
        }
    }

    @Test
    void sphereAndCylinderCarryThePressureInsideAndNothingOutside() {
        ThickSphere sphere = new ThickSphere(10, 20, 5, BONE);
        assertEquals(-5, sphere.radialStress(10), 1e-13);
        assertEquals(0, sphere.radialStress(20), 1e-13);
        ThickCylinder cylinder = new ThickCylinder(10, 20, 5, BONE);
        assertEquals(-5, cylinder.radialStress(10), 1e-13);
        assertEquals(0, cylinder.radialStress(20), 1e-13);
        // Force across a half: hoop stress on the wall = pressure on the bore.
        assertEquals(5 * 10, integral(cylinder::hoopStress, 10, 20), 1e-6);
        assertEquals(5 * 100 / 2.0, integral(r -> r * sphere.hoopStress(r), 10, 20), 1e-6);
    }

    @Test
    void beamHasAFreeSideAndCarriesTheLoad() {
        SaintVenantBeam beam = new SaintVenantBeam(4, 40, 100, BONE);
        double[] s = new double[6];
        for (int i = 0; i < 16; i++) {
            double angle = i * Math.PI / 8;
            double nx = Math.cos(angle);
            double ny = Math.sin(angle);
            beam.stress(4 * nx, 4 * ny, 13, s);
            assertEquals(0, s[5] * nx + s[4] * ny, 1e-12, "traction on the side");
        }
        double shear = 0;
        double moment = 0;
        int n = 400;
        for (int i = 0; i < n; i++) {
            double r = 4 * (i + 0.5) / n;
            for (int j = 0; j < 64; j++) {
                double angle = 2 * Math.PI * j / 64;
                beam.stress(r * Math.cos(angle), r * Math.sin(angle), 13, s);
                double area = r * (4.0 / n) * (2 * Math.PI / 64);
                shear += s[5] * area;
                moment += s[2] * r * Math.cos(angle) * area;
            }
        }
        assertEquals(100, shear, 1e-3);
        assertEquals(-100 * (40 - 13), moment, 0.05);
    }

    @Test
    void beamBendsAsEulerSays() {
        SaintVenantBeam beam = new SaintVenantBeam(0.4, 40, 1, BONE);
        double[] u = new double[3];
        beam.displacement(0, 0, 40, u);
        assertEquals(40 * 40 * 40 / (3 * 17000 * beam.inertia()), u[0], 1e-12 * u[0]);
    }

    @Test
    void timoshenkoAgainstHandComputation() {
        TimoshenkoCantilever beam = new TimoshenkoCantilever(100, 10, 10, 100, new IsotropicMaterial(10000, 0.25));
        // I = 833.333, bending 100e6/(3*1e4*833.333) = 4; kappa = 12.5/14.75, G = 4000: 1e4/(kappa*4000*100) = 0.0295
        assertEquals(4.0295, beam.tipDeflection(), 1e-9);
        assertEquals(100 * 100 * 5 / (1e4 / 12), beam.bendingStress(0), 1e-9);
    }

    @Test
    void aFormulaOffByOnePercentIsFound() {
        ClosedForm right = new ThickSphere(10, 20, 5, BONE);
        ClosedForm wrong = new ThickSphere(10, 20, 5.05, BONE);
        double[] x = {7, 8, 9};
        double[] expected = new double[6];
        wrong.stress(x[0], x[1], x[2], expected);
        assertThrows(AssertionFailedError.class, () -> assertEquals(expected[0], hooke(right, x)[0], 1e-6));
    }

    private interface Profile {
        double at(double r);
    }

    private static double integral(Profile profile, double from, double to) {
        int n = 20000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += profile.at(from + (to - from) * (i + 0.5) / n);
        }
        return sum * (to - from) / n;
    }

    private static double[] stressAt(ClosedForm form, double[] x, int axis, double step) {
        double[] p = x.clone();
        p[axis] += step;
        double[] s = new double[6];
        form.stress(p[0], p[1], p[2], s);
        return s;
    }

    private static double[] hooke(ClosedForm form, double[] x) {
        double[][] gradient = new double[3][3];
        for (int j = 0; j < 3; j++) {
            double[] high = new double[3];
            double[] low = new double[3];
            double[] p = x.clone();
            p[j] += H;
            form.displacement(p[0], p[1], p[2], high);
            p[j] -= 2 * H;
            form.displacement(p[0], p[1], p[2], low);
            for (int i = 0; i < 3; i++) {
                gradient[i][j] = (high[i] - low[i]) / (2 * H);
            }
        }
        IsotropicMaterial law = form.material(x[0], x[1], x[2]);
        double trace = gradient[0][0] + gradient[1][1] + gradient[2][2];
        double mu = law.shearModulus();
        double[] s = new double[6];
        for (int i = 0; i < 3; i++) {
            s[i] = law.lambda() * trace + 2 * mu * gradient[i][i];
        }
        s[3] = mu * (gradient[0][1] + gradient[1][0]);
        s[4] = mu * (gradient[1][2] + gradient[2][1]);
        s[5] = mu * (gradient[0][2] + gradient[2][0]);
        return s;
    }

    private static double[][] shell(double inner, double outer) {
        Random random = new Random(11);
        double[][] points = new double[20][3];
        for (double[] p : points) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double r = inner + 0.5 + (outer - inner - 1) * random.nextDouble();
            p[0] = r * Math.cos(angle);
            p[1] = r * Math.sin(angle);
            p[2] = random.nextDouble();
        }
        return points;
    }

    private static double[][] box(double x, double y, double z) {
        Random random = new Random(12);
        double[][] points = new double[20][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {
                x * (2 * random.nextDouble() - 1), y * (2 * random.nextDouble() - 1), z * random.nextDouble()
            };
        }
        return points;
    }
}
