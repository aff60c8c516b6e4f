import { ask } from '../api.js';
import { strings } from '../strings/strings.js';
import { question, told } from './ask-item.js';
import { h, problemLine } from './h.js';

/** @typedef {import('./ask-item.js').Ask} Ask */
/** @typedef {import('./ask-item.js').Shown} Shown */

/** What moderators ask clinicians. That something waits is said at once; the words are read, and the reading recorded, on opening. */
export class ClinicianAsks extends HTMLElement {
  /** Called with the id of a question that was answered here. @type {(id: string) => void} */
  onAnswered = () => undefined;
  /** @type {Map<string, Shown>} */
  #shown = new Map();
  #hint = h('p', { role: 'status', class: 'asks-hint' });
  #problem = problemLine();
  #list = h('ol', { class: 'plain-list' });
  #answered = h('ol', { class: 'plain-list' });
  #open = h('details', {}, h('summary', {}, strings.asksOpen), this.#problem, this.#list);
  #past = h('details', {}, h('summary', {}, strings.asksPast), this.#answered);

  connectedCallback() {
    this.#open.addEventListener('toggle', () => void (this.#open.open && this.#load()));
    this.#past.addEventListener('toggle', () => void (this.#past.open && this.#loadPast()));
    const title = h('h2', { id: 'asks-title' }, strings.asksTitle);
    this.replaceChildren(
      h('section', { class: 'card', 'aria-labelledby': 'asks-title' }, title, this.#hint, this.#open, this.#past),
    );
  }

  /** @param {import('../state/asks.js').AsksState} state */
  render({ waiting }) {
    const words = waiting.length > 0 ? strings.asksWaiting(waiting.length) : '';
    if (this.#hint.textContent !== words) this.#hint.textContent = words;
    // Only what is not there yet is read: each reading is recorded.
    if (this.#open.open && waiting.some((id) => !this.#shown.has(id))) void this.#load();
  }

  /** Told by the feed that somebody has answered. @param {string} id */
  answered(id) {
    const shown = this.#shown.get(id);
    if (shown === undefined) return;
    if (shown.draft.value.trim() === '') this.#remove(id);
    else shown.answeredElsewhere();
  }

  async #load() {
    const answer = await ask('GET', '/api/asks?state=open');
    this.#problem.textContent = answer.ok ? '' : answer.sentence;
    if (!answer.ok) return;
    const open = /** @type {Ask[]} */ (answer.value);
    for (const id of [...this.#shown.keys()]) if (!open.some((one) => one.id === id)) this.answered(id);
    for (const one of open.filter(({ id }) => !this.#shown.has(id))) {
      const shown = question(one, () => this.#done(one.id));
      this.#shown.set(one.id, shown);
      this.#list.append(shown.item);
    }
    this.#sayNone();
  }

  async #loadPast() {
    const answer = await ask('GET', '/api/asks?state=answered');
    if (!answer.ok) return;
    const past = /** @type {Ask[]} */ (answer.value);
    this.#answered.replaceChildren(...(past.length > 0 ? past.map((one) => h('li', {}, ...told(one))) : [none()]));
  }

  /** @param {string} id */
  #done(id) {
    this.#remove(id);
    this.onAnswered(id);
    this.#open.querySelector('summary')?.focus();
    if (this.#past.open) void this.#loadPast();
  }

  /** @param {string} id */
  #remove(id) {
    this.#shown.get(id)?.item.remove();
    this.#shown.delete(id);
    this.#sayNone();
  }

  #sayNone() {
    this.#list.querySelector('.none')?.remove();
    if (this.#shown.size === 0) this.#list.append(none());
  }
}

const none = () => h('li', { class: 'soft none' }, strings.asksNone);

customElements.define('clinician-asks', ClinicianAsks);
