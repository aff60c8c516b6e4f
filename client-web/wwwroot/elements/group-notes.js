import { sessionTime, timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/notices.js').Notice} Notice */

/** What a person's groups tell them in private. Each card comes quietly, and goes when they put it away. */
export class GroupNotes extends HTMLElement {
  /** Called when something new was told: what else the page shows may have changed with it. */
  onNews = () => undefined;
  /** @type {Map<string, HTMLElement>} */
  #cards = new Map();

  /** @param {Notice[]} list @param {(id: string) => void} onDismiss */
  render(list, onDismiss) {
    const cards = new Map(list.map((notice) => [`${notice.id} ${notice.kind}`, notice]));
    for (const [key, card] of this.#cards) {
      if (cards.has(key)) continue;
      card.remove();
      this.#cards.delete(key);
    }
    for (const [key, notice] of cards) {
      if (this.#cards.has(key)) continue;
      const card = cardOf(notice, onDismiss);
      this.#cards.set(key, card);
      this.append(card);
    }
  }
}

/** @param {Notice} notice @param {(id: string) => void} onDismiss */
function cardOf(notice, onDismiss) {
  const { id, kind, groupId, groupName } = notice;
  const isClosed = kind === 'group-closed';
  const address = `${kind.startsWith('seat') ? '/group/?id=' : '/room/?group='}${encodeURIComponent(groupId)}`;
  const title = `note-${id}-${kind}`;
  const [heading, sentence] = words(notice);
  return h(
    'section',
    { class: 'card', 'aria-labelledby': title },
    h('h2', { id: title }, heading),
    h('p', {}, sentence),
    h(
      'div',
      { class: 'buttons' },
      isClosed
        ? h('a', { class: 'button', href: '/groups/' }, strings.findGroup)
        : h('a', { class: 'button', href: address }, strings.lookNamed(groupName)),
      h('button', { type: 'button', on: { click: () => onDismiss(id) } }, strings.supportDismiss),
    ),
  );
}

/** @param {Notice} notice @returns {[string, string]} */
function words({ kind, groupName, until, startsAt }) {
  const starts = startsAt === null ? '' : sessionTime(startsAt);
  const kept = until === null ? '' : timeWithDay(until);
  switch (kind) {
    case 'seat-offered':
      return [strings.seatNoteTitle(groupName), `${strings.seatOffered(kept)} ${strings.seatNoteAfter}`];
    case 'seat-offer-ended':
      return [strings.seatEndedTitle(groupName), strings.seatEnded(kept)];
    case 'session-reminder':
      return [groupName, strings.sessionSoon(starts)];
    case 'group-closed':
      return [groupName, strings.groupClosedNote];
    case 'session-moved':
      return [groupName, strings.sessionMovedTo(starts)];
  }
}

customElements.define('group-notes', GroupNotes);
