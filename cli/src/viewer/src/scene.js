// What is drawn: the parts, their caps where they are cut, and the camera. Knows nothing of the page around the canvas.
import {
  AlwaysStencilFunc, BackSide, BufferAttribute, BufferGeometry, DataTexture, DecrementWrapStencilOp, DoubleSide, FrontSide,
  IncrementWrapStencilOp, LinearFilter, LineSegments, LinearSRGBColorSpace, Mesh, NotEqualStencilFunc, OrthographicCamera,
  PlaneGeometry, RGBAFormat, Scene, ShaderMaterial, Sphere, Vector3, Vector4, WebGLRenderer, ReplaceStencilOp, Color,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { roughTriangles } from './rough.js';

const VERTEX = `
attribute vec3 displacement;
attribute float value;
uniform float magnification;
varying vec3 seen;
varying vec3 place;
varying float shown;
void main() {
  place = position + magnification * displacement;
  vec4 inView = modelViewMatrix * vec4(place, 1.0);
  seen = inView.xyz;
  shown = value;
  gl_Position = projectionMatrix * inView;
}`;

const FRAGMENT = `
uniform sampler2D scale;
uniform vec2 range;
uniform vec3 colour;
uniform bool coloured;
uniform float opacity;
uniform float flatness;
uniform vec4 cut;
varying vec3 seen;
varying vec3 place;
varying float shown;
void main() {
  if (dot(place, cut.xyz) > cut.w) discard;
  vec3 normal = normalize(cross(dFdx(seen), dFdy(seen)));
  vec3 light = normalize(vec3(-0.4, 0.5, 1.0));
  float bright = mix(0.62 + 0.38 * abs(dot(normal, light)), 1.0, flatness);
  vec3 base = colour;
  if (coloured) {
    bool known = shown < 1e37;
    float share = clamp((shown - range.x) / (range.y - range.x), 0.0, 1.0);
    base = known ? texture2D(scale, vec2(share * 255.0 / 256.0 + 0.5 / 256.0, 0.5)).rgb : vec3(0.75);
  }
  gl_FragColor = vec4(base * bright, opacity);
}`;

const CAP_VERTEX = `
varying vec2 across;
void main() { across = position.xy; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`;

const CAP_FRAGMENT = `
uniform vec3 colour;
uniform float stripe;
varying vec2 across;
void main() {
  float line = fract((across.x + across.y) / stripe);
  float dark = smoothstep(0.0, 0.06, line) * smoothstep(0.0, 0.06, 0.22 - line);
  gl_FragColor = vec4(colour * (1.0 - 0.16 * dark), 1.0);
}`;

const LINE_FRAGMENT = `
uniform vec4 cut;
varying vec3 seen;
varying vec3 place;
varying float shown;
void main() {
  if (dot(place, cut.xyz) > cut.w) discard;
  gl_FragColor = vec4(0.1, 0.12, 0.15, 0.28);
}`;

/** More triangles than this are first drawn, and moved, as a rough surface where no graphics processor draws. */
const MANY = 30000;
const SHOWN = 0;
const GHOST = 1;
const HIDDEN = 2;
const GLIDE = 350;

/** Tells whether the browser draws without a graphics processor, by the name of what draws. */
function drawsInSoftware() {
  const gl = document.createElement('canvas').getContext('webgl2', { antialias: false });
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl ? gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}

/** The drawing of surfaces on a canvas. */
export class Stage {
  constructor(canvas, surfaces, palette) {
    this.canvas = canvas;
    this.surfaces = surfaces;
    const slow = drawsInSoftware();
    // Smooth edges take four times as long where no graphics processor draws.
    this.renderer = new WebGLRenderer({ canvas, antialias: !slow, stencil: true, alpha: false });
    this.isSlow = slow && surfaces.header.triangles > MANY;
    this.renderer.outputColorSpace = LinearSRGBColorSpace;
    this.renderer.setClearColor(new Color().setRGB(0.965, 0.97, 0.973, LinearSRGBColorSpace));
    this.scene = new Scene();
    this.camera = new OrthographicCamera(-1, 1, 1, -1, 0.1, 10);
    this.camera.up.set(0, 0, 1);
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enableDamping = false;
    this.controls.zoomToCursor = true;
    this.controls.addEventListener('change', () => this.request());
    this.controls.addEventListener('start', () => this.rough(true));
    this.controls.addEventListener('end', () => this.rough(false));
    this.listeners = [];
    this.shared = {
      magnification: { value: 0 },
      range: { value: new Float32Array([0, 1]) },
      scale: { value: null },
      coloured: { value: true },
      cut: { value: new Vector4(0, 0, 1, 1e30) },
    };
    this.sphere = this.bounds();
    this.build(palette);
    this.isRough = null;
    this.rough(false);
    this.view('corner', false);
    new ResizeObserver(() => this.request()).observe(canvas);
  }

  bounds() {
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    const { xyz } = this.surfaces;
    for (let axis = 0; axis < 3; axis++) {
      for (let i = axis; i < xyz.length; i += 3) {
        low[axis] = Math.min(low[axis], xyz[i]);
        high[axis] = Math.max(high[axis], xyz[i]);
      }
    }
    this.low = low;
    this.high = high;
    const center = new Vector3(...low.map((v, a) => (v + high[a]) / 2));
    return new Sphere(center, Math.max(1e-6, Math.hypot(...low.map((v, a) => high[a] - v)) / 2));
  }

  build(palette) {
    const { xyz, header } = this.surfaces;
    const position = new BufferAttribute(xyz, 3);
    this.displacement = new BufferAttribute(new Float32Array(xyz.length), 3);
    this.value = new BufferAttribute(new Float32Array(xyz.length / 3), 1);
    this.parts = header.parts.map((part, p) => {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', position);
      geometry.setAttribute('displacement', this.displacement);
      geometry.setAttribute('value', this.value);
      geometry.setIndex(new BufferAttribute(this.corners(part), 1));
      geometry.boundingSphere = this.sphere;
      const colour = new Vector3(...palette[p % palette.length].map((c) => c / 255));
      return this.partMeshes(geometry, colour, p, part);
    });
  }

  /** Returns the corners of a part's triangles, and behind them those of its rough surface where that is of use. */
  corners(part) {
    const { triangles } = this.surfaces;
    const own = triangles.subarray(3 * part.firstTriangle, 3 * (part.firstTriangle + part.triangles));
    if (!this.isSlow) {
      return own;
    }
    const few = roughTriangles(this.surfaces, part);
    const all = new Uint32Array(own.length + few.length);
    all.set(own);
    all.set(few, own.length);
    return all;
  }

  /** Draws rough surfaces where all of them take long, or all. */
  rough(wanted) {
    const on = wanted && this.isSlow;
    if (this.isRough !== on) {
      this.isRough = on;
      this.canvas.parentElement?.classList.toggle('rough', on);
      for (const { geometry, part } of this.parts) {
        geometry.setDrawRange(on ? 3 * part.triangles : 0, on ? Infinity : 3 * part.triangles);
      }
      this.request();
    }
  }

  material(uniforms, more) {
    return new ShaderMaterial({
      vertexShader: VERTEX, fragmentShader: FRAGMENT, side: DoubleSide, uniforms: { ...this.shared, ...uniforms }, ...more,
    });
  }

  partMeshes(geometry, colour, p, part) {
    const own = { colour: { value: colour }, opacity: { value: 1 }, flatness: { value: 0 } };
    const surface = new Mesh(geometry, this.material(own));
    surface.renderOrder = 1000;
    const count = (side, op) => {
      const mesh = new Mesh(geometry, this.material(own, {
        side, colorWrite: false, depthWrite: false, depthTest: false, stencilWrite: true, stencilFunc: AlwaysStencilFunc,
        stencilFail: op, stencilZFail: op, stencilZPass: op,
      }));
      mesh.renderOrder = 10 * p + 1;
      return mesh;
    };
    const back = count(BackSide, IncrementWrapStencilOp);
    const front = count(FrontSide, DecrementWrapStencilOp);
    const size = 4 * this.sphere.radius;
    const cap = new Mesh(new PlaneGeometry(size, size), new ShaderMaterial({
      vertexShader: CAP_VERTEX, fragmentShader: CAP_FRAGMENT, side: DoubleSide, stencilWrite: true, stencilRef: 0,
      stencilFunc: NotEqualStencilFunc, stencilFail: ReplaceStencilOp, stencilZFail: ReplaceStencilOp,
      stencilZPass: ReplaceStencilOp,
      uniforms: { colour: own.colour, stripe: { value: this.sphere.radius / 40 } },
    }));
    cap.renderOrder = 10 * p + 2;
    cap.onAfterRender = (renderer) => renderer.clearStencil();
    if (part.isInterface) { // lies on the surfaces of two parts: a little in front of them, and hidden at first
      Object.assign(surface.material, { polygonOffset: true, polygonOffsetFactor: -1, polygonOffsetUnits: -4 });
    }
    const meshes = { surface, back, front, cap, own, state: SHOWN, lines: null, geometry, part };
    this.scene.add(surface, back, front, cap);
    meshes.state = part.isInterface ? HIDDEN : SHOWN;
    this.refresh(meshes);
    return meshes;
  }

  /** Colours all parts by a field; the colours are bytes, three each. */
  show(values, colours, range, coloured) {
    const into = this.value.array;
    for (let v = 0; v < into.length; v++) {
      into[v] = Number.isNaN(values[v]) ? 3e38 : values[v];
    }
    this.value.needsUpdate = true;
    if (this.colours !== colours) {
      this.colours = colours;
      const texels = new Uint8Array(4 * colours.length);
      colours.forEach((rgb, i) => texels.set([...rgb, 255], 4 * i));
      this.shared.scale.value?.dispose();
      const texture = new DataTexture(texels, colours.length, 1, RGBAFormat);
      texture.minFilter = LinearFilter;
      texture.magFilter = LinearFilter;
      texture.needsUpdate = true;
      this.shared.scale.value = texture;
    }
    this.shared.range.value.set(range);
    this.shared.coloured.value = coloured;
    this.request();
  }

  /** Moves the vertices by a displacement in mm, so many times larger than true; null does for 0 times. */
  deform(displacement, magnification) {
    if (displacement && this.deformation !== displacement) {
      this.deformation = displacement;
      this.displacement.array.set(displacement);
      this.displacement.needsUpdate = true;
    }
    this.shared.magnification.value = magnification;
    this.request();
  }

  /** Cuts away what lies beyond a plane; null shows everything. */
  cutBy(normal, offset) {
    const cut = this.shared.cut.value;
    if (normal) {
      cut.set(normal.x, normal.y, normal.z, offset);
    } else {
      cut.set(0, 0, 1, 1e30);
    }
    this.isCut = Boolean(normal);
    for (const part of this.parts) {
      if (normal) {
        part.cap.position.copy(normal).multiplyScalar(offset)
          .add(this.sphere.center.clone().addScaledVector(normal, -this.sphere.center.dot(normal)));
        part.cap.lookAt(part.cap.position.clone().add(normal));
      }
      this.refresh(part);
    }
    this.request();
  }

  /**
   * Shows the field where the parts are cut; null shows none. The cap of each part fills what curved borders leave.
   *
   * @param places mm, deformations mm and values at the corners of triangles
   */
  showSection(section) {
    this.section = section;
    if (!this.sectionMesh) {
      const own = { colour: { value: new Vector3(1, 1, 1) }, opacity: { value: 1 }, flatness: { value: 1 },
        cut: { value: new Vector4(0, 0, 1, 1e30) } };
      this.sectionMesh = new Mesh(new BufferGeometry(), this.material(own));
      this.sectionMesh.renderOrder = 999;
      this.scene.add(this.sectionMesh);
    }
    this.sectionMesh.visible = Boolean(section);
    for (const part of this.parts) { // lies in the plane of the section, and must not hide it
      part.cap.material.depthWrite = !section;
    }
    if (section) {
      this.sectionMesh.geometry.dispose();
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(section.places, 3));
      geometry.setAttribute('displacement', new BufferAttribute(section.deformations, 3));
      geometry.setAttribute('value', new BufferAttribute(section.values.map((v) => (Number.isNaN(v) ? 3e38 : v)), 1));
      geometry.boundingSphere = this.sphere;
      this.sectionMesh.geometry = geometry;
    }
    this.request();
  }

  /** Shows a part, shows it as a ghost, or hides it. */
  set(p, state) {
    this.parts[p].state = state;
    this.refresh(this.parts[p]);
    this.request();
  }

  refresh(part) {
    const { surface, back, front, cap, own, state, lines } = part;
    const ghost = state === GHOST;
    surface.visible = state !== HIDDEN;
    own.opacity.value = ghost ? 0.18 : 1;
    surface.material.transparent = ghost;
    // What is closed shows its outside alone, which halves the work, unless one sees into it.
    surface.material.side = state === SHOWN && !this.isCut && !part.part.isInterface ? FrontSide : DoubleSide;
    surface.material.depthWrite = !ghost;
    surface.material.needsUpdate = true;
    const capped = Boolean(this.isCut) && state === SHOWN && !part.part.isInterface;
    back.visible = capped;
    front.visible = capped;
    cap.visible = capped;
    if (lines) {
      lines.visible = this.withLines && state === SHOWN;
    }
  }

  /** Draws the sides of the triangles, or does not. */
  drawLines(on) {
    this.withLines = on;
    for (const part of this.parts) {
      if (on && !part.lines) {
        part.lines = this.edges(part);
        this.scene.add(part.lines);
      }
      this.refresh(part);
    }
    this.request();
  }

  edges(part) {
    const corners = part.geometry.index.array.subarray(0, 3 * part.part.triangles);
    const ends = new Uint32Array(corners.length);
    let n = 0;
    for (let t = 0; t < corners.length; t += 3) {
      for (let i = 0; i < 3; i++) {
        const a = corners[t + i];
        const b = corners[t + (i + 1) % 3];
        if (a < b || part.part.isInterface) { // the surface of a part is closed: each side is met in both directions
          ends[n++] = a;
          ends[n++] = b;
        }
      }
    }
    const geometry = new BufferGeometry();
    for (const name of ['position', 'displacement', 'value']) {
      geometry.setAttribute(name, part.geometry.getAttribute(name));
    }
    geometry.setIndex(new BufferAttribute(ends.subarray(0, n), 1));
    geometry.boundingSphere = this.sphere;
    const lines = new LineSegments(geometry, new ShaderMaterial({
      vertexShader: VERTEX.replace('projectionMatrix * inView', 'projectionMatrix * (inView + vec4(0.0, 0.0, 1e-3 * nudge, 0.0))')
        .replace('uniform float magnification;', 'uniform float magnification; uniform float nudge;'),
      fragmentShader: LINE_FRAGMENT,
      transparent: true,
      depthWrite: false,
      uniforms: { ...this.shared, nudge: { value: this.sphere.radius } },
    }));
    lines.renderOrder = 2000;
    return lines;
  }

  /** Returns the direction from the model to who looks, of a named view. */
  static direction(name) {
    return {
      corner: new Vector3(0.55, -0.75, 0.38), front: new Vector3(0, -1, 0), back: new Vector3(0, 1, 0),
      right: new Vector3(1, 0, 0), left: new Vector3(-1, 0, 0), top: new Vector3(0, -1e-4, 1), bottom: new Vector3(0, -1e-4, -1),
    }[name].normalize();
  }

  /** Shows the whole model from a named direction. */
  view(name, glide = true) {
    this.fly(this.sphere.center.clone(), Stage.direction(name), this.sphere.radius, glide);
  }

  /** Shows what lies within a radius of a place, seen from a direction. */
  fly(target, direction, radius, glide = true) {
    const still = !glide || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const from = { target: this.controls.target.clone(), eye: this.camera.position.clone().sub(this.controls.target), zoom: this.camera.zoom };
    const to = { target, eye: direction.clone().multiplyScalar(3 * this.sphere.radius), zoom: this.sphere.radius / radius };
    const start = performance.now();
    const step = (now) => {
      const share = still ? 1 : Math.min(1, Math.max(0, (now - start) / GLIDE));
      const eased = share * share * (3 - 2 * share);
      this.controls.target.lerpVectors(from.target, to.target, eased);
      const eye = from.eye.clone().lerp(to.eye, eased);
      if (eye.lengthSq() < 1e-12) {
        eye.copy(to.eye);
      }
      eye.setLength(3 * this.sphere.radius);
      this.camera.position.copy(this.controls.target).add(eye);
      this.camera.zoom = from.zoom * (to.zoom / from.zoom) ** eased;
      this.controls.update();
      this.request();
      if (this.flight === step) {
        this.rough(share < 1);
        if (share < 1) {
          requestAnimationFrame(step);
        }
      }
    };
    this.flight = step;
    step(start);
  }

  /** Turns the camera about the model by angles in radians. */
  turn(azimuth, polar) {
    const eye = this.camera.position.clone().sub(this.controls.target);
    eye.applyAxisAngle(new Vector3(0, 0, 1), azimuth);
    const side = new Vector3(0, 0, 1).cross(eye).normalize();
    const turned = eye.clone().applyAxisAngle(side, polar);
    if (Math.abs(turned.z) < 0.999 * turned.length()) {
      eye.copy(turned);
    }
    this.camera.position.copy(this.controls.target).add(eye);
    this.controls.update();
    this.request();
  }

  /** Moves the camera aside and up by shares of what is seen. */
  pan(right, up) {
    const span = 2 * this.sphere.radius / this.camera.zoom;
    const x = new Vector3().setFromMatrixColumn(this.camera.matrix, 0).multiplyScalar(right * span);
    const y = new Vector3().setFromMatrixColumn(this.camera.matrix, 1).multiplyScalar(up * span);
    this.controls.target.add(x).add(y);
    this.camera.position.add(x).add(y);
    this.controls.update();
    this.request();
  }

  /** Comes nearer by a factor. */
  zoom(factor) {
    this.camera.zoom *= factor;
    this.controls.update();
    this.request();
  }

  /** Draws soon, once. */
  request() {
    if (!this.asked) {
      this.asked = true;
      requestAnimationFrame(() => this.draw());
    }
  }

  /** Draws now. */
  draw() {
    this.asked = false;
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight;
    if (width === 0 || height === 0) {
      return;
    }
    this.renderer.setPixelRatio(Math.min(window.devicePixelRatio || 1, 2));
    this.renderer.setSize(width, height, false);
    const half = 1.04 * this.sphere.radius;
    const aspect = width / height;
    this.camera.top = aspect >= 1 ? half : half / aspect;
    this.camera.bottom = -this.camera.top;
    this.camera.right = this.camera.top * aspect;
    this.camera.left = -this.camera.right;
    this.camera.near = 0.01 * this.sphere.radius;
    this.camera.far = 12 * this.sphere.radius;
    this.camera.updateProjectionMatrix();
    this.renderer.render(this.scene, this.camera);
    this.listeners.forEach((listener) => listener());
  }

  /** Waits until what was drawn is there. */
  finish() {
    const gl = this.renderer.getContext();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** Returns where a place is on the canvas, CSS pixels. */
  project(place) {
    const seen = place.clone().project(this.camera);
    return { x: (seen.x + 1) / 2 * this.canvas.clientWidth, y: (1 - seen.y) / 2 * this.canvas.clientHeight };
  }
}

export { SHOWN, GHOST, HIDDEN };
