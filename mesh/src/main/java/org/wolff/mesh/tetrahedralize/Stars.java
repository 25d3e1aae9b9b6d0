package org.wolff.mesh.tetrahedralize;

/**
 * The tetrahedra around each vertex.
 *
 * @param head where the star of each vertex begins in {@code tets}; one more at the end
 * @param tets numbers of tetrahedra, ascending within a star
 */
record Stars(int[] head, int[] tets) {
    static Stars of(WorkMesh mesh) {
        int[] corners = mesh.tets();
        int[] head = new int[mesh.vertexCount() + 1];
        for (int v : corners) {
            head[v + 1]++;
        }
        for (int v = 0; v + 1 < head.length; v++) {
            head[v + 1] += head[v];
        }
        int[] tets = new int[corners.length];
        int[] next = head.clone();
        for (int c = 0; c < corners.length; c++) {
            tets[next[corners[c]]++] = c / 4;
        }
        return new Stars(head, tets);
    }
}
