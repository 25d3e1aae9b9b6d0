package org.wolff.mesh.tetrahedralize;

import java.util.Arrays;
import org.wolff.mesh.region.RegionMap;
import org.wolff.mesh.tetmesh.CurvedTet;
import org.wolff.mesh.tetmesh.ElementOrder;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.mesh.work.Workers;

/**
 * Step 12: a node in the middle of every edge, shared by all elements around it. On a boundary it moves to where the
 * labels around the edge meet; where that would make the Jacobian of an element small it is taken back by halves.
 */
final class MidNodes implements Numbering.Nodes {
    private static final int HALVINGS = 5;
    private static final int BLOCK = 1 << 12;
    private static final int[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    private final WorkMesh mesh;
    private final Edges edges;
    /** Of each edge, where its mid node is among those that move; −1 where it stays in the middle. */
    private final int[] place;

    private final double[] offset;

    private MidNodes(WorkMesh mesh, Edges edges, BentEdges bent) {
        this.mesh = mesh;
        this.edges = edges;
        this.place = new int[edges.count()];
        this.offset = bent.offset();
        Arrays.fill(place, -1);
        for (int k = 0; k < bent.edge().length; k++) {
            place[bent.edge()[k]] = k;
        }
    }

    /** Finds the mid nodes of the elements that are kept. */
    static MidNodes of(Complex complex, RegionMap map, Workers workers) {
        Edges edges = Edges.of(complex.mesh(), complex.stars(), workers);
        MidNodes mid = new MidNodes(complex.mesh(), edges, BentEdges.of(complex, edges, map, workers));
        int[] bent = mid.bentTets(complex.strata(), workers);
        int[] suspects = bent;
        for (int halving = 0; halving < HALVINGS && suspects.length > 0; halving++) {
            suspects = mid.retreat(bent, suspects, halving == HALVINGS - 1 ? 0 : 0.5, workers);
        }
        return mid;
    }

    @Override
    public ElementOrder order() {
        return ElementOrder.TET10;
    }

    @Override
    public WorkMesh mesh() {
        return mesh;
    }

    @Override
    public int count() {
        return Math.addExact(mesh.vertexCount(), edges.count());
    }

    @Override
    public void of(int tet, int[] numbers) {
        System.arraycopy(mesh.tets(), 4 * tet, numbers, 0, 4);
        for (int e = 0; e < 6; e++) {
            numbers[4 + e] =
                    mesh.vertexCount() + edges.find(numbers[TetMesh.edgeEnd(e, 0)], numbers[TetMesh.edgeEnd(e, 1)]);
        }
    }

    @Override
    public void place(int node, double[] point) {
        if (node < mesh.vertexCount()) {
            System.arraycopy(mesh.xyz(), 3 * node, point, 0, 3);
        } else {
            int e = node - mesh.vertexCount();
            int low = edges.low()[e];
            for (int a = 0; a < 3; a++) {
                point[a] = 0.5 * (mesh.xyz()[3 * low + a] + mesh.xyz()[3 * edges.high()[e] + a]);
                point[a] += place[e] < 0 ? 0 : offset[3 * place[e] + a];
            }
        }
    }

    /** Returns the elements with a mid node that is not in the middle of its edge, ascending. */
    private int[] bentTets(Strata strata, Workers workers) {
        return workers.select(mesh.tetCount(), BLOCK, () -> {
            int[] own = new int[10];
            return t -> mesh.region()[t] >= 0 && strata.boundaryCorners(mesh.tets(), t) >= 2 && isBent(t, own);
        });
    }

    /** Returns true where a mid node is not in the middle, and fills in the nodes. */
    private boolean isBent(int t, int[] own) {
        of(t, own);
        for (int i = 4; i < 10; i++) {
            if (place[own[i] - mesh.vertexCount()] >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Shortens the way of the mid nodes of elements that are bent too far.
     *
     * @param bent all bent elements
     * @param suspects those of them to look at
     * @return the bent elements whose nodes have moved
     */
    private int[] retreat(int[] bent, int[] suspects, double factor, Workers workers) {
        byte[] back = new byte[offset.length / 3];
        workers.forEach(suspects.length, 256, (from, to) -> {
            CurvedTet tet = new CurvedTet();
            int[] own = new int[10];
            double[] x = new double[30];
            double[] point = new double[3];
            for (int k = from; k < to; k++) {
                of(suspects[k], own);
                for (int i = 0; i < 10; i++) {
                    place(own[i], point);
                    System.arraycopy(point, 0, x, 3 * i, 3);
                }
                if (!tet.isSound(x, TEN, 0)) {
                    for (int i = 4; i < 10; i++) {
                        int p = place[own[i] - mesh.vertexCount()];
                        if (p >= 0) {
                            back[p] = 1; // threads may race here, all to write the same
                        }
                    }
                }
            }
        });
        boolean any = false;
        for (int p = 0; p < back.length; p++) {
            if (back[p] == 1) {
                any = true;
                for (int a = 0; a < 3; a++) {
                    offset[3 * p + a] *= factor;
                }
            }
        }
        return any ? moved(bent, back, workers) : new int[0];
    }

    private int[] moved(int[] bent, byte[] back, Workers workers) {
        int[] places = workers.select(bent.length, 256, () -> {
            int[] own = new int[10];
            return k -> {
                of(bent[k], own);
                boolean moved = false;
                for (int i = 4; i < 10; i++) {
                    int p = place[own[i] - mesh.vertexCount()];
                    moved |= p >= 0 && back[p] == 1;
                }
                return moved;
            };
        });
        return Arrays.stream(places).map(k -> bent[k]).toArray();
    }
}
