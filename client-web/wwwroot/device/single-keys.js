import { actOfKey, isWriting } from '../state/single-keys.js';

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select';

/**
 * Listens for the keys that act on cases.
 * @param {Record<'acknowledge' | 'contact' | 'next' | 'previous', () => void>} acts @param {() => boolean} isOn
 */
export function singleKeys(acts, isOn) {
  let writes = false;
  for (const type of ['focusin', 'pointerdown', 'click']) {
    const kind = type === 'focusin' ? 'focused' : 'pressed';
    addEventListener(type, ({ target }) => (writes = isWriting(writes, { type: kind, inField: isField(target) })), true);
  }
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    writes = isWriting(writes, { type: 'key', key, inField: isField(target), isOneLine: target instanceof HTMLInputElement });
    const pressed = { key, isHeld: event.repeat, isChord: event.ctrlKey || event.altKey || event.metaKey, isAtCases: isAtCases(target) };
    const act = isOn() ? actOfKey(writes, pressed) : null;
    if (act === null) return;
    event.preventDefault();
    acts[act]();
  });
}

/** @param {EventTarget | null} target */
function isField(target) {
  return target instanceof Element && target.closest(fields) !== null;
}

/**
 * Nowhere in particular, or in what the page is for: not in a field, nor on the way to other pages, nor before a question that is asked.
 * @param {EventTarget | null} target
 */
function isAtCases(target) {
  if (document.querySelector('dialog[open]') !== null) return false;
  return target instanceof Element && !isField(target) && (target === document.body || target.closest('main') !== null);
}
