// The viewer: what is shown, by which the page's controls, keys, pointer and the report's own buttons act on the stage.
import { Vector3 } from 'three';
import { choice, element, labelled } from './elements.js';
import { readableEnd, roundDown, text } from './numbers.js';
import { nearestVertex, normalAt, pick, placeOf } from './pick.js';
import { GHOST, HIDDEN, SHOWN, Stage } from './scene.js';
import { along, section } from './section.js';

const AXES = { x: new Vector3(1, 0, 0), y: new Vector3(0, 1, 0), z: new Vector3(0, 0, 1) };
const STATES = [[SHOWN, 'solid'], [GHOST, 'ghost'], [HIDDEN, 'off']];
const VIEWS = ['corner', 'front', 'back', 'left', 'right', 'top', 'bottom'];
const MOST_SAMPLED = 20000;
const DRAWN = 0.05;
const TURN = Math.PI / 24;

const unitOf = (field) => (field.unit === '1' ? '' : field.unit);
const named = (field) => (unitOf(field) ? `${field.name}, ${field.unit}` : field.name);
const hundredths = (value) => Math.round(100 * value) / 100;

/** The viewer in its place in the page. */
export class Viewer {
  /**
   * Builds the viewer.
   *
   * @param inside returns the fields inside when they are first needed, or null
   */
  constructor(root, surfaces, colours, inside = () => null) {
    this.surfaces = surfaces;
    this.inside = inside;
    this.colours = colours;
    this.state = { loadCase: 0, field: 0, coloured: true, times: 0, cut: '', flipped: false, share: 0.5, kept: false };
    this.canvas = element('canvas', {
      tabindex: '0', role: 'application',
      'aria-label': '3D view of the parts. Arrow keys turn, plus and minus zoom, Enter probes the middle, question mark lists all keys.',
    });
    this.bar = element('div', { class: 'colour-bar' });
    this.tip = element('div', { class: 'probe', hidden: true, role: 'status', 'aria-live': 'polite' });
    this.ring = element('div', { class: 'ring', hidden: true });
    this.help = this.helpBox();
    this.stageBox = element('div', { class: 'stage' }, this.canvas, this.bar, this.ring, this.tip, this.help);
    this.panel = element('div', { class: 'panel' });
    this.box = element('div', { class: 'viewer' }, this.stageBox, this.panel);
    root.replaceChildren(this.box);
    this.stage = new Stage(this.canvas, surfaces, colours.parts);
    this.stage.listeners.push(() => this.placeMarks());
    this.interfacesInFront = false;
    this.controls();
    this.pointer();
    this.canvas.addEventListener('keydown', (event) => this.key(event));
  }

  get fields() {
    return this.surfaces.fields(this.state.loadCase);
  }

  get field() {
    return this.fields[this.state.field];
  }

  /** Brings the stage to the state. */
  apply() {
    const { state, stage, surfaces } = this;
    const values = surfaces.values(state.loadCase, state.field);
    if (!state.kept) {
      this.range = this.automatic(values);
    }
    stage.show(values, this.field.signed ? this.colours.twoSided : this.colours.rising, this.range, state.coloured);
    stage.deform(state.times === 0 ? null : surfaces.displacement(state.loadCase), state.times);
    this.cut();
    this.colourBar();
    this.caption.textContent = state.coloured
      ? `${this.field.name}, load case ${surfaces.loadCases[state.loadCase].name}` : 'parts';
    if (this.probed) {
      this.tell(this.probed);
    }
  }

  /** Returns the range that 99 % of the vertices of shown parts stay in, with readable ends. */
  automatic(values) {
    const stride = Math.max(1, Math.floor(values.length / MOST_SAMPLED));
    const sample = new Float32Array(values.length / stride + this.stage.parts.length);
    let n = 0;
    this.stage.parts.forEach((part) => {
      if (part.state !== HIDDEN) {
        for (let v = part.part.firstVertex; v < part.part.firstVertex + part.part.vertices; v += stride) {
          if (!Number.isNaN(values[v])) {
            sample[n++] = this.field.signed ? Math.abs(values[v]) : values[v];
          }
        }
      }
    });
    const sorted = sample.subarray(0, n).sort();
    const end = readableEnd(sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 1);
    return [this.field.signed ? -end : 0, end];
  }

