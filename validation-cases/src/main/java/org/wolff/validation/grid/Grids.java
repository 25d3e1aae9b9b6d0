package org.wolff.validation.grid;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;

/** The bodies of the closed-form problems as block meshes; {@code n} doubles from one level of refinement to the next. */
public final class Grids {
    private Grids() {}

    /** Returns the box from the origin to (lx, ly, lz). */
    public static TetMesh box(ElementOrder order, double lx, double ly, double lz, int nx, int ny, int nz) {
        Block block = new Block(nx, ny, nz, (u, v, w, p) -> set(p, lx * u, ly * v, lz * w));
        return BlockMesh.of(order, 1e-3 * Math.min(lx / nx, Math.min(ly / ny, lz / nz)), List.of(block));
    }

    /** Returns the box with the region {@code upper} above z = bond, {@code lower} below. */
    public static TetMesh layered(
            ElementOrder order, double lx, double ly, double lz, int nx, int ny, int nz, double bond) {
        Block block = new Block(nx, ny, nz, (u, v, w, p) -> set(p, lx * u, ly * v, lz * w));
        double weld = 1e-3 * Math.min(lx / nx, Math.min(ly / ny, lz / nz));
        return BlockMesh.of(order, weld, List.of(block), List.of("lower", "upper"), c -> c[2] < bond ? 0 : 1);
    }

