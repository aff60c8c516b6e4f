import { ask } from '../api.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';

/** @typedef {{ opened: number, hard: number, suggestBreak: boolean, debrief: 'none' | 'asked' | 'taken' }} Care */

/** What a moderator took in, a break, and somebody to talk to. It suggests; it never keeps anyone from going on. */
export class ModeratorCare extends HTMLElement {
  #said = h('p', { role: 'status' });
  #problem = problemLine();

  async load() {
    await this.#take(await ask('GET', '/api/moderation/care'));
  }

  /** @param {string} item */
  async opened(item) {
    await this.#take(await ask('POST', `/api/moderation/items/${encodeURIComponent(item)}/opened`, {}));
  }

  /** @param {import('../api.js').Answer<Care>} answer @param {string} [said] */
  async #take(answer, said = '') {
    this.#problem.textContent = answer.ok ? '' : answer.sentence;
    if (!answer.ok) return;
    this.#said.textContent = said || (answer.value.suggestBreak ? strings.careBreakNow : '');
    this.#render(answer.value);
  }

  /** @param {Care} care */
  #render({ opened, hard, suggestBreak, debrief }) {
    const rest = async () => this.#take(await ask('POST', '/api/moderation/care/break', {}), strings.careBreakTaken);
    this.classList.toggle('break', suggestBreak);
    const known = this.querySelector('form');
    this.replaceChildren(
      h(
        'section',
        { class: 'card', 'aria-labelledby': 'care-title' },
        h('h2', { id: 'care-title' }, strings.careTitle),
        h('p', {}, strings.careCount(opened, hard)),
        this.#said,
        this.#problem,
        ...present([
          opened > 0 &&
            h('button', { type: 'button', class: suggestBreak ? 'primary' : null, on: { click: () => void rest() } }, strings.careBreak),
          debrief === 'asked' && h('p', {}, strings.careDebriefAsked),
          debrief === 'taken' && h('p', {}, strings.careDebriefTaken),
          debrief !== 'asked' && (known?.closest('details') ?? this.#debriefForm()),
        ]),
      ),
    );
  }

  #debriefForm() {
    const form = h(
      'form',
      {},
      field({ label: strings.careDebriefNote, input: h('textarea', { name: 'note', rows: 2, maxlength: 1000 }) }),
      h('button', { type: 'submit' }, strings.careDebrief),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await this.#take(await ask('POST', '/api/moderation/care/debrief', values(form)));
    });
    return h('details', {}, h('summary', {}, strings.careDebrief), form);
  }
}

customElements.define('moderator-care', ModeratorCare);