  colourBar() {
    const { state } = this;
    this.bar.hidden = !state.coloured;
    if (!state.coloured) {
      return;
    }
    const colours = this.field.signed ? this.colours.twoSided : this.colours.rising;
    const stops = colours.filter((_, i) => i % 15 === 0).map((rgb) => `rgb(${rgb.join(' ')})`).join(', ');
    const [low, high] = this.range;
    const ticks = [0, 1, 2, 3, 4].map((i) => element('span', { style: `bottom: ${25 * i}%` }, text(low + (high - low) * i / 4)));
    this.bar.replaceChildren(
      element('div', { class: 'bar-name' }, named(this.field)),
      element('div', { class: 'bar-body' },
        element('div', { class: 'bar-colours', style: `background: linear-gradient(to top, ${stops})` }),
        element('div', { class: 'bar-ticks' }, ...ticks)));
    this.low.value = Number(low.toPrecision(5));
    this.high.value = Number(high.toPrecision(5));
    const ranges = this.fieldRange();
    this.peak.textContent = `on the surfaces ${text(ranges[0])} to ${text(ranges[1])} ${unitOf(this.field)}`;
  }

  fieldRange() {
    const values = this.surfaces.values(this.state.loadCase, this.state.field);
    let low = Infinity;
    let high = -Infinity;
    for (let v = 0; v < values.length; v++) {
      low = values[v] < low ? values[v] : low;
      high = values[v] > high ? values[v] : high;
    }
    return [low, high];
  }

  controls() {
    const { surfaces, state } = this;
    this.caption = element('p', { class: 'caption' });
    this.loadCase = choice(surfaces.loadCases.map((c, i) => [String(i), c.name]), '0', (value) => this.choose({ loadCase: Number(value) }));
    this.what = element('select', { change: () => this.choose(this.what.value === 'parts'
      ? { coloured: false } : { coloured: true, field: Number(this.what.value), kept: false }) });
    this.fillFields();
    const ranged = () => this.setRange(Number(this.low.value), Number(this.high.value));
    this.low = element('input', { type: 'number', step: 'any', 'aria-label': 'lowest value of the colours', change: ranged });
    this.high = element('input', { type: 'number', step: 'any', 'aria-label': 'highest value of the colours', change: ranged });
    this.peak = element('p', { class: 'note' });
    this.shape = element('select', { change: () => this.choose({ times: Number(this.shape.value) }) });
    this.fillShapes();
    this.cutAxis = choice([['', 'no cut'], ['x', 'across x'], ['y', 'across y'], ['z', 'across z'], ['view', 'facing the view']], '',
      (value) => this.choose({ cut: value }));
    this.slider = element('input', { type: 'range', min: '0', max: '1000', value: '500', 'aria-label': 'place of the cut',
      input: () => this.choose({ share: this.slider.value / 1000 }) });
    this.cutPlace = element('span', { class: 'note' });
    this.partList = element('div', { class: 'part-list' }, ...surfaces.header.parts.map((part, p) => this.partRow(part, p)));
    const lines = element('input', { type: 'checkbox', change: () => this.stage.drawLines(lines.checked) });
    this.lines = lines;
    this.panel.replaceChildren(
      labelled('Load case', this.loadCase), labelled('Colours', this.what),
      element('div', { class: 'control' }, element('span', {}, 'Range'), element('div', { class: 'row' }, this.low, this.high,
        element('button', { type: 'button', title: 'what 99 % of the surface stay in', click: () => this.choose({ kept: false }) }, 'auto'),
        element('button', { type: 'button', title: 'from the least to the greatest value', click: () => this.setRange(...this.fieldRange()) }, 'full')),
      this.peak),
      labelled('Shape', this.shape),
      element('div', { class: 'control' }, element('span', {}, 'Cut'), element('div', { class: 'row' }, this.cutAxis,
        element('button', { type: 'button', title: 'show the other side', click: () => this.choose({ flipped: !state.flipped }) }, 'turn')),
      element('div', { class: 'row' }, this.slider, this.cutPlace)),
      element('div', { class: 'control' }, element('span', {}, 'Parts'), this.partList),
      element('div', { class: 'control' }, element('span', {}, 'View'), element('div', { class: 'row views' },
        ...VIEWS.map((name) => element('button', { type: 'button', click: () => this.stage.view(name) }, name)))),
      element('label', { class: 'check' }, lines, ' lines of the triangles'),
      element('div', { class: 'row' },
        element('button', { type: 'button', click: () => this.fullScreen() }, 'full screen'),
        element('button', { type: 'button', click: () => this.save() }, 'save picture'),
        element('button', { type: 'button', click: () => this.toggleHelp() }, 'keys')));
    this.stageBox.append(this.caption);
    this.choose({});
  }

  fillFields() {
    this.what.replaceChildren(
      ...this.fields.map((field, f) => element('option', { value: f }, named(field))),
      element('option', { value: 'parts' }, 'parts'));
  }

