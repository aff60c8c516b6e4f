import { ask } from '../api.js';
import { createStore } from '../state/store.js';
import { cardToShow, noSupport, support } from '../state/support.js';
import { listen } from './feed-connection.js';

/**
 * Listens to a person's own stream and shows the support card in the given element.
 * @param {import('../elements/support-card.js').SupportCardElement} element @param {() => void} [onOffered]
 */
export function showSupport(element, onOffered) {
  const store = createStore(support, noSupport);
  store.subscribe((state) => element.render(cardToShow(state), dismiss));

  /** @param {string} id */
  function dismiss(id) {
    store.dispatch({ type: 'dismissed', id });
    void ask('POST', `/api/me/notices/${encodeURIComponent(id)}/seen`);
  }

  listen(
    '/api/me/feed',
    ['support-card'],
    (_kind, _seq, card) => {
      const before = store.state;
      store.dispatch({ type: 'offered', card });
      if (store.state !== before) onOffered?.();
    },
    () => undefined,
  ).start(null);
}
