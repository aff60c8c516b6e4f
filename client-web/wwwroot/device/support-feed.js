import { ask } from '../api.js';
import { noNotices, noticeKinds, notices } from '../state/notices.js';
import { createStore } from '../state/store.js';
import { cardToShow, noSupport, support } from '../state/support.js';
import { listen } from './feed-connection.js';

const tickMilliseconds = 30_000;

/**
 * Listens to a person's own stream and shows the support card in the given element, and what moderators told them where there is room.
 * @param {import('../elements/support-card.js').SupportCardElement} element @param {() => void} [onOffered]
 * @param {Pick<import('../elements/sanction-notes.js').SanctionNotes, 'add'>} [notes]
 * @param {import('../elements/room-offer.js').RoomOffer} [offers]
 * @param {import('../elements/group-notes.js').GroupNotes} [groups]
 */
export function showSupport(element, onOffered, notes, offers, groups) {
  const store = createStore(support, noSupport);
  store.subscribe((state) => element.render(cardToShow(state), dismiss));

  const told = createStore(notices, noNotices);
  if (groups !== undefined) {
    const dismissTold = (/** @type {string} */ id) => {
      told.dispatch({ type: 'put-away', id });
      putAway(id);
    };
    told.subscribe(({ list }) => groups.render(list, dismissTold));
    setInterval(() => told.dispatch({ type: 'tick', nowMs: Date.now() }), tickMilliseconds);
  }

  /** @param {string} id */
  function dismiss(id) {
    store.dispatch({ type: 'dismissed', id });
    putAway(id);
  }

  /** @param {string} id */
  function putAway(id) {
    void ask('POST', `/api/me/notices/${encodeURIComponent(id)}/seen`);
  }

  listen(
    '/api/me/feed',
    [
      'support-card',
      ...(notes === undefined ? [] : ['sanction', 'appeal-decided', 'message-held']),
      ...(offers === undefined ? [] : ['private-room-offered']),
      ...(groups === undefined ? [] : noticeKinds),
    ],
    (kind, _seq, card) => {
      const groupKind = noticeKinds.find((one) => one === kind);
      if (groupKind !== undefined) {
        const before = told.state;
        told.dispatch({ type: 'arrived', notice: { ...card, kind: groupKind } });
        if (told.state !== before) groups?.onNews();
        told.dispatch({ type: 'tick', nowMs: Date.now() });
        return;
      }
      if (kind === 'private-room-offered') {
        offers?.show(card);
        return;
      }
      if (kind !== 'support-card') {
        notes?.add(kind, card, putAway);
        return;
      }
      const before = store.state;
      store.dispatch({ type: 'offered', card });
      if (store.state !== before) onOffered?.();
    },
    () => undefined,
  ).start(null);
}
