import { en } from './en.js';
import { enGroups } from './en-groups.js';

// One module per language. A second language is chosen here, by the person's own setting; until then there is one.
export const strings = { ...en, ...enGroups };

/** Puts the words of the chosen language over those that stand in the HTML. @param {ParentNode} root */
export function applyStrings(root) {
  const words = /** @type {Record<string, unknown>} */ (strings);
  for (const element of root.querySelectorAll('[data-string]')) {
    const word = words[element.getAttribute('data-string') ?? ''];
    if (typeof word === 'string') element.textContent = word;
  }
}
