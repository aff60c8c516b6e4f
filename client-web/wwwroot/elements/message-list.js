import { strings } from '../strings/strings.js';
import { wayToFirstUnread } from './first-unread.js';
import { h } from './h.js';
import { putInOrder } from './in-order.js';
import { topOf } from './message-parts.js';
import { rowItem } from './message-row.js';
import { walkByArrows } from './message-walk.js';

/** @typedef {import('../state/timeline.js').Row} Row */
/** @typedef {import('./message-item.js').MessageActs} Acts */

/** So near the end counts as reading along. */
const nearPixels = 80;

/** The conversation. It follows the newest message only for somebody who was reading there. */
export class MessageList extends HTMLElement {
  /** @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  #following = true;
  #list = h('ol', { class: 'plain-list' });
  #log = h('div', {
    class: 'log', role: 'log', 'aria-label': strings.messages, 'aria-describedby': 'log-hint', 'aria-relevant': 'additions', tabindex: 0,
  });
  #top = h('div', { class: 'top' });
  #height = 0;
  #newest = h('button', { type: 'button', class: 'newest', hidden: true, on: { click: () => this.toNewest() } }, strings.toNewest);

  /** Brings what is older, until the first new message is there. @type {() => Promise<void>} */
  onFirstUnread = async () => undefined;
  #unread = wayToFirstUnread(this.#log, () => this.#items.get('new'), () => void this.#toUnread());

  connectedCallback() {
    this.#log.append(this.#top, this.#list);
    this.#log.setAttribute('aria-busy', 'true');
    walkByArrows(this.#log);
    this.#log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    // A support card or a longer draft makes the log smaller: whoever was at the newest message stays there.
    new ResizeObserver(() => this.#resized()).observe(this.#log);
    this.replaceChildren(h('p', { id: 'log-hint', class: 'away' }, strings.messagesHint), this.#unread.button, this.#log, this.#newest);
  }

  /** @param {{ rows: Row[], loaded: boolean, hasEarlier: boolean, onEarlier: () => void, acts: Acts }} shown */
  render({ rows, loaded, hasEarlier, onEarlier, acts }) {
    const fromEnd = this.#log.scrollHeight - this.#log.scrollTop;
    const firstBefore = this.#firstMessage;
    const focusAtTop = this.#top.contains(document.activeElement);
    const lastBefore = [...this.#items.keys()].at(-1);

    this.#items = new Map(rows.map((row) => [row.key, rowItem(this.#items.get(row.key), row, acts)]));
    putInOrder(this.#list, [...this.#items.values()]);
    // Not the first row: an earlier page of the same day stands under the same line.
    const cameBefore = firstBefore !== null && firstBefore !== this.#firstMessage;
    this.#showTop(loaded, hasEarlier, rows.length, onEarlier);
    if (cameBefore && focusAtTop) firstBefore.focus({ preventScroll: true });

    const last = rows.at(-1);
    const ownIsNew = last?.kind === 'message' && last.own && last.key !== lastBefore;
    if (this.#following || ownIsNew) this.toNewest();
    else if (cameBefore) this.#log.scrollTop = this.#log.scrollHeight - fromEnd;
    else if (last?.key !== lastBefore) this.#newest.hidden = false;
    if (loaded) this.#log.setAttribute('aria-busy', 'false');
    this.#unread.update();
  }

  /** Whether the newest message is in sight. */
  get isAtEnd() {
    return this.#following;
  }

  get #firstMessage() {
    return /** @type {HTMLLIElement | null} */ (this.#list.querySelector(':scope > li.message'));
  }

  toNewest() {
    this.#following = true;
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#newest.hidden = true;
  }

  async #toUnread() {
    this.#following = false;
    await this.onFirstUnread();
    const mark = this.#items.get('new');
    mark?.scrollIntoView({ block: 'start' });
    if (mark?.nextElementSibling instanceof HTMLElement) mark.nextElementSibling.focus({ preventScroll: true });
  }

  /** @param {boolean} loaded @param {boolean} hasEarlier @param {number} count @param {() => void} onEarlier */
  #showTop(loaded, hasEarlier, count, onEarlier) {
    const state = `${loaded} ${hasEarlier} ${count > 0}`;
    if (this.#top.dataset.state === state) return;
    this.#top.dataset.state = state;
    this.#top.replaceChildren(topOf(loaded, hasEarlier, count, onEarlier));
  }

  #resized() {
    this.#height = this.#log.clientHeight;
    if (this.#following) this.toNewest();
  }

  #scrolled() {
    // It has another height, of which the observer is told next: what moved is not what somebody scrolled.
    if (this.#log.clientHeight !== this.#height) return;
    this.#following = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < nearPixels;
    if (this.#following) this.#newest.hidden = true;
  }
}

customElements.define('message-list', MessageList);
