import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';

/** @typedef {{ id: string, pseudonym: string }} Somebody */

/** The other members of a group, with whom somebody can stop reading each other. */
export class PeopleBlocks extends HTMLElement {
  /**
   * @param {{ people: Somebody[], hidden: Set<string> }} shown
   * @param {(person: Somebody, hide: boolean) => Promise<string | null>} onChange  answers what went wrong, or null
   */
  render({ people, hidden }, onChange) {
    const problem = problemLine();
    const row = (/** @type {Somebody} */ person) => {
      const isHidden = hidden.has(person.id);
      const name = isHidden ? strings.unhideNamed(person.pseudonym) : strings.hideNamed(person.pseudonym);
      const change = async () => (problem.textContent = (await onChange(person, !isHidden)) ?? '');
      const words = isHidden ? strings.unhideDo : strings.hideDo;
      const button = h('button', { type: 'button', class: 'quiet', 'aria-label': name, on: { click: change } }, words);
      return h('li', {}, h('span', {}, person.pseudonym), button);
    };
    this.replaceChildren(
      h('h2', {}, strings.hideTitle),
      h('p', { class: 'hint' }, strings.hideHint),
      problem,
      h('ul', { class: 'plain-list' }, ...people.map(row)),
    );
  }
}

customElements.define('people-blocks', PeopleBlocks);