  fillShapes() {
    const longest = this.surfaces.loadCases[this.state.loadCase].displacementMax;
    const wanted = longest > 0 ? roundDown(DRAWN * 2 * this.stage?.sphere.radius / longest) : 1;
    this.wanted = wanted;
    const times = [...new Set([0, 1, wanted / 2, wanted, wanted * 2, wanted * 4])].sort((a, b) => a - b);
    this.shape.replaceChildren(...times.map((t) => element('option', { value: t },
      t === 0 ? 'undeformed' : t === 1 ? 'deformed, true to scale' : `deformed × ${text(t)}`)));
  }

  partRow(part, p) {
    const rgb = this.colours.parts[p % this.colours.parts.length];
    const buttons = STATES.map(([state, word]) => element('button', {
      type: 'button', 'aria-pressed': String(state === (part.isInterface ? HIDDEN : SHOWN)), 'aria-label': `${part.name} ${word}`, click: () => this.setPart(p, state),
    }, word));
    return element('div', { class: 'part' },
      element('span', { class: 'swatch', style: `background: rgb(${rgb.join(' ')})` }),
      element('span', { class: 'part-name', title: part.name }, part.isInterface ? `${part.name} (interface)` : part.name),
      element('span', { class: 'states' }, ...buttons));
  }

  /** Shows a part, as a ghost, or hides it. */
  setPart(p, state) {
    this.setState(p, state);
    if (this.state.kept) {
      this.cut();
    } else {
      this.apply();
    }
  }

  setState(p, state) {
    this.stage.set(p, state);
    [...this.partList.children[p].querySelectorAll('button')].forEach((b, i) => b.setAttribute('aria-pressed', String(STATES[i][0] === state)));
  }

  /** Brings what carries a field to the fore: interfaces between ghosts of the parts, or the parts. */
  bringForward(interfaces) {
    if (interfaces !== this.interfacesInFront) {
      this.interfacesInFront = interfaces;
      this.surfaces.header.parts.forEach((part, p) => {
        if (part.isInterface) {
          this.setState(p, interfaces ? SHOWN : HIDDEN);
        } else if (this.stage.parts[p].state !== HIDDEN) {
          this.setState(p, interfaces ? GHOST : SHOWN);
        }
      });
    }
  }

  setRange(low, high) {
    if (Number.isFinite(low) && Number.isFinite(high) && high > low) {
      this.range = [low, high];
      this.choose({ kept: true });
    } else {
      this.colourBar();
    }
  }

  /** Changes the state and shows it. */
  choose(change) {
    const { state } = this;
    const other = change.loadCase !== undefined && change.loadCase !== state.loadCase;
    Object.assign(state, change);
    if (other) {
      state.field = Math.min(state.field, this.fields.length - 1);
      this.fillFields();
      this.fillShapes();
      state.times = state.times > 1 ? this.wanted : state.times;
    }
    this.bringForward(state.coloured && Boolean(this.field.ofInterfaces));
    this.loadCase.value = state.loadCase;
    this.what.value = state.coloured ? state.field : 'parts';
    if (![...this.shape.options].some((o) => Number(o.value) === state.times)) {
      state.times = 0;
    }
    this.shape.value = state.times;
    this.cutAxis.value = state.cut;
    this.slider.value = Math.round(1000 * state.share);
    this.slider.disabled = state.cut === '';
    if (change.cut === 'view') {
      this.cutNormal = this.stage.camera.position.clone().sub(this.stage.controls.target).normalize();
    }
    this.apply();
  }

  cut() {
    const { state, stage } = this;
    if (state.cut === '') {
      stage.cutBy(null, 0);
      stage.showSection(null);
      this.cutPlace.textContent = '';
      return;
    }
    const normal = (state.cut === 'view' ? this.cutNormal : AXES[state.cut]).clone();
    const axis = 'xyz'.indexOf(state.cut);
    const middle = stage.sphere.center.dot(normal);
    const low = axis >= 0 ? stage.low[axis] : middle - stage.sphere.radius;
    const high = axis >= 0 ? stage.high[axis] : middle + stage.sphere.radius;
    const offset = low + (high - low) * state.share;
    this.cutPlace.textContent = axis >= 0 ? `${state.cut} = ${text(hundredths(offset))} mm` : `${text(hundredths(offset - middle))} mm from the middle`;
    stage.showSection(this.section(normal, offset));
    if (state.flipped) {
      stage.cutBy(normal.negate(), -offset);
    } else {
      stage.cutBy(normal, offset);
    }
  }

