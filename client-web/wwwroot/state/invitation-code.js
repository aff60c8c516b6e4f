const length = 16;

/**
 * An invitation code as it was handed out, XXXX-XXXX-XXXX-XXXX, from what somebody typed or pasted: in small letters, with spaces, or
 * without the hyphens. What cannot be such a code is left to the server to refuse.
 * @param {string} typed
 */
export function asHandedOut(typed) {
  const symbols = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return symbols.length === length ? (symbols.match(/.{4}/g) ?? []).join('-') : typed.trim();
}
