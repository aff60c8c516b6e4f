import { strings } from '../strings/strings.js';
import { field, h } from './h.js';

/** @param {string} words @param {boolean} fixed */
export function area(words, fixed) {
  const made = h('textarea', { rows: 3, maxlength: 2000, dir: 'auto', readonly: fixed });
  made.value = words;
  return made;
}

/** One step with its question. @param {keyof import('../state/types.js').PlanSteps} name @param {HTMLTextAreaElement} input */
export function step(name, input) {
  const [label = '', hint] = strings.planSteps[name];
  const made = field({ label, hint, input });
  // Paper does not scroll: it gets the words as they are.
  const printed = h('p', { class: 'printed', 'aria-hidden': 'true' }, input.value);
  input.addEventListener('input', () => (printed.textContent = input.value));
  made.append(printed);
  return made;
}

/** @param {HTMLInputElement} input @param {string} words @param {string} hint */
export function choice(input, words, hint) {
  return h('label', { class: 'choice' }, input, h('span', {}, words, h('span', { class: 'soft small hint' }, ` ${hint}`)));
}
