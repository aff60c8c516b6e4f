// How long somebody has been here, by their own clock and for their own eyes alone: after two hours the page says so once, gently.

/** @typedef {{ sinceMs: number | null, lastMs: number, askedMs: number, shown: boolean }} StayState */
/** @typedef {{ type: 'here', nowMs: number } | { type: 'put-away' }} StayEvent */

export const longStayMs = 2 * 60 * 60_000;
/** Whoever was away this long has had their pause. */
export const pauseMs = 15 * 60_000;

/** @type {StayState} */
export const newStay = { sinceMs: null, lastMs: 0, askedMs: 0, shown: false };

/** @param {StayState} state @param {StayEvent} event @returns {StayState} */
export function stay(state, event) {
  if (event.type === 'put-away') return state.shown ? { ...state, shown: false } : state;
  const { nowMs } = event;
  // A clock that was set back says nothing about a stay.
  const paused = state.sinceMs === null || nowMs - state.lastMs >= pauseMs || nowMs < state.lastMs;
  if (paused) return { sinceMs: nowMs, lastMs: nowMs, askedMs: nowMs, shown: false };
  const isLong = nowMs - state.askedMs >= longStayMs;
  return { ...state, lastMs: nowMs, askedMs: isLong ? nowMs : state.askedMs, shown: state.shown || isLong };
}
