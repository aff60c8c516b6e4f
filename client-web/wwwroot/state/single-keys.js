// Single keys act on cases, so a letter meant for a note must never be one. A field may go, or lose the focus, while somebody writes in it:
// what they type then is still text, until they themselves go elsewhere.

/**
 * @typedef {{ type: 'focused' | 'pressed', inField: boolean }
 *   | { type: 'key', inField: boolean, key: string, isOneLine: boolean }} WritingEvent  one line: where Enter sends what was written
 */

/** Whether the person is writing. @param {boolean} writes  whether they were @param {WritingEvent} event */
export function isWriting(writes, event) {
  switch (event.type) {
    case 'focused':
      // The focus that goes elsewhere by itself takes nobody along.
      return writes || event.inField;
    case 'pressed':
      return event.inField;
    case 'key':
      if (event.key === 'Tab') return false;
      return event.inField ? !(event.key === 'Enter' && event.isOneLine) : writes;
  }
}

const acts = /** @type {const} */ ({ a: 'acknowledge', c: 'contact', j: 'next', k: 'previous' });

/**
 * What a key does, if it does anything.
 * @param {boolean} writes @param {{ key: string, isHeld: boolean, isChord: boolean, isAtCases: boolean }} pressed  held: it repeats itself;
 * chord: with Ctrl, Alt or the like @returns {'acknowledge' | 'contact' | 'next' | 'previous' | null}
 */
export function actOfKey(writes, { key, isHeld, isChord, isAtCases }) {
  const name = key.toLowerCase();
  return writes || isHeld || isChord || !isAtCases || !Object.hasOwn(acts, name) ? null : acts[/** @type {keyof typeof acts} */ (name)];
}
