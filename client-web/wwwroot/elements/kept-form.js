import { values } from './h.js';

/** @typedef {{ kept: Record<string, string>, keep: (held: Record<string, string>) => void }} Draft */

/**
 * Goes on with what was begun in this form, and keeps what is written until the form is emptied, which sending it does.
 * @template {HTMLElement} Shown
 * @param {Shown} shown  the form, or what it stands in @param {Draft} draft @returns {Shown}
 */
export function keptForm(shown, { kept, keep }) {
  const form = shown instanceof HTMLFormElement ? shown : shown.querySelector('form');
  if (form === null) return shown;
  for (const [name, value] of Object.entries(kept)) {
    const input = form.elements.namedItem(name);
    if (input instanceof RadioNodeList || input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.value = value;
  }
  if (Object.keys(kept).length > 0) {
    form.dispatchEvent(new Event('change'));
    if (shown instanceof HTMLDetailsElement) shown.open = true;
  }
  form.addEventListener('input', () => keep(values(form)));
  form.addEventListener('change', () => keep(values(form)));
  form.addEventListener('reset', () => keep({}));
  return shown;
}