  /** Returns the field on a plane; null where the caps of the parts show their colours. */
  section(normal, offset) {
    const { state } = this;
    if (this.volume === undefined && state.coloured) {
      this.volume = this.inside();
    }
    const { volume } = this;
    const f = volume && state.coloured ? volume.find(state.loadCase, this.field.id) : -1;
    if (f < 0) {
      return null;
    }
    const deformation = volume.displacement(state.loadCase);
    const cut = section(volume, normal, offset, deformation, state.times, (p) => this.stage.parts[p].state === SHOWN);
    return {
      ...cut,
      volume,
      deformation,
      places: along(cut, volume.xyz, 3, new Float32Array(3 * cut.count)),
      deformations: along(cut, deformation, 3, new Float32Array(3 * cut.count)),
      values: along(cut, volume.values(state.loadCase, f), 1, new Float32Array(cut.count)),
    };
  }

  pointer() {
    let down = null;
    this.canvas.addEventListener('pointerdown', (event) => { down = { x: event.clientX, y: event.clientY, id: event.pointerId }; });
    this.canvas.addEventListener('pointerup', (event) => {
      if (down && down.id === event.pointerId && Math.hypot(event.clientX - down.x, event.clientY - down.y) < 5) {
        const frame = this.canvas.getBoundingClientRect();
        this.probe(event.clientX - frame.left, event.clientY - frame.top);
      }
      down = null;
    });
  }

  /** Tells what lies under a point of the canvas. */
  probe(x, y) {
    this.ring.hidden = true;
    this.finding = null;
    const hit = pick(this.stage, x, y);
    this.probed = hit;
    if (hit) {
      this.tell(hit);
    } else {
      this.tip.hidden = true;
    }
    return hit;
  }

  tell(hit) {
    const place = placeOf(this.stage, hit, false);
    const { source } = hit;
    hit.deformation = source.displacement(this.state.loadCase);
    const row = (field, f) => {
      const own = source === this.surfaces ? f : source.find(this.state.loadCase, field.id);
      if (own < 0) {
        return '';
      }
      const values = source.values(this.state.loadCase, own);
      const value = hit.corners.reduce((sum, v, i) => sum + hit.weights[i] * values[v], 0);
      return Number.isNaN(value) ? '' : element('tr', { class: f === this.state.field ? 'chosen' : '' }, element('td', {}, field.name),
        element('td', {}, text(value)), element('td', {}, unitOf(field)));
    };
    const close = element('button', { type: 'button', class: 'close', 'aria-label': 'close', click: () => this.forget() }, '×');
    this.tip.replaceChildren(close, element('strong', {}, this.surfaces.header.parts[hit.part].name),
      element('div', { class: 'note' }, `at ${text(place.x)}, ${text(place.y)}, ${text(place.z)} mm`),
      element('table', {}, ...this.fields.map(row)));
    this.tip.hidden = false;
    this.mark = placeOf(this.stage, hit, true);
    this.placeMarks();
  }

  /** Takes marks and what they tell away. */
  forget() {
    this.probed = null;
    this.finding = null;
    this.mark = null;
    this.tip.hidden = true;
    this.ring.hidden = true;
    this.canvas.focus({ preventScroll: true });
  }

  placeMarks() {
    if (!this.mark) {
      return;
    }
    const at = this.stage.project(this.mark);
    const outside = at.x < 0 || at.y < 0 || at.x > this.canvas.clientWidth || at.y > this.canvas.clientHeight;
    this.ring.hidden = outside;
    this.ring.style.transform = `translate(${at.x}px, ${at.y}px)`;
    if (!this.tip.hidden) {
      const width = this.tip.offsetWidth;
      const height = this.tip.offsetHeight;
      const x = Math.max(4, Math.min(at.x + 18, this.canvas.clientWidth - width - 4));
      const y = Math.max(4, Math.min(at.y + 18, this.canvas.clientHeight - height - 4));
      this.tip.style.transform = `translate(${x}px, ${y}px)`;
    }
  }