    /**
     * Returns the octant x, y, z ≥ 0 of a hollow sphere: three blocks that meet on the diagonal, {@code n} × {@code n}
     * cells on the sphere each and {@code n} through the wall.
     */
    public static TetMesh sphereOctant(ElementOrder order, double inner, double outer, int n) {
        List<Block> blocks = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            blocks.add(new Block(n, n, n, (u, v, w, p) -> {
                // Corners in turn: axis a (1,0,0), mids (1,1,0) and (1,0,1), centre (1,1,1): all linear in u and v.
                double along = 1;
                double left = u;
                double right = v;
                double scale = (inner + (outer - inner) * w) / Math.sqrt(along + left * left + right * right);
                p[a] = scale * along;
                p[(a + 1) % 3] = scale * left;
                p[(a + 2) % 3] = scale * right;
            }));
        }
        return BlockMesh.of(order, 1e-3 * inner / n, blocks);
    }

    /** Returns a quarter x, y ≥ 0 of a hollow cylinder around z: {@code n} cells through the wall, 2n around. */
    public static TetMesh cylinderQuarter(ElementOrder order, double inner, double outer, double length, int n) {
        int along = Math.max(1, (int) Math.rint(n * length / (outer - inner)));
        Block block = new Block(n, 2 * n, along, (u, v, w, p) -> {
            double r = inner + (outer - inner) * u;
            double angle = Math.PI / 2 * v;
            set(p, r * StrictMath.cos(angle), r * StrictMath.sin(angle), length * w);
        });
        return BlockMesh.of(order, 1e-3 * inner / n, List.of(block));
    }

    /** Returns a quarter x, y ≥ 0 of a round bar along z: three blocks of {@code n} × {@code n} cells across. */
    public static TetMesh barQuarter(ElementOrder order, double radius, double length, int n, int along) {
        return BlockMesh.of(order, 1e-3 * radius / n, bar(radius, length, n, along));
    }

    /**
     * Returns a quarter x, y ≥ 0 of a round bar along z, region {@code bar}, in a {@code ring} from its radius to {@code
     * outer}: 2n cells around, {@code wall} cells through the ring.
     */
    public static TetMesh barInRing(
            ElementOrder order, double radius, double outer, double length, int n, int wall, int along) {
        List<Block> blocks = new ArrayList<>(bar(radius, length, n, along));
        blocks.add(new Block(wall, n, along, (u, v, w, p) -> {
            double angle = Math.PI / 4 * v;
            double r = radius + (outer - radius) * u;
            set(p, r * StrictMath.cos(angle), r * StrictMath.sin(angle), length * w);
        }));
        blocks.add(new Block(n, wall, along, (u, v, w, p) -> {
            double angle = Math.PI / 2 - Math.PI / 4 * u;
            double r = radius + (outer - radius) * v;
            set(p, r * StrictMath.cos(angle), r * StrictMath.sin(angle), length * w);
        }));
        double chord = radius * StrictMath.cos(Math.PI / 8 / n);
        return BlockMesh.of(
                order, 1e-3 * radius / n, blocks, List.of("bar", "ring"), c -> Math.hypot(c[0], c[1]) < chord ? 0 : 1);
    }

    private static List<Block> bar(double radius, double length, int n, int along) {
        double mid = radius / 2;
        double core = 0.42 * radius;
        Block.Map inner =
                (u, v, w, p) -> set(p, u * (mid + v * (core - mid)), v * (mid + u * (core - mid)), length * w);
        Block.Map lower = (u, v, w, p) -> {
            double angle = Math.PI / 4 * v;
            double x = mid + v * (core - mid);
            double y = core * v;
            set(
                    p,
                    (1 - u) * x + u * radius * StrictMath.cos(angle),
                    (1 - u) * y + u * radius * StrictMath.sin(angle),
                    length * w);
        };
        Block.Map upper = (u, v, w, p) -> {
            double angle = Math.PI / 2 - Math.PI / 4 * u;
            double x = core * u;
            double y = mid + u * (core - mid);
            set(
                    p,
                    (1 - v) * x + v * radius * StrictMath.cos(angle),
                    (1 - v) * y + v * radius * StrictMath.sin(angle),
                    length * w);
        };
        return List.of(new Block(n, n, along, inner), new Block(n, n, along, lower), new Block(n, n, along, upper));
    }

    /**
     * Returns a quarter x, y ≥ 0 of the end of a sphere that touches z = 0 at the origin from above, cut off at a height
     * and at the distance {@code reach} &lt; radius from the axis; cells are finer near the origin.
     *
     * @param n half the number of cells around
     * @param along cells from the sphere up to the plane z = height
     */
    public static TetMesh sphereEnd(ElementOrder order, double radius, double reach, double height, int n, int along) {
        List<Block> blocks = new ArrayList<>();
        for (Block flat : bar(1, 1, n, along)) {
            blocks.add(new Block(flat.nu(), flat.nv(), flat.nw(), (u, v, w, p) -> {
                flat.map().at(u, v, w, p);
                double from = Math.hypot(p[0], p[1]);
                double scale = reach * (0.5 + 0.5 * from * from);
                double x = scale * p[0];
                double y = scale * p[1];
                double low = radius - Math.sqrt(radius * radius - x * x - y * y);
                set(p, x, y, low + (height - low) * w * (0.4 + 0.6 * w));
            }));
        }
        return BlockMesh.of(order, 1e-4 * reach / n, blocks);
    }

    /**
     * Returns a quarter x, y ≥ 0 of a flat disk of the radius {@code reach} up to z = height, region {@code upper}, on a layer
     * of one cell down to z = −1, region {@code lower}; cells are finer near the origin.
     *
     * @param n half the number of cells around
     * @param along cells from z = 0 to the height
     */
    public static TetMesh diskOnLayer(ElementOrder order, double reach, double height, int n, int along) {
        List<Block> blocks = new ArrayList<>();
        for (boolean below : new boolean[] {true, false}) {
            for (Block flat : bar(1, 1, n, below ? 1 : along)) {
                blocks.add(new Block(flat.nu(), flat.nv(), flat.nw(), (u, v, w, p) -> {
                    flat.map().at(u, v, w, p);
                    double scale = reach * (0.5 + 0.5 * Math.hypot(p[0], p[1]));
                    set(p, scale * p[0], scale * p[1], below ? w - 1 : height * w * (0.3 + 0.7 * w));
                }));
            }
        }
        return BlockMesh.of(order, 1e-4 * reach / n, blocks, List.of("lower", "upper"), c -> c[2] < 0 ? 0 : 1);
    }

    private static void set(double[] p, double x, double y, double z) {
        p[0] = x;
        p[1] = y;
        p[2] = z;
    }
}
