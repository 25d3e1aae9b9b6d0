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

/** Returns the numbers of a block of two planes. */
function sixteen(bytes, at, count) {
  const numbers = new Uint16Array(count);
  let value = 0;
  for (let i = 0; i < count; i++) {
    const zigzag = bytes[at + i] | bytes[at + count + i] << 8;
    value = value + (zigzag >>> 1 ^ -(zigzag & 1)) & 0xffff;
    numbers[i] = value;
  }
  return numbers;
}

/** Returns the numbers of a block of three planes. */
function twentyFour(bytes, at, count) {
  const numbers = new Uint32Array(count);
  let value = 0;
  for (let i = 0; i < count; i++) {
    const zigzag = bytes[at + i] | bytes[at + count + i] << 8 | bytes[at + 2 * count + i] << 16;
    value = value + (zigzag >>> 1 ^ -(zigzag & 1)) & 0xffffff;
    numbers[i] = value;
  }
  return numbers;
}

/** Writes whole numbers as coordinates along an axis. */
function spread(numbers, into, axis, low, step) {
  for (let i = 0, at = axis; i < numbers.length; i++, at += 3) {
    into[at] = low + numbers[i] * step;
  }
}

/** A file of fields at vertices; streams are inflated and decoded when they are first asked for. */
class Packed {
  /**
   * Reads the header.
   *
   * @param file the bytes, or its first streams
   * @param rest returns the bytes that follow when they are first needed
   */
  constructor(file, magic, rest = () => new Uint8Array(0)) {
    if (String.fromCharCode(...file.subarray(0, 8)) !== magic) {
      throw new Error('the data are damaged, or of another version of wolff');
    }
    const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
    this.header = JSON.parse(new TextDecoder().decode(file.subarray(12, 12 + length)));
    this.file = file;
    this.rest = rest;
    this.ends = [12 + length];
    for (const bytes of this.header.streams) {
      this.ends.push(this.ends[this.ends.length - 1] + bytes);
    }
    let stream = 1;
    this.loadCases = this.header.loadCases.map((loadCase) => {
      const fields = loadCase.fields.map((f) => ({ ...f, stream: stream++ }));
      return { ...loadCase, fields, stream: stream++ };
    });
  }

  packed(i) {
    const { file, ends } = this;
    if (ends[i + 1] <= file.length) {
      return file.subarray(ends[i], ends[i + 1]);
    }
    this.further ??= this.rest();
    const bytes = this.further.subarray(ends[i] - file.length, ends[i + 1] - file.length);
    if (bytes.length !== ends[i + 1] - ends[i]) {
      throw new Error('the data are cut short');
    }
    return bytes;
  }

  /** Returns a stream; what is decoded from it is kept, so that it is asked for once. */
  stream(i) {
    return unzlibSync(this.packed(i));
  }

  /** Reads where the vertices are, and returns the place after them. */
  places(bytes) {
    const { vertices, position, parts } = this.header;
    this.xyz = new Float32Array(3 * vertices);
    for (let axis = 0; axis < 3; axis++) {
      spread(sixteen(bytes, 2 * vertices * axis, vertices), this.xyz, axis, position.low[axis], position.step[axis]);
    }
    this.partOfVertex = new Uint16Array(vertices);
    parts.forEach((part, p) => this.partOfVertex.fill(p, part.firstVertex, part.firstVertex + part.vertices));
    return 6 * vertices;
  }

  /** Returns the displacement of a load case in mm, three numbers a vertex. */
  displacement(c) {
    const loadCase = this.loadCases[c];
    if (!loadCase.displacement) {
      const n = this.header.vertices;
      const step = loadCase.displacementStep;
      const bytes = this.stream(loadCase.stream);
      loadCase.displacement = new Float32Array(3 * n);
      for (let axis = 0; axis < 3; axis++) {
        spread(sixteen(bytes, 2 * n * axis, n), loadCase.displacement, axis, -MIDDLE * step, step);
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
      const numbers = sixteen(this.stream(field.stream), 0, n);
      field.values = new Float32Array(n);
      this.header.parts.forEach((part, p) => {
        const { low, step } = field.ranges[p];
        for (let i = part.firstVertex; i < part.firstVertex + part.vertices; i++) {
          field.values[i] = numbers[i] === 0 ? NaN : low + (numbers[i] - 1) * step;
        }
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
  constructor(file, rest) {
    super(file, 'wolffsf2', rest);
    const bytes = this.stream(0);
    this.triangles = twentyFour(bytes, this.places(bytes), 3 * this.header.triangles);
  }
}

/** Fields inside the parts, on their elements. */
export class Volume extends Packed {
  constructor(file) {
    super(file, 'wolffvl2');
    const { tets, named } = this.header;
    const bytes = this.stream(0);
    this.tets = new Uint32Array(4 * tets);
    const steps = this.places(bytes);
    const low = steps + tets;
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
  }

  /** Returns the place of a field among those of a load case here, by its id; -1 where it is left out. */
  find(c, id) {
    return c < this.loadCases.length ? this.fields(c).findIndex((field) => field.id === id) : -1;
  }
}
