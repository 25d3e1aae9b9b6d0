// Starts the viewer when the page is there. The data stand in the page: nothing is fetched.
import { Surfaces, Volume, fromBase64 } from './decode.js';
import { Viewer } from './viewer.js';

const started = performance.now();

/** Returns the bytes that stand in the page under a name, once; nothing where there are none. */
function held(name) {
  const data = document.getElementById(name);
  if (!data) {
    return null;
  }
  const bytes = fromBase64(data.textContent);
  data.remove();
  return bytes;
}

/** Returns the fields inside, which take longer and are only asked for by a cut; null where there are none. */
function inside() {
  const bytes = held('volume');
  return bytes && new Volume(bytes);
}

/** The page is read to its end, in which stand the fields that are not shown at first. */
const whole = new Promise((resolve) => {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
  } else {
    resolve();
  }
});

function listen(root, viewer) {
  for (const button of document.querySelectorAll('button[data-at]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { at, part, loadCase, field, label } = button.dataset;
      viewer.goTo({ at: at.split(',').map(Number), part, loadCase, field, label });
      root.scrollIntoView({ block: 'nearest', behavior: 'auto' });
    });
  }
}

async function start() {
  const root = document.getElementById('viewer');
  const first = held('surfaces');
  if (!first || !root) {
    return;
  }
  try {
    const surfaces = new Surfaces(first, () => held('further-surfaces'));
    const viewer = new Viewer(root, surfaces, JSON.parse(document.getElementById('colours').textContent), inside);
    root.inert = true;
    viewer.stage.rough(true);
    viewer.stage.draw();
    viewer.stage.finish();
    viewer.loadMilliseconds = performance.now() - started;
    viewer.shownAfterMilliseconds = performance.now(); // since the page was asked for
    await whole;
    listen(root, viewer);
    root.inert = false;
    window.wolffViewer = viewer;
    root.dataset.state = 'ready';
    viewer.stage.rough(false);
  } catch (problem) {
    root.inert = false;
    root.dataset.state = 'failed';
    root.replaceChildren(Object.assign(document.createElement('p'), {
      className: 'note',
      textContent: `The 3D view cannot be shown here (${problem.message}). The pictures below show the same.`,
    }));
  }
}

// The text of the report is painted first.
requestAnimationFrame(() => setTimeout(start, 0));
