package org.wolff.validation.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.mesh.surface.TriangleSurface;

/** Loose triangles that can be damaged one by one. */
final class Soup {
    final List<Vector3[]> triangles = new ArrayList<>();

    static Soup of(TriangleSurface surface) {
        Soup soup = new Soup();
        for (int t = 0; t < surface.triangleCount(); t++) {
            Vector3[] corners = new Vector3[3];
            for (int c = 0; c < 3; c++) {
                int v = 3 * surface.triangles()[3 * t + c];
                corners[c] = new Vector3(surface.xyz()[v], surface.xyz()[v + 1], surface.xyz()[v + 2]);
            }
            soup.triangles.add(corners);
        }
        return soup;
    }

    /** A ball, or an ellipsoid, of n rings of 2n. */
    static Soup ball(Vector3 centre, Vector3 radii, int n) {
        Soup soup = new Soup();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                Vector3 a = onBall(i, j, n);
                Vector3 b = onBall(i, j + 1, n);
                Vector3 c = onBall(i + 1, j, n);
                Vector3 d = onBall(i + 1, j + 1, n);
                if (i > 0) {
                    soup.triangles.add(new Vector3[] {a, c, b});
                }
                if (i < n - 1) {
                    soup.triangles.add(new Vector3[] {b, c, d});
                }
            }
        }
        return soup.map(p -> centre.plus(new Vector3(radii.x() * p.x(), radii.y() * p.y(), radii.z() * p.z())));
    }

    private static Vector3 onBall(int i, int j, int n) {
        double s = i == 0 || i == n ? 0 : Math.sin(Math.PI * i / n);
        double angle = Math.PI * (j % (2 * n)) / n;
        return new Vector3(s * Math.cos(angle), s * Math.sin(angle), Math.cos(Math.PI * i / n));
    }

    /** A ring of n by n facets. */
    static Soup ring(double radius, double tube, int n) {
        Soup soup = new Soup();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Vector3 a = onRing(radius, tube, i, j, n);
                Vector3 b = onRing(radius, tube, i + 1, j, n);
                Vector3 c = onRing(radius, tube, i, j + 1, n);
                Vector3 d = onRing(radius, tube, i + 1, j + 1, n);
                soup.triangles.add(new Vector3[] {a, b, d});
                soup.triangles.add(new Vector3[] {a, d, c});
            }
        }
        return soup;
    }

    private static Vector3 onRing(double radius, double tube, int i, int j, int n) {
        double u = 2 * Math.PI * (i % n) / n;
        double w = 2 * Math.PI * (j % n) / n;
        double r = radius + tube * Math.cos(w);
        return new Vector3(r * Math.cos(u), r * Math.sin(u), tube * Math.sin(w));
    }

    /** A box whose faces have n by n squares. */
    static Soup box(Vector3 min, Vector3 max, int n) {
        Soup soup = new Soup();
        double[] lo = {min.x(), min.y(), min.z()};
        double[] hi = {max.x(), max.y(), max.z()};
        for (int axis = 0; axis < 3; axis++) {
            for (int end = 0; end < 2; end++) {
                for (int i = 0; i < n * n; i++) {
                    Vector3[] p = new Vector3[4];
                    for (int c = 0; c < 4; c++) {
                        double[] at = new double[3];
                        int b = (axis + 1) % 3;
                        int d = (axis + 2) % 3;
                        at[axis] = end == 0 ? lo[axis] : hi[axis];
                        at[b] = lo[b] + (hi[b] - lo[b]) * (i % n + (c & 1)) / n;
                        at[d] = lo[d] + (hi[d] - lo[d]) * (Math.floorDiv(i, n) + (c >> 1)) / n;
                        p[c] = new Vector3(at[0], at[1], at[2]);
                    }
                    soup.triangles.add(end == 0 ? new Vector3[] {p[0], p[3], p[1]} : new Vector3[] {p[0], p[1], p[3]});
                    soup.triangles.add(end == 0 ? new Vector3[] {p[0], p[2], p[3]} : new Vector3[] {p[0], p[3], p[2]});
                }
            }
        }
        return soup;
    }

    Soup map(UnaryOperator<Vector3> move) {
        Soup soup = new Soup();
        for (Vector3[] t : triangles) {
            soup.triangles.add(new Vector3[] {move.apply(t[0]), move.apply(t[1]), move.apply(t[2])});
        }
        return soup;
    }

    Soup with(Soup other) {
        Soup soup = new Soup();
        soup.triangles.addAll(triangles);
        soup.triangles.addAll(other.triangles);
        return soup;
    }

    Soup insideOut() {
        Soup soup = new Soup();
        triangles.forEach(t -> soup.triangles.add(new Vector3[] {t[0], t[2], t[1]}));
        return soup;
    }

    Vector3 centre() {
        Vector3 sum = Vector3.ZERO;
        for (Vector3[] t : triangles) {
            sum = sum.plus(t[0]).plus(t[1]).plus(t[2]);
        }
        return sum.times(1.0 / (3.0 * triangles.size()));
    }

    TriangleSurface surface(String name) {
        double[] xyz = new double[9 * triangles.size()];
        int[] all = new int[3 * triangles.size()];
        for (int i = 0; i < all.length; i++) {
            Vector3 p = triangles.get(Math.floorDiv(i, 3))[i % 3];
            xyz[3 * i] = p.x();
            xyz[3 * i + 1] = p.y();
            xyz[3 * i + 2] = p.z();
            all[i] = i;
        }
        return new TriangleSurface(name, xyz, all);
    }
}
