// Starts the viewer when the page is there. The data stand in the page: nothing is fetched.
import { Surfaces, Volume, fromBase64 } from './decode.js';
import { Viewer } from './viewer.js';

const started = performance.now();

/** Returns the fields inside, which take longer and are only asked for by a cut; null where there are none. */
function inside() {
  const data = document.getElementById('volume');
  if (!data) {
    return null;
  }
  const volume = new Volume(fromBase64(data.textContent));
  data.remove();
  return volume;
}

function start() {
  const data = document.getElementById('surfaces');
  const root = document.getElementById('viewer');
  if (!data || !root) {
    return;
  }
  try {
    const surfaces = new Surfaces(fromBase64(data.textContent));
    data.remove();
    const viewer = new Viewer(root, surfaces, JSON.parse(document.getElementById('colours').textContent), inside);
    viewer.stage.draw();
    for (const button of document.querySelectorAll('button[data-at]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        const { at, part, loadCase, field, label } = button.dataset;
        viewer.goTo({ at: at.split(',').map(Number), part, loadCase, field, label });
        root.scrollIntoView({ block: 'nearest', behavior: 'auto' });
      });
    }
    window.wolffViewer = viewer;
    viewer.loadMilliseconds = performance.now() - started;
    viewer.shownAfterMilliseconds = performance.now(); // since the page was asked for
    root.dataset.state = 'ready';
  } catch (problem) {
    root.dataset.state = 'failed';
    root.replaceChildren(Object.assign(document.createElement('p'), {
      className: 'note',
      textContent: `The 3D view cannot be shown here (${problem.message}). The pictures below show the same.`,
    }));
  }
}

// The text of the report is painted first.
requestAnimationFrame(() => setTimeout(start, 0));
