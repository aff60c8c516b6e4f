import { ask } from '../api.js';
import { createStore } from '../state/store.js';
import { cardToShow, noSupport, support } from '../state/support.js';
import { listen } from './feed-connection.js';

/**
 * Listens to a person's own stream and shows the support card in the given element, and what moderators told them where there is room.
 * @param {import('../elements/support-card.js').SupportCardElement} element @param {() => void} [onOffered]
 * @param {import('../elements/sanction-notes.js').SanctionNotes} [notes]
 */
export function showSupport(element, onOffered, notes) {
  const store = createStore(support, noSupport);
  store.subscribe((state) => element.render(cardToShow(state), dismiss));

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
    notes === undefined ? ['support-card'] : ['support-card', 'sanction', 'appeal-decided', 'message-held'],
    (kind, _seq, card) => {
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
