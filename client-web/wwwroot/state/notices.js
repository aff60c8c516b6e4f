// What groups tell one person in private: a seat that is kept for them, and where it went; a session that begins soon or was moved.

/**
 * @typedef {{ id: string, kind: 'seat-offered' | 'seat-offer-ended' | 'session-reminder' | 'session-moved' | 'group-closed',
 *   groupId: string, groupName: string, until: string | null, startsAt: string | null, endsAt: string | null }} Notice
 */
/** @typedef {{ list: Notice[], putAway: string[] }} NoticesState */
/**
 * @typedef {{ type: 'arrived', notice: Notice } | { type: 'put-away', id: string } | { type: 'tick', nowMs: number }} NoticesEvent
 */

export const noticeKinds = /** @type {const} */ (['seat-offered', 'seat-offer-ended', 'session-reminder', 'session-moved', 'group-closed']);

/** @type {NoticesState} */
export const noNotices = { list: [], putAway: [] };

/**
 * Whether a newer notice takes the place of an older one: both are of the same seat or session, or their group is closed.
 * @param {Notice} newer @param {Notice} older
 */
const replaces = (newer, older) =>
  newer.kind === 'group-closed' ? newer.groupId === older.groupId : subject(newer) === subject(older);

/** What a notice speaks of. @param {Notice} notice */
const subject = ({ kind, groupId }) => `${kind.startsWith('seat') ? 'seat' : 'session'} ${groupId}`;

/** @param {NoticesState} state @param {NoticesEvent} event @returns {NoticesState} */
export function notices(state, event) {
  switch (event.type) {
    case 'arrived':
      if (state.putAway.includes(event.notice.id) || state.list.some((one) => one.id === event.notice.id)) return state;
      return { ...state, list: [...state.list.filter((one) => !replaces(event.notice, one)), event.notice] };
    case 'put-away':
      return { list: state.list.filter((one) => one.id !== event.id), putAway: [...state.putAway, event.id] };
    case 'tick':
      return passed(state, event.nowMs);
  }
}

/**
 * An offer that has run out says so, before the server does; a session that is over is no news.
 * @param {NoticesState} state @param {number} nowMs
 */
function passed(state, nowMs) {
  const isPast = (/** @type {string | null} */ at) => at !== null && Date.parse(at) <= nowMs;
  const list = state.list.flatMap((one) => {
    if (one.kind === 'seat-offered' && isPast(one.until)) return [{ ...one, kind: /** @type {const} */ ('seat-offer-ended') }];
    return one.kind.startsWith('session') && isPast(one.endsAt) ? [] : [one];
  });
  return list.length === state.list.length && list.every((one, at) => one === state.list[at]) ? state : { ...state, list };
}
