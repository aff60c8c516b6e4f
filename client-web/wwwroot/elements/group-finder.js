import { strings } from '../strings/strings.js';
import { field, h, values } from './h.js';

/** The fields that narrow the directory down. */
export class GroupFinder extends HTMLElement {
  /** @param {(filters: Record<string, string>) => void} onFind */
  render(onFind) {
    const ledBy = h(
      'select',
      { name: 'ledBy' },
      ...Object.entries(strings.ledByChoices).map(([value, words]) => h('option', { value }, words)),
    );
    const form = h(
      'form',
      { role: 'search', 'aria-label': strings.filters },
      suggested('topic', strings.topic, strings.groupTopics),
      suggested('approach', strings.approach, strings.approaches),
      suggested('audience', strings.audience, strings.audiences),
      field({
        label: strings.languageOf,
        hint: strings.languageHint,
        input: h('input', { name: 'language', autocomplete: 'off', spellcheck: 'false', maxlength: 35 }),
      }),
      field({ label: strings.ledBy, input: ledBy }),
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

/** A field with suggestions: any words can be typed. @param {string} name @param {string} label @param {string[]} words */
function suggested(name, label, words) {
  const id = `suggested-${name}`;
  const input = h('input', { name, list: id, autocomplete: 'off', maxlength: 40 });
  const list = h('datalist', { id }, ...words.map((value) => h('option', { value })));
  const made = field({ label, input });
  made.append(list);
  return made;
}

customElements.define('group-finder', GroupFinder);
