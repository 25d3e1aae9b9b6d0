// Reads surfaces.bin; the format is told in org.wolff.cli.surface, package-info.
import { unzlibSync } from 'fflate';

const MIDDLE = 32767;

/** Returns the bytes of a Base64 text. */
export function fromBase64(text) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(text.trim());
  }
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

/** A file of surface fields; load cases are decoded when they are first asked for. */
export class Surfaces {
  constructor(file) {
    const magic = String.fromCharCode(...file.subarray(0, 8));
    if (magic !== 'wolffsf1') {
      throw new Error('the surface data are damaged');
    }
    const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
    this.header = JSON.parse(new TextDecoder().decode(file.subarray(12, 12 + length)));
    this.blocks = unzlibSync(file.subarray(12 + length));
    const { vertices, triangles, position } = this.header;
    let at = 0;
    this.xyz = new Float32Array(3 * vertices);
    for (let axis = 0; axis < 3; axis++) {
      const low = position.low[axis];
      const step = position.step[axis];
      this.numbers(at, vertices, 2, (i, q) => { this.xyz[3 * i + axis] = low + q * step; });
      at += 2 * vertices;
    }
    this.triangles = new Uint32Array(3 * triangles);
    this.numbers(at, 3 * triangles, 3, (i, q) => { this.triangles[i] = q; });
    at += 9 * triangles;
    this.loadCases = this.header.loadCases.map((loadCase) => {
      const start = at;
      at += 2 * vertices * (3 + loadCase.fields.length);
      return { ...loadCase, start, fields: loadCase.fields.map((f) => ({ ...f })) };
    });
    if (at !== this.blocks.length) {
      throw new Error('the surface data are cut short');
    }
    this.partOfVertex = new Uint16Array(vertices);
    this.header.parts.forEach((part, p) => this.partOfVertex.fill(p, part.firstVertex, part.firstVertex + part.vertices));
  }

  /** Calls back with each number of a block. */
  numbers(at, count, planes, take) {
    const bytes = this.blocks;
    const mask = planes === 2 ? 0xffff : 0xffffff;
    let value = 0;
    for (let i = 0; i < count; i++) {
      let zigzag = bytes[at + i] | bytes[at + count + i] << 8;
      if (planes === 3) {
        zigzag |= bytes[at + 2 * count + i] << 16;
      }
      value = value + (zigzag >>> 1 ^ -(zigzag & 1)) & mask;
      take(i, value);
    }
  }

  /** Returns the displacement of a load case in mm, three numbers a vertex. */
  displacement(c) {
    const loadCase = this.loadCases[c];
    if (!loadCase.displacement) {
      const n = this.header.vertices;
      loadCase.displacement = new Float32Array(3 * n);
      for (let axis = 0; axis < 3; axis++) {
        this.numbers(loadCase.start + 2 * n * axis, n, 2, (i, q) => {
          loadCase.displacement[3 * i + axis] = (q - MIDDLE) * loadCase.displacementStep;
        });
      }
    }
    return loadCase.displacement;
  }

  /** Returns the values of a field, one a vertex; NaN where there is none. The last field is the displacement's length. */
  values(c, f) {
    const loadCase = this.loadCases[c];
    const n = this.header.vertices;
    if (f >= loadCase.fields.length) {
      if (!loadCase.lengths) {
        const u = this.displacement(c);
        loadCase.lengths = Float32Array.from({ length: n }, (_, i) => Math.hypot(u[3 * i], u[3 * i + 1], u[3 * i + 2]));
      }
      return loadCase.lengths;
    }
    const field = loadCase.fields[f];
    if (!field.values) {
      field.values = new Float32Array(n);
      this.numbers(loadCase.start + 2 * n * (3 + f), n, 2, (i, q) => {
        const range = field.ranges[this.partOfVertex[i]];
        field.values[i] = q === 0 ? NaN : range.low + (q - 1) * range.step;
      });
    }
    return field.values;
  }

  /** Returns what can be coloured in a load case: its fields and the displacement. */
  fields(c) {
    return [...this.loadCases[c].fields, { id: 'displacement', name: 'displacement', unit: 'mm', signed: false }];
  }
}
