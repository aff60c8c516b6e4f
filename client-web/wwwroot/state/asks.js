// Which questions of moderators wait for a clinician, as the console's feed tells: ids alone, never words.

/** @typedef {{ waiting: string[] }} AsksState  ids, the oldest first */
/** @typedef {{ type: 'connected' } | { type: 'raised', id: string } | { type: 'answered', id: string }} AsksEvent */

/** @type {AsksState} */
export const noAsks = { waiting: [] };

/**
 * A feed that opens tells of every question that waits, and of none that was answered while it was away: what was known before is over.
 * @param {AsksState} state @param {AsksEvent} event @returns {AsksState}
 */
export function asks(state, event) {
  switch (event.type) {
    case 'connected':
      return state.waiting.length === 0 ? state : noAsks;
    case 'raised':
      return state.waiting.includes(event.id) ? state : { waiting: [...state.waiting, event.id] };
    case 'answered':
      return state.waiting.includes(event.id) ? { waiting: state.waiting.filter((id) => id !== event.id) } : state;
  }
}
