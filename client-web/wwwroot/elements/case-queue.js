import { timeWithDay } from '../device/times.js';
import { isOverdue, waits } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { h, present } from './h.js';
import { levelWord, phaseWord } from './level-word.js';

/** @typedef {import('../state/types.js').RiskCase} RiskCase */

/** The cases, by severity and age. Each keeps its button, so that the focus stays while the queue moves. */
export class CaseQueue extends HTMLElement {
  /** @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  #list = h('ol', { class: 'plain-list', tabindex: -1 });
  #empty = h('p', { class: 'soft', role: 'status' });
  #again = h('button', { type: 'button', hidden: true }, strings.tryAgain);

  connectedCallback() {
    this.replaceChildren(this.#list, this.#empty, this.#again);
  }

  /**
   * @param {object} shown
   * @param {RiskCase[]} shown.list
   * @param {string | null} shown.chosen
   * @param {Map<string, boolean>} shown.unread  the cases to which something was added: true for one's own
   * @param {number} shown.nowMs
   * @param {string} shown.empty  what to say when there is none
   * @param {(() => void) | null} shown.onAgain  where the list could not be fetched
   * @param {Map<string, string>} shown.groupNames  by id
   * @param {(id: string) => void} shown.onChoose
   */
  render({ list, chosen, unread, nowMs, empty, onAgain, groupNames, onChoose }) {
    const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
    const items = new Map(list.map((one) => [one.id, this.#items.get(one.id) ?? newItem(one.id, onChoose)]));
    for (const [id, item] of this.#items) if (!items.has(id)) item.remove();
    let at = this.#list.firstElementChild;
    for (const one of list) {
      const item = /** @type {HTMLLIElement} */ (items.get(one.id));
      if (item === at) at = at.nextElementSibling;
      else this.#list.insertBefore(item, at);
      const how = { chosen: one.id === chosen, added: unread.get(one.id), nowMs };
      show(/** @type {HTMLButtonElement} */ (item.firstElementChild), one, how, groupNames);
    }
    this.#items = items;
    // What is moved or goes takes the focus off the page.
    if (focused instanceof HTMLElement && focused !== document.activeElement) {
      (focused.isConnected ? focused : this.#list).focus({ preventScroll: true });
    }
    const words = list.length === 0 ? empty : '';
    if (this.#empty.textContent !== words) this.#empty.textContent = words;
    this.#again.hidden = onAgain === null;
    this.#again.onclick = onAgain;
  }

  /** @param {string} id */
  focusCase(id) {
    const button = this.#items.get(id)?.firstElementChild;
    if (button instanceof HTMLElement) button.focus();
  }
}

/** @param {string} id @param {(id: string) => void} onChoose */
function newItem(id, onChoose) {
  return h('li', {}, h('button', { type: 'button', on: { click: () => onChoose(id) } }));
}

/**
 * @param {HTMLButtonElement} button
 * @param {RiskCase} one
 * @param {{ chosen: boolean, added: boolean | undefined, nowMs: number }} how  added: something was, to one's own case if true
 * @param {Map<string, string>} groupNames
 */
function show(button, one, { chosen, added, nowMs }, groupNames) {
  const overdue = isOverdue(one, nowMs);
  const signature = JSON.stringify([one, chosen, overdue, added ?? null, groupNames.get(one.groupId)]);
  if (button.dataset.signature === signature) return;
  button.dataset.signature = signature;
  button.toggleAttribute('aria-current', chosen);
  if (chosen) button.setAttribute('aria-current', 'true');
  const due = one.dueAt && waits(one) ? `${strings.due} ${timeWithDay(one.dueAt)}${overdue ? `, ${strings.overdue}` : ''}` : null;
  button.replaceChildren(
    h(
      'span',
      { class: 'line' },
      levelWord(one.level),
      h('strong', {}, one.drill ? strings.drill : (one.pseudonym ?? '…')),
      h('span', { class: 'phase' }, phaseWord(one.phase)),
    ),
    h('span', { class: 'line soft small' }, ...present([groupNames.get(one.groupId)])),
    h(
      'span',
      { class: 'line soft small' },
      [`${strings.raised} ${timeWithDay(one.raisedAt)}`, one.evidenceCount ? strings.evidenceCount(one.evidenceCount) : null]
        .filter(Boolean)
        .join(' · '),
    ),
    h(
      'span',
      { class: added ? 'line added small' : 'line soft small' },
      ...present([added !== undefined && strings.evidenceUnread]),
    ),
    h(
      'span',
      { class: overdue ? 'line overdue small' : 'line soft small' },
      [one.acknowledgedBy && strings.acknowledgedBy(one.acknowledgedBy), due].filter(Boolean).join(' · '),
    ),
  );
}

customElements.define('case-queue', CaseQueue);
