import { found } from '../state/audit.js';
import { strings } from '../strings/strings.js';
import { auditItem, wordsOf } from './audit-item.js';
import { field, h } from './h.js';

/** @typedef {import('../state/audit.js').Entry} Entry */
/** @typedef {(before: number | null) => Promise<import('../api.js').Answer<{ items: Entry[], next: number | null }>>} Read */
/** @typedef {import('./audit-item.js').Known} Known */

/** What staff have done and read, the newest first, a page at a time; among what is here one can look for a text. */
export class AuditList extends HTMLElement {
  #list = h('ol', { 'aria-label': strings.auditTitle });
  #status = h('p', { role: 'status' });
  #more = h('button', { type: 'button', hidden: true }, strings.auditMore);
  #filter = h('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  #count = h('p', { class: 'soft small', role: 'status' });
  /** @type {Entry[]} */
  #entries = [];
  /** @type {number | null} */
  #next = null;
  /** @type {Known} */
  #known = { me: '', groups: new Map() };

  /** @param {Read} read @param {Known} known */
  render(read, known) {
    this.#known = known;
    this.#more.addEventListener('click', () => void this.#load(read));
    this.#filter.addEventListener('input', () => this.#show());
    const filter = field({ label: strings.auditFilter, hint: strings.auditFilterHint, input: this.#filter });
    this.replaceChildren(filter, this.#count, this.#list, this.#status, this.#more);
    return this.#load(read);
  }

  /** @param {Read} read */
  async #load(read) {
    const answer = await read(this.#next);
    this.#status.textContent = answer.ok ? '' : answer.sentence;
    if (!answer.ok) return;
    const before = this.#entries.length;
    this.#entries.push(...answer.value.items);
    this.#next = answer.value.next;
    this.#more.hidden = this.#next === null;
    const rows = this.#show();
    const isNew = new Set(this.#entries.slice(before));
    if (before > 0) rows.find(({ run }) => run.some((entry) => isNew.has(entry)))?.row.focus();
  }

  #show() {
    const { count, runs } = found(this.#entries, this.#filter.value, (entry) => wordsOf(entry, this.#known));
    const rows = runs.map((run) => ({ run, row: auditItem(run, this.#known) }));
    this.#list.replaceChildren(...rows.map(({ row }) => row));
    this.#count.textContent = strings.auditCount(count, this.#entries.length);
    return rows;
  }
}

customElements.define('audit-list', AuditList);
