import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {{ id: number, at: string, by: string, act: string, subject: string, reason: string }} Entry */
/** @typedef {(before: number | null) => Promise<import('../api.js').Answer<{ items: Entry[], next: number | null }>>} Read */

/** What staff have done and read, the newest first, a page at a time. */
export class AuditList extends HTMLElement {
  #list = h('ol', { 'aria-label': strings.auditTitle });
  #status = h('p', { role: 'status' });
  #more = h('button', { type: 'button', hidden: true }, strings.auditMore);
  /** @type {number | null} */
  #next = null;

  /** @param {Read} read */
  render(read) {
    this.#more.addEventListener('click', () => void this.#load(read));
    this.replaceChildren(this.#list, this.#status, this.#more);
    return this.#load(read);
  }

  /** @param {Read} read */
  async #load(read) {
    const answer = await read(this.#next);
    this.#status.textContent = answer.ok ? '' : answer.sentence;
    if (!answer.ok) return;
    const first = answer.value.items.map(itemOf);
    this.#list.append(...first);
    this.#next = answer.value.next;
    this.#more.hidden = this.#next === null;
    if (this.#list.childElementCount > first.length) first[0]?.focus();
  }
}

/** A code may be followed by what it was done with: `group.appoint facilitator`. @param {string} act */
function actInWords(act) {
  return strings.auditActs[act.split(' ')[0] ?? ''] ?? act;
}

/** @param {Entry} entry */
function itemOf({ at, by, act, subject, reason }) {
  return h(
    'li',
    { tabindex: -1 },
    h('time', { class: 'soft small', datetime: at }, timeWithDay(at)),
    h(
      'div',
      {},
      h('strong', {}, actInWords(act)),
      ' ',
      h('code', { class: 'soft small' }, act),
      h('p', { class: 'small' }, `${strings.auditOf} ${subject}`),
      h('p', { class: 'soft small' }, `${strings.auditBy} ${by}`),
      reason ? h('p', { class: 'small' }, `${strings.reason}: ${reason}`) : null,
    ),
  );
}

customElements.define('audit-list', AuditList);
