// A rough surface for what draws slowly: vertices in one cell of a lattice are one (Rossignac and Borrel 1993).
const CELLS = 24;

/** Returns the corners of the triangles of a part that are left when the vertices of each cell are drawn as its first one. */
export function roughTriangles({ xyz, triangles, header }, part) {
  const { low, step } = header.position;
  const scale = CELLS / (65536 * Math.max(...step));
  const first = new Int32Array(CELLS * CELLS * CELLS).fill(-1);
  const standsFor = new Uint32Array(part.vertices);
  for (let i = 0, at = 3 * part.firstVertex; i < part.vertices; i++, at += 3) {
    const x = Math.min(CELLS - 1, (xyz[at] - low[0]) * scale | 0);
    const y = Math.min(CELLS - 1, (xyz[at + 1] - low[1]) * scale | 0);
    const z = Math.min(CELLS - 1, (xyz[at + 2] - low[2]) * scale | 0);
    const cell = x + CELLS * (y + CELLS * z);
    if (first[cell] < 0) {
      first[cell] = part.firstVertex + i;
    }
    standsFor[i] = first[cell];
  }
  const end = 3 * (part.firstTriangle + part.triangles);
  const corners = new Uint32Array(3 * part.triangles);
  let n = 0;
  for (let t = 3 * part.firstTriangle; t < end; t += 3) {
    const a = standsFor[triangles[t] - part.firstVertex];
    const b = standsFor[triangles[t + 1] - part.firstVertex];
    const c = standsFor[triangles[t + 2] - part.firstVertex];
    if (a !== b && b !== c && c !== a) {
      corners[n++] = a;
      corners[n++] = b;
      corners[n++] = c;
    }
  }
  return corners.subarray(0, n);
}
