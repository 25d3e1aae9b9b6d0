package org.wolff.mesh.octree;

/**
 * The tetrahedra that belong to a leaf. Between two leaves of one size they join both centres and one edge of the
 * common face, or half of it, and belong to the lower leaf; between leaves of two sizes each has its own half of the
 * space between. Mutable, for one thread.
 */
public final class LeafTets {
    /** Most tetrahedra of a leaf. */
    private static final int MOST = 48;

    private final Octree tree;
    private final OctreePoints points;
    private final int[] at = new int[3];
    private final int[] place = new int[3];
    private final int[] corner = new int[4];
    private int size;

    /** Four points each, positively oriented; as many as {@link #of} returned. */
    private final int[] tets = new int[4 * MOST];

    /** Begins with no leaf. */
    public LeafTets(Octree tree, OctreePoints points) {
        this.tree = tree;
        this.points = points;
    }

    /** Returns the points of the tetrahedra of the last leaf, four each. The array is used again for the next leaf. */
    public int[] tets() {
        return tets;
    }

    /** Finds the tetrahedra of a leaf and returns how many there are; those that reach beyond the box are left out. */
    public int of(int leaf) {
        size = 0;
        at[0] = tree.i(leaf);
        at[1] = tree.j(leaf);
        at[2] = tree.k(leaf);
        int side = tree.side(leaf);
        int level = tree.level(leaf);
        for (int axis = 0; axis < 3; axis++) {
            for (int end = 0; end < 2; end++) {
                place[0] = at[0];
                place[1] = at[1];
                place[2] = at[2];
                place[axis] += end == 1 ? side : -1;
                int other = tree.at(place[0], place[1], place[2]);
                if (other < 0 || end == 0 && tree.level(other) == level) {
                    continue;
                }
                place[axis] = at[axis] + end * side;
                corners(axis, side);
                int turn = end == 1 ? 0 : 1;
                if (tree.level(other) < level) {
                    towardsLarger(leaf, axis, side, turn);
                } else {
                    int apex = tree.level(other) == level ? 2 * other + 1 : middle(axis, side);
                    around(leaf, apex, axis, side, turn);
                }
            }
        }
        return size;
    }

    /** Finds the corners of the face, counter-clockwise about the axis. */
    private void corners(int axis, int side) {
        for (int c = 0; c < 4; c++) {
            corner[c] = point(axis, c == 1 || c == 2 ? side : 0, c >= 2 ? side : 0);
        }
    }

    private int middle(int axis, int side) {
        return point(axis, side / 2, side / 2);
    }

    private int point(int axis, int u, int v) {
        int i = place[0] + (axis == 1 ? v : axis == 2 ? u : 0);
        int j = place[1] + (axis == 2 ? v : axis == 0 ? u : 0);
        int k = place[2] + (axis == 0 ? v : axis == 1 ? u : 0);
        return points.at(i, j, k);
    }

    /** Joins the centre of the leaf and another point on its axis with the edges of the face, or their halves. */
    private void around(int leaf, int apex, int axis, int side, int turn) {
        int half = side / 2;
        for (int c = 0; c < 4; c++) {
            int next = (c + 1) % 4;
            // the middle of the edge from corner c to the next
            int m = side == 1
                    ? -1
                    : point(
                            axis,
                            c == 0 || c == 2 ? half : c == 1 ? side : 0,
                            c == 1 || c == 3 ? half : c == 2 ? side : 0);
            if (m < 0) {
                add(leaf, apex, corner[c], corner[next], turn);
            } else {
                add(leaf, apex, corner[c], m, turn);
                add(leaf, apex, m, corner[next], turn);
            }
        }
    }

    /** Halves the pyramid over a quarter of the face of a larger leaf, from the middle of that face. */
    private void towardsLarger(int leaf, int axis, int side, int turn) {
        int u = at[(axis + 1) % 3] / side & 1;
        int v = at[(axis + 2) % 3] / side & 1;
        // the corner in the middle of the larger face: the low one for the upper quarter
        int f = u == 1 ? v == 1 ? 0 : 3 : v == 1 ? 1 : 2;
        add(leaf, corner[f], corner[(f + 1) % 4], corner[(f + 2) % 4], turn);
        add(leaf, corner[f], corner[(f + 2) % 4], corner[(f + 3) % 4], turn);
    }

    private void add(int leaf, int a, int b, int c, int turn) {
        if (a < 0 || b < 0 || c < 0) {
            return;
        }
        tets[4 * size] = 2 * leaf + 1;
        tets[4 * size + 1] = a;
        tets[4 * size + 2] = turn == 0 ? b : c;
        tets[4 * size + 3] = turn == 0 ? c : b;
        size++;
    }
}