  /** Flies to a place in mm and marks it; what the report says of it stands beside. */
  goTo({ at, part, loadCase, field, label }) {
    const place = new Vector3(...at);
    const p = this.surfaces.header.parts.findIndex((one) => one.name === part);
    const c = this.surfaces.loadCases.findIndex((one) => one.name === loadCase);
    const change = {};
    if (c >= 0) {
      change.loadCase = c;
    }
    const f = this.surfaces.fields(c >= 0 ? c : this.state.loadCase).findIndex((one) => field && field.startsWith(one.id));
    if (f >= 0) {
      Object.assign(change, { field: f, coloured: true, kept: false });
    }
    this.forget();
    this.choose(change);
    if (p >= 0 && this.stage.parts[p].state === HIDDEN) {
      this.setPart(p, SHOWN);
    }
    const vertex = nearestVertex(this.surfaces, place, p);
    const normal = normalAt(this.surfaces, vertex) ?? Stage.direction('corner');
    if (Math.abs(normal.z) > 0.95) {
      normal.set(0.3, -0.3, normal.z).normalize();
    }
    this.reveal(place, normal, p);
    this.mark = place;
    this.tip.replaceChildren(
      element('button', { type: 'button', class: 'close', 'aria-label': 'close', click: () => this.forget() }, '×'),
      element('strong', {}, label || 'place'),
      element('div', { class: 'note' }, `at ${at.map(text).join(', ')} mm${part && part !== '*' ? `, ${part}` : ''}`));
    this.tip.hidden = false;
    this.ring.hidden = false;
    this.stage.fly(place, normal, 0.35 * this.stage.sphere.radius);
    this.canvas.focus({ preventScroll: true });
  }

  /** Shows as ghosts the parts that hide a place from who looks along a direction. */
  reveal(place, normal, p) {
    if (p < 0) {
      return;
    }
    const { stage } = this;
    const eye = stage.camera.clone();
    eye.position.copy(place).addScaledVector(normal, 3 * stage.sphere.radius);
    eye.lookAt(place);
    eye.updateMatrixWorld();
    const looking = { ...stage, camera: eye, surfaces: stage.surfaces, canvas: { clientWidth: 2, clientHeight: 2 } };
    for (let i = 0; i < stage.parts.length; i++) {
      const hit = pick(looking, 1, 1);
      if (!hit || hit.part === p || placeOf(stage, hit, true).distanceTo(place) < 0.01 * stage.sphere.radius) {
        return;
      }
      this.setPart(hit.part, GHOST);
    }
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const { stage, state } = this;
    const step = event.shiftKey
      ? { ArrowLeft: () => stage.pan(-0.1, 0), ArrowRight: () => stage.pan(0.1, 0), ArrowUp: () => stage.pan(0, 0.1), ArrowDown: () => stage.pan(0, -0.1) }
      : { ArrowLeft: () => stage.turn(-TURN, 0), ArrowRight: () => stage.turn(TURN, 0), ArrowUp: () => stage.turn(0, -TURN), ArrowDown: () => stage.turn(0, TURN) };
    const acts = {
      ...step,
      '+': () => stage.zoom(1.2),
      '=': () => stage.zoom(1.2),
      '-': () => stage.zoom(1 / 1.2),
      Home: () => stage.view('corner'),
      0: () => stage.view('corner'),
      Enter: () => this.probe(this.canvas.clientWidth / 2, this.canvas.clientHeight / 2),
      Escape: () => { this.help.hidden = true; this.forget(); },
      f: () => this.choose({ coloured: true, field: (state.field + 1) % this.fields.length, kept: false }),
      l: () => this.choose({ loadCase: (state.loadCase + 1) % this.surfaces.loadCases.length }),
      d: () => this.choose({ times: state.times === 0 ? this.wanted : 0 }),
      c: () => this.choose({ cut: ['', 'x', 'y', 'z'][(['', 'x', 'y', 'z'].indexOf(state.cut) + 1) % 4] }),
      '[': () => this.choose({ share: Math.max(0, state.share - 0.02) }),
      ']': () => this.choose({ share: Math.min(1, state.share + 0.02) }),
      m: () => { this.lines.checked = !this.lines.checked; stage.drawLines(this.lines.checked); },
      '?': () => this.toggleHelp(),
    };
    VIEWS.forEach((name, i) => { acts[String(i + 1)] = () => stage.view(name); });
    const act = acts[event.key] ?? acts[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  helpBox() {
    const rows = [['drag, arrow keys', 'turn'], ['right drag, two fingers, Shift + arrows', 'move'], ['wheel, pinch, + −', 'zoom'],
      ['click, tap, Enter', 'probe'], ['Escape', 'close the probe'], ['1 – 7', 'views'], ['0, Home', 'everything'],
      ['F, L', 'next field, next load case'], ['D', 'deformed shape'], ['C, [ ]', 'cut, move the cut'], ['M', 'lines of the triangles']];
    return element('div', { class: 'help', hidden: true }, element('table', {},
      ...rows.map(([keys, what]) => element('tr', {}, element('td', {}, keys), element('td', {}, what)))));
  }

  toggleHelp() {
    this.help.hidden = !this.help.hidden;
  }

  fullScreen() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      this.box.requestFullscreen?.();
    }
  }

  save() {
    this.stage.draw();
    const link = element('a', { href: this.canvas.toDataURL('image/png'), download: 'view.png' });
    link.click();
  }
}
