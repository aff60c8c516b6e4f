import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** What asks for words, or for a choice. */
const fields = 'input, textarea, select';

/**
 * Opens a dialog in the frame of all dialogs, and takes it away when it is closed. Nobody reaches the page behind it, with a finger or
 * with keys: so help and the way out stand in the dialog too, and stay in sight while the rest of it scrolls. The focus goes to what has
 * `autofocus`, else to the first field, else to the heading, so that what is asked is read from its beginning.
 * @param {HTMLDialogElement} dialog  with its heading and all that it asks
 * @returns {Promise<void>} when it is closed
 */
export function openDialog(dialog) {
  const exit = { type: 'button', class: 'exit', 'data-quick-exit': true, 'aria-describedby': 'exit-hint' };
  const inside = h('div', { class: 'inside' }, ...dialog.childNodes);
  const heading = inside.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  dialog.replaceChildren(
    h(
      'div',
      { class: 'ways-out' },
      h('a', { class: 'button help', href: strings.helpPage }, strings.help),
      h('button', exit, strings.quickExit),
    ),
    inside,
  );
  document.body.append(dialog);
  dialog.showModal();
  const first = inside.querySelector('[autofocus]') ?? inside.querySelector(fields) ?? heading;
  if (first instanceof HTMLElement) first.focus();
  return new Promise((closed) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      closed();
    }),
  );
}
