// What is known about one event stream. A line may die without a word, also while somebody looks at it: a stream that was quiet for longer
// than the server ever is counts as lost, and is opened anew after the last seq.

/**
 * @typedef {object} FeedState
 * @property {'connecting' | 'live' | 'lost' | 'signed-out' | 'ended'} status  signed-out: until somebody signs in; ended: the server
 *   said that this person may not listen (any more)
 * @property {number | null} lastSeq
 * @property {number} tries  openings since it was last live
 * @property {number} opening  goes up when the connection has to be opened anew
 * @property {number | null} heardAtMs
 */
/**
 * @typedef {{ type: 'started', after: number | null }
 *   | { type: 'opened', nowMs: number }
 *   | { type: 'heard', seq: number | null, nowMs: number }
 *   | { type: 'gave-up' }
 *   | { type: 'reopening' }
 *   | { type: 'woke', nowMs: number }
 *   | { type: 'tick', nowMs: number }
 *   | { type: 'signed-out' }
 *   | { type: 'refused' }} FeedEvent
 */

/** The server writes something at least every 15 s; a line that was quiet for longer than this is not trusted. */
export const trustSeconds = 40;
export const longestPauseSeconds = 30;

/** @type {FeedState} */
export const newFeed = { status: 'connecting', lastSeq: null, tries: 0, opening: 0, heardAtMs: null };

/** @param {FeedState} state @param {FeedEvent} event @returns {FeedState} */
export function feed(state, event) {
  if (state.status === 'ended' && event.type !== 'started') return state;
  switch (event.type) {
    case 'started':
      return { ...newFeed, lastSeq: event.after, opening: state.opening + 1 };
    case 'opened':
      return { ...state, status: 'live', tries: 0, heardAtMs: event.nowMs };
    case 'heard':
      return { ...state, status: 'live', tries: 0, heardAtMs: event.nowMs, lastSeq: newest(state.lastSeq, event.seq) };
    case 'gave-up':
      return { ...state, status: state.status === 'signed-out' ? 'signed-out' : 'lost', tries: state.tries + 1 };
    case 'reopening':
      return { ...state, opening: state.opening + 1 };
    case 'woke':
      if (state.opening === 0 || (state.status === 'live' && isTrusted(state, event.nowMs))) return state;
      return { ...state, opening: state.opening + 1 };
    case 'tick':
      if (state.status !== 'live' || isTrusted(state, event.nowMs)) return state;
      return { ...state, status: 'lost', opening: state.opening + 1 };
    case 'signed-out':
      return { ...state, status: 'signed-out' };
    case 'refused':
      return { ...state, status: 'ended' };
  }
}

/** @param {FeedState} state @param {number} nowMs */
function isTrusted({ heardAtMs }, nowMs) {
  return heardAtMs !== null && nowMs - heardAtMs <= trustSeconds * 1000;
}

/** @param {FeedState} state */
export function reopenAfterSeconds(state) {
  return Math.min(2 ** Math.max(0, state.tries - 1), longestPauseSeconds);
}

/** @param {string} path @param {FeedState} state */
export function address(path, state) {
  return state.lastSeq === null ? path : `${path}?after=${state.lastSeq}`;
}

/** @param {number | null} known @param {number | null} heard */
function newest(known, heard) {
  if (heard === null || !Number.isSafeInteger(heard)) return known;
  return known === null ? heard : Math.max(known, heard);
}
