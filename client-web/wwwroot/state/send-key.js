/** While somebody composes letters with an input method, its key events carry this code; Safari says of the last one nothing else. */
const composingCode = 229;

/**
 * Whether a key sends what is written: Enter alone, and not the Enter that takes the word an input method suggests.
 * @param {Pick<KeyboardEvent, 'key' | 'keyCode' | 'shiftKey' | 'isComposing'>} event
 */
export function sendsByKey({ key, keyCode, shiftKey, isComposing }) {
  return key === 'Enter' && !shiftKey && !isComposing && keyCode !== composingCode;
}
