// A rough surface for what draws slowly: vertices in one cell of a lattice are one (Rossignac and Borrel 1993).
const CELLS = 24;

/** Returns the corners of the triangles of a part that are left when the vertices of each cell are drawn as its middle one. */
export function roughTriangles({ xyz, triangles, header }, part) {
  const { low, step } = header.position;
  const scale = CELLS / (65536 * Math.max(...step));
  const cellOf = new Int32Array(part.vertices);
  const sums = new Float32Array(4 * CELLS ** 3);
  for (let i = 0, at = 3 * part.firstVertex; i < part.vertices; i++, at += 3) {
    const x = Math.min(CELLS - 1, (xyz[at] - low[0]) * scale | 0);
    const y = Math.min(CELLS - 1, (xyz[at + 1] - low[1]) * scale | 0);
    const z = Math.min(CELLS - 1, (xyz[at + 2] - low[2]) * scale | 0);
    const cell = x + CELLS * (y + CELLS * z);
    cellOf[i] = cell;
    sums[4 * cell] += xyz[at];
    sums[4 * cell + 1] += xyz[at + 1];
    sums[4 * cell + 2] += xyz[at + 2];
    sums[4 * cell + 3]++;
  }
  const middle = new Int32Array(CELLS ** 3);
  const nearest = new Float32Array(CELLS ** 3).fill(Infinity);
  for (let i = 0, at = 3 * part.firstVertex; i < part.vertices; i++, at += 3) {
    const cell = cellOf[i];
    const n = sums[4 * cell + 3];
    const away = (xyz[at] - sums[4 * cell] / n) ** 2 + (xyz[at + 1] - sums[4 * cell + 1] / n) ** 2
      + (xyz[at + 2] - sums[4 * cell + 2] / n) ** 2;
    if (away < nearest[cell]) {
      nearest[cell] = away;
      middle[cell] = part.firstVertex + i;
    }
  }
  const end = 3 * (part.firstTriangle + part.triangles);
  const corners = new Uint32Array(3 * part.triangles);
  let n = 0;
  for (let t = 3 * part.firstTriangle; t < end; t += 3) {
    const a = middle[cellOf[triangles[t] - part.firstVertex]];
    const b = middle[cellOf[triangles[t + 1] - part.firstVertex]];
    const c = middle[cellOf[triangles[t + 2] - part.firstVertex]];
    if (a !== b && b !== c && c !== a) {
      corners[n++] = a;
      corners[n++] = b;
      corners[n++] = c;
    }
  }
  return corners.subarray(0, n);
}
