import { ask } from '../api.js';
import { address, feed, newFeed, reopenAfterSeconds } from '../state/feed.js';
import { createStore } from '../state/store.js';

/**
 * Listens to one event stream for as long as the page lives.
 * @param {string} path
 * @param {string[]} kinds  the events to hear
 * @param {(kind: string, seq: number | null, data: any) => void} onEvent
 * @param {(status: import('../state/feed.js').FeedState['status'], signedOut: boolean) => void} onStatus
 */
export function listen(path, kinds, onEvent, onStatus) {
  const store = createStore(feed, newFeed);
  /** @type {EventSource | null} */
  let source = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let opened = 0;
  let signedOut = false;

  store.subscribe((state) => {
    onStatus(state.status, signedOut);
    if (state.status === 'ended') source?.close();
    else if (state.opening > opened) open(state);
  });

  /** @param {import('../state/feed.js').FeedState} state */
  function open(state) {
    opened = state.opening;
    clearTimeout(pause);
    source?.close();
    const current = new EventSource(address(path, state));
    source = current;
    current.addEventListener('open', () => store.dispatch({ type: 'opened', nowMs: Date.now() }));
    current.addEventListener('error', () => {
      if (source === current) trouble(current);
    });
    current.addEventListener('heartbeat', () => store.dispatch({ type: 'heard', seq: null, nowMs: Date.now() }));
    for (const kind of kinds) current.addEventListener(kind, (event) => hear(kind, event));
  }

  /** @param {string} kind @param {MessageEvent} event */
  function hear(kind, event) {
    const seq = event.lastEventId === '' ? null : Number(event.lastEventId);
    onEvent(kind, seq, JSON.parse(event.data));
    store.dispatch({ type: 'heard', seq, nowMs: Date.now() });
  }

  /** @param {EventSource} current */
  function trouble(current) {
    if (current.readyState !== EventSource.CLOSED) {
      store.dispatch({ type: 'interrupted' });
      return;
    }
    store.dispatch({ type: 'gave-up' });
    clearTimeout(pause);
    pause = setTimeout(reopen, reopenAfterSeconds(store.state) * 1000);
  }

  /** EventSource does not say why it gave up: the session does. */
  async function reopen() {
    const session = await ask('GET', '/api/session');
    signedOut = !session.ok && session.status === 401;
    if (signedOut) store.dispatch({ type: 'refused' });
    else store.dispatch(session.ok ? { type: 'reopening' } : { type: 'gave-up' });
    if (!session.ok && !signedOut) pause = setTimeout(reopen, reopenAfterSeconds(store.state) * 1000);
  }

  const wake = () => store.dispatch({ type: 'woke', nowMs: Date.now() });
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  addEventListener('pagehide', () => source?.close());

  return {
    /** @param {number | null} after */
    start: (after) => store.dispatch({ type: 'started', after }),
    stop: () => store.dispatch({ type: 'refused' }),
  };
}
