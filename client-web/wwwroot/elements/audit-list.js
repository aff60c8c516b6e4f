import { dateAndTime } from '../device/times.js';
import { found } from '../state/audit.js';
import { strings } from '../strings/strings.js';
import { field, h } from './h.js';

/** @typedef {import('../state/audit.js').Entry} Entry */
/** @typedef {(before: number | null) => Promise<import('../api.js').Answer<{ items: Entry[], next: number | null }>>} Read */

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

  /** @param {Read} read */
  render(read) {
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
    const { count, runs } = found(this.#entries, this.#filter.value, wordsOf);
    const rows = runs.map((run) => ({ run, row: itemOf(run) }));
    this.#list.replaceChildren(...rows.map(({ row }) => row));
    this.#count.textContent = strings.auditCount(count, this.#entries.length);
    return rows;
  }
}

/** A code may be followed by what it was done with: `group.appoint facilitator`. @param {string} act */
function actInWords(act) {
  return strings.auditActs[act.split(' ')[0] ?? ''] ?? act;
}

/** All that is shown of one. @param {Entry} entry */
function wordsOf({ at, by, act, subject, reason }) {
  return [dateAndTime(at), actInWords(act), act, subject, by, reason].join('\n');
}

/** @param {[Entry, ...Entry[]]} run  the newest first */
function itemOf(run) {
  const { at, by, act, subject, reason } = run[0];
  const first = run.at(-1)?.at ?? at;
  return h(
    'li',
    { tabindex: -1 },
    h('time', { class: 'soft small', datetime: at }, dateAndTime(at)),
    h(
      'div',
      {},
      h('strong', {}, actInWords(act)),
      ' ',
      h('code', { class: 'soft small' }, act),
      run.length > 1 && h('p', { class: 'small' }, strings.auditAgain(run.length, dateAndTime(first))),
      h('p', { class: 'small' }, `${strings.auditOf} ${subject}`),
      h('p', { class: 'soft small' }, `${strings.auditBy} ${by}`),
      reason ? h('p', { class: 'small' }, `${strings.reason}: ${reason}`) : null,
    ),
  );
}

customElements.define('audit-list', AuditList);
