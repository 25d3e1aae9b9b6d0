// Reads surfaces.bin and volume.bin; the format is told in org.wolff.cli.surface, package-info.
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

/** A file of fields at vertices; load cases are decoded when they are first asked for. */
class Packed {
  constructor(file, magic) {
    if (String.fromCharCode(...file.subarray(0, 8)) !== magic) {
      throw new Error('the data are damaged');
    }
    const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
    this.header = JSON.parse(new TextDecoder().decode(file.subarray(12, 12 + length)));
    this.blocks = unzlibSync(file.subarray(12 + length));
    const { vertices, position } = this.header;
    this.at = 0;
    this.xyz = new Float32Array(3 * vertices);
    for (let axis = 0; axis < 3; axis++) {
      const low = position.low[axis];
      const step = position.step[axis];
      this.numbers(this.at, vertices, 2, (i, q) => { this.xyz[3 * i + axis] = low + q * step; });
      this.at += 2 * vertices;
    }
    this.partOfVertex = new Uint16Array(vertices);
    this.header.parts.forEach((part, p) => this.partOfVertex.fill(p, part.firstVertex, part.firstVertex + part.vertices));
  }

  /** Notes where the load cases stand, which are the last blocks. */
  placeLoadCases() {
    const { vertices } = this.header;
    this.loadCases = this.header.loadCases.map((loadCase) => {
      const start = this.at;
      this.at += 2 * vertices * (3 + loadCase.fields.length);
      return { ...loadCase, start, fields: loadCase.fields.map((f) => ({ ...f })) };
    });
    if (this.at !== this.blocks.length) {
      throw new Error('the data are cut short');
    }
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

/** Fields on the surfaces of the parts. */
export class Surfaces extends Packed {
  constructor(file) {
    super(file, 'wolffsf1');
    const { triangles } = this.header;
    this.triangles = new Uint32Array(3 * triangles);
    this.numbers(this.at, 3 * triangles, 3, (i, q) => { this.triangles[i] = q; });
    this.at += 9 * triangles;
    this.placeLoadCases();
  }
}

/** Fields inside the parts, on their elements. */
export class Volume extends Packed {
  constructor(file) {
    super(file, 'wolffvl1');
    const { tets, named } = this.header;
    this.tets = new Uint32Array(4 * tets);
    const steps = this.at;
    const low = this.at + tets;
    this.at = low + 3 * named;
    const bytes = this.blocks;
    let newest = 0;
    let n = low;
    const next = () => {
      const back = bytes[n] | bytes[n + named] << 8 | bytes[n + 2 * named] << 16;
      n++;
      return back === 0 ? newest++ : newest - back;
    };
    for (let t = 0; t < tets; t++) {
      const replaced = bytes[steps + t];
      for (let i = 0; i < 4; i++) {
        this.tets[4 * t + i] = replaced === i || replaced === 4 ? next() : this.tets[4 * t - 4 + i];
      }
    }
    this.placeLoadCases();
  }

  /** Returns the place of a field among those of a load case here, by its id; -1 where it is left out. */
  find(c, id) {
    return c < this.loadCases.length ? this.fields(c).findIndex((field) => field.id === id) : -1;
  }
}
