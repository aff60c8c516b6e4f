import { strings } from '../strings/strings.js';
import { languageName } from './countries.js';
import { groupWord } from './group-words.js';
import { field, h, values } from './h.js';

/** @typedef {import('../state/directory.js').Offered} Offered */

/** The fields that narrow the directory down. They offer what there is, so that no choice of one word finds nothing. */
export class GroupFinder extends HTMLElement {
  /** @param {Offered} offered @param {(filters: Record<string, string>) => void} onFind */
  render(offered, onFind) {
    const ledBy = Object.entries(strings.ledByChoices).map(([value, words]) => h('option', { value }, words));
    const form = h(
      'form',
      { role: 'search', 'aria-label': strings.filters },
      choice('topic', strings.topic, offered.topic, groupWord),
      choice('approach', strings.approach, offered.approach, groupWord),
      choice('audience', strings.audience, offered.audience, groupWord),
      choice('language', strings.languageOf, offered.language, languageName),
      field({ label: strings.ledBy, input: h('select', { name: 'ledBy' }, ...ledBy) }),
      h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: 'openSeats' }), h('span', {}, strings.openSeatsOnly)),
      h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, strings.show)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onFind(values(form));
    });
    this.replaceChildren(form);
  }
}

/** @param {string} name @param {string} label @param {string[]} offered @param {(value: string) => string} said */
function choice(name, label, offered, said) {
  const options = offered.map((value) => h('option', { value }, said(value)));
  return field({ label, input: h('select', { name }, h('option', { value: '' }, strings.any), ...options) });
}

customElements.define('group-finder', GroupFinder);
