import { readFrames } from '../state/event-stream.js';
import { address, feed, newFeed, reopenAfterSeconds } from '../state/feed.js';
import { createStore } from '../state/store.js';

const patienceMilliseconds = 15_000;
const tickMilliseconds = 5000;

/**
 * Listens to one event stream for as long as the page lives. It is read as bytes: EventSource keeps the server's comment lines to itself,
 * and they alone tell a quiet line from a dead one.
 * @param {string} path
 * @param {string[]} kinds  the events to hear
 * @param {(kind: string, seq: number | null, data: any) => void} onEvent
 * @param {(status: import('../state/feed.js').FeedState['status']) => void} onStatus  called when it changes
 */
export function listen(path, kinds, onEvent, onStatus) {
  const store = createStore(feed, newFeed);
  /** @type {AbortController | null} */
  let line = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let opened = 0;
  let told = '';

  store.subscribe((state) => {
    if (state.opening > opened) void open(state);
    else if (state.status === 'ended' || state.status === 'signed-out') hangUp();
    if (state.status === told) return;
    told = state.status;
    onStatus(state.status);
  });

  /** @param {import('../state/feed.js').FeedState} state */
  async function open(state) {
    opened = state.opening;
    hangUp();
    const current = new AbortController();
    line = current;
    const refused = await read(address(path, state), current).catch(() => null);
    if (line !== current) return;
    if (refused?.status === 401) store.dispatch({ type: 'signed-out' });
    else if (refused?.status === 403 && isOurs(refused)) store.dispatch({ type: 'refused' });
    else giveUp();
  }

  function giveUp() {
    store.dispatch({ type: 'gave-up' });
    // Not all at once, where one server's end cut many lines.
    pause = setTimeout(() => store.dispatch({ type: 'reopening' }), reopenAfterSeconds(store.state) * 1000 * (1 + Math.random() / 2));
  }

  function hangUp() {
    clearTimeout(pause);
    line?.abort();
    line = null;
  }

  /** Reads until the line ends. @param {string} from @param {AbortController} current @returns {Promise<Response | null>} a refusal */
  async function read(from, current) {
    const patience = setTimeout(() => current.abort(), patienceMilliseconds);
    const headers = { Accept: 'text/event-stream' };
    const asked = fetch(from, { credentials: 'same-origin', cache: 'no-store', headers, signal: current.signal });
    const response = await asked.finally(() => clearTimeout(patience));
    if (!response.ok || response.body === null) return response;
    store.dispatch({ type: 'opened', nowMs: Date.now() });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done || current.signal.aborted) return null;
      const got = readFrames(rest, decoder.decode(value, { stream: true }));
      rest = got.rest;
      for (const frame of got.frames) hear(frame);
      store.dispatch({ type: 'heard', seq: null, nowMs: Date.now() });
    }
  }

  /** @param {import('../state/event-stream.js').Frame} frame */
  function hear({ kind, seq, data }) {
    try {
      if (kind !== null && kinds.includes(kind)) onEvent(kind, seq, JSON.parse(data));
    } catch (fault) {
      // One event that cannot be shown must not be asked for again and again.
      reportError(fault);
    }
    store.dispatch({ type: 'heard', seq, nowMs: Date.now() });
  }

  const wake = () => store.dispatch({ type: 'woke', nowMs: Date.now() });
  setInterval(() => store.dispatch({ type: 'tick', nowMs: Date.now() }), tickMilliseconds);
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  addEventListener('pagehide', hangUp);
  addEventListener('person-gone', () => store.dispatch({ type: 'refused' }));

  return {
    /** @param {number | null} after */
    start: (after) => store.dispatch({ type: 'started', after }),
    get isSignedOut() {
      return store.state.status === 'signed-out';
    },
    /** The server answered something else: whoever was signed out may be in again. */
    wake,
    stop: () => store.dispatch({ type: 'refused' }),
  };
}

/** A proxy in between may forbid for a while; the server says it in its own words. @param {Response} response */
function isOurs(response) {
  return /[/+]json/.test(response.headers.get('Content-Type') ?? '');
}
