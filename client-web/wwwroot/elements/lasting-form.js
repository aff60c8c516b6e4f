import { h } from './h.js';

/**
 * A form that outlasts its use while somebody writes in it: nobody's words go from under their hands. Without words, and without the
 * focus, it goes.
 * @param {HTMLElement} shown  the form, or what it stands in
 */
export function lastingForm(shown) {
  const form = shown instanceof HTMLFormElement ? shown : shown.querySelector('form');
  const line = h('p', { class: 'problem', role: 'status' });
  form?.querySelector('button[type=submit]')?.before(line);
  form?.addEventListener('reset', () => (line.textContent = ''));
  return {
    shown,
    /**
     * @param {string | null} over  what happened, so that it is of no use; null while it is
     * @param {string} then  what else is said to whoever has written
     */
    show(over, then = '') {
      const isBegun = form !== null && [...form.elements].some(isChanged);
      shown.hidden = over !== null && !isBegun && !shown.contains(document.activeElement);
      const words = over === null ? '' : isBegun ? `${over} ${then}` : over;
      if (line.textContent !== words) line.textContent = words;
    },
  };
}

/** @param {Element} one */
function isChanged(one) {
  if (one instanceof HTMLTextAreaElement) return one.value !== '';
  if (!(one instanceof HTMLInputElement)) return false;
  return one.type === 'radio' || one.type === 'checkbox' ? one.checked !== one.defaultChecked : one.value !== one.defaultValue;
}
