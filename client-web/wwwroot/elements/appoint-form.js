import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {(values: Record<string, string>) => Promise<import('../api.js').Answer<any>>} Act */

/** Makes somebody who holds a role staff of one group. */
export class AppointForm extends HTMLElement {
  #groups = h('select', { name: 'group', required: true });

  /** What is written in the form stays. @param {{ id: string, name: string }[]} groups */
  offer(groups) {
    const chosen = this.#groups.value;
    this.#groups.replaceChildren(...groups.map(({ id, name }) => h('option', { value: id }, name)));
    if (groups.some(({ id }) => id === chosen)) this.#groups.value = chosen;
  }

  /** @param {Act} act */
  render(act) {
    const problem = problemLine();
    const done = h('p', { class: 'done', role: 'status' });
    const form = h(
      'form',
      { class: 'card' },
      h('h2', {}, strings.appointTitle),
      h('p', { class: 'soft' }, strings.appointLead),
      problem,
      field({ label: strings.appointGroup, input: this.#groups }),
      field({
        label: strings.appointName,
        input: h('input', { name: 'pseudonym', required: true, maxlength: 32, autocomplete: 'off', spellcheck: 'false' }),
      }),
      h('button', { type: 'submit', class: 'primary' }, strings.appointDo),
      done,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.textContent = '';
      done.textContent = '';
      const held = values(form);
      const answer = await act(held);
      if (!answer.ok) {
        problem.textContent = answer.sentence;
        return;
      }
      done.textContent = strings.appointed(held.pseudonym ?? '');
    });
    this.replaceChildren(form);
  }
}

customElements.define('appoint-form', AppointForm);
