// Where a plane cuts the elements: triangles with the field, straight between the corners of the elements.

const EDGES = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];

/** By which corners lie above: the edges that are cut; of four the second and third are opposite each other. */
const CUTS = Array.from({ length: 16 }, (_, above) => EDGES.filter(([i, j]) => (above >> i & 1) !== (above >> j & 1)));

/**
 * Returns the triangles in which a plane n·x = offset cuts the elements of some parts. Each of their vertices lies on an
 * edge of an element: at a share of the way from its first end to its second.
 */
export function section(volume, normal, offset, deformation, times, isShown) {
  const { xyz, tets, header } = volume;
  const n = header.vertices;
  const height = new Float32Array(n);
  for (let v = 0; v < n; v++) {
    let x = xyz[3 * v];
    let y = xyz[3 * v + 1];
    let z = xyz[3 * v + 2];
    if (times !== 0) {
      x += times * deformation[3 * v];
      y += times * deformation[3 * v + 1];
      z += times * deformation[3 * v + 2];
    }
    height[v] = normal.x * x + normal.y * y + normal.z * z - offset;
  }
  let ends = new Uint32Array(1 << 12);
  let count = 0;
  const add = (a, b) => {
    if (2 * count + 2 > ends.length) {
      const wider = new Uint32Array(2 * ends.length);
      wider.set(ends);
      ends = wider;
    }
    ends[2 * count] = a;
    ends[2 * count + 1] = b;
    count++;
  };
  header.parts.forEach((part, p) => {
    if (!isShown(p)) {
      return;
    }
    for (let t = 4 * part.firstTet; t < 4 * (part.firstTet + part.tets); t += 4) {
      const above = (height[tets[t]] > 0 ? 1 : 0) | (height[tets[t + 1]] > 0 ? 2 : 0)
        | (height[tets[t + 2]] > 0 ? 4 : 0) | (height[tets[t + 3]] > 0 ? 8 : 0);
      if (above === 0 || above === 15) {
        continue;
      }
      const cut = CUTS[above];
      const corner = ([i, j]) => add(tets[t + i], tets[t + j]);
      corner(cut[0]);
      corner(cut[1]);
      corner(cut[2]);
      if (cut.length === 4) {
        corner(cut[1]);
        corner(cut[2]);
        corner(cut[3]);
      }
    }
  });
  const share = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const a = height[ends[2 * i]];
    share[i] = a / (a - height[ends[2 * i + 1]]);
  }
  return { ends: ends.subarray(0, 2 * count), share, count };
}

/** Returns numbers at the vertices of a section from those at the corners of the elements, so many each. */
export function along(cut, values, width, into) {
  for (let i = 0; i < cut.count; i++) {
    const a = width * cut.ends[2 * i];
    const b = width * cut.ends[2 * i + 1];
    for (let k = 0; k < width; k++) {
      into[width * i + k] = values[a + k] + cut.share[i] * (values[b + k] - values[a + k]);
    }
  }
  return into;
}
