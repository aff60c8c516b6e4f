// Who has the room open, and who is writing. Nothing of it is kept anywhere.

/** @typedef {{ id: string, pseudonym: string, role: string }} Present */
/** @typedef {{ memberId: string, pseudonym: string, untilMs: number }} Typing */
/** @typedef {{ here: Present[], typing: Typing[] }} PresenceState */
/**
 * @typedef {{ type: 'presence', members: Present[] }
 *   | { type: 'typing', memberId: string, pseudonym: string, nowMs: number }
 *   | { type: 'wrote', memberId: string }
 *   | { type: 'tick', nowMs: number }} PresenceEvent
 */

/** Somebody who has not said so again for this long has stopped. */
export const typingSeconds = 6;

/** @type {PresenceState} */
export const nobody = { here: [], typing: [] };

/** @param {PresenceState} state @param {PresenceEvent} event @returns {PresenceState} */
export function presence(state, event) {
  switch (event.type) {
    case 'presence':
      return { here: event.members, typing: state.typing.filter((one) => event.members.some((member) => member.id === one.memberId)) };
    case 'typing': {
      const { memberId, pseudonym, nowMs } = event;
      const others = state.typing.filter((one) => one.memberId !== memberId);
      return { ...state, typing: [...others, { memberId, pseudonym, untilMs: nowMs + typingSeconds * 1000 }] };
    }
    case 'wrote':
      return without(state, (one) => one.memberId === event.memberId);
    case 'tick':
      return without(state, (one) => one.untilMs <= event.nowMs);
  }
}

/** @param {PresenceState} state @param {(one: Typing) => boolean} gone */
function without(state, gone) {
  return state.typing.some(gone) ? { ...state, typing: state.typing.filter((one) => !gone(one)) } : state;
}
