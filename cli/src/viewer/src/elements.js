// Makes elements of the page; texts are set as texts, never as markup.

/** Returns an element with attributes (functions become listeners) and children (texts or elements). */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children);
  return made;
}

/** Returns a labelled control. */
export function labelled(text, control) {
  return element('label', { class: 'control' }, element('span', {}, text), control);
}

/** Returns a choice; options are pairs of value and text. */
export function choice(options, chosen, changed) {
  const made = element('select', { change: () => changed(made.value) },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
  return made;
}
