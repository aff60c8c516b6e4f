/**
 * What somebody has typed, chosen and unfolded in the parts of an element that are named by `data-way`, and where they are in it.
 * @typedef {{ fields: Map<string, string | boolean>, open: Map<string, boolean>, at: string | null, from: number | null }} Kept
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** @param {HTMLElement} root @returns {Kept} */
export function keptIn(root) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  return {
    fields: new Map(fieldsIn(root).map(([key, field]) => [key, isTicked(field) ? field.checked : field.value])),
    open: new Map(foldsIn(root).map(([key, fold]) => [key, fold.open])),
    at: placesIn(root).find(([, place]) => place === active)?.[0] ?? null,
    from: active !== null && isWritten(active) ? active.selectionStart : null,
  };
}

/**
 * Puts it back into what was drawn anew, as far as it is still there. Answers whether the focus found its place.
 * @param {HTMLElement} root @param {Kept} kept
 */
export function putBack(root, kept) {
  for (const [key, field] of fieldsIn(root)) {
    const held = kept.fields.get(key);
    if (typeof held === 'boolean' && isTicked(field)) field.checked = held;
    else if (typeof held === 'string') field.value = held;
  }
  for (const [key, fold] of foldsIn(root)) fold.open = kept.open.get(key) ?? fold.open;
  const place = placesIn(root).find(([key]) => key === kept.at)?.[1];
  place?.focus({ preventScroll: true });
  if (kept.from !== null && place && isWritten(place)) place.setSelectionRange(kept.from, kept.from);
  return place !== undefined;
}

/** @param {Field} field @returns {field is HTMLInputElement} */
const isTicked = (field) => field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** Where a place in the text can be told. @param {Element} field @returns {field is HTMLInputElement | HTMLTextAreaElement} */
const isWritten = (field) => field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');

/** @param {HTMLElement} root @returns {[string, Field][]} */
function fieldsIn(root) {
  return [...root.querySelectorAll('form[data-way]')].flatMap((form) =>
    [.../** @type {NodeListOf<Field>} */ (form.querySelectorAll('input, textarea, select'))].map(
      (field) => /** @type {[string, Field]} */ ([wayOf(form, `${field.name} ${isTicked(field) ? field.value : ''}`), field]),
    ),
  );
}

/** @param {HTMLElement} root @returns {[string, HTMLDetailsElement][]} */
function foldsIn(root) {
  const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll('details[data-way]'));
  return [...folds].map((fold) => [wayOf(fold, 'fold'), fold]);
}

/** @param {HTMLElement} root @returns {[string, HTMLElement][]} */
function placesIn(root) {
  const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-way] button, [data-way] > summary'))];
  return [
    ...fieldsIn(root),
    ...buttons.map((button) => /** @type {[string, HTMLElement]} */ ([wayOf(button.closest('[data-way]'), button.localName), button])),
  ];
}

/** @param {Element | null} part @param {string} name */
const wayOf = (part, name) => `${part?.getAttribute('data-way')} ${name}`;
