// What moderators' decisions leave me in a group, as the server has it.

/**
 * @typedef {{ id: string, kind: string, groupId: string, at: string, until: string | null, reason?: string,
 *   appeal?: { state: 'open' | 'upheld' | 'lifted' } | null }} Sanction
 */
/** @typedef {'holds' | 'over' | 'replaced'} Standing  of one decision: it still counts, its time is over or an appeal ended it, or a
 *   later one took its place */

/**
 * The newest word of its kind takes the place of all before it: where an appeal has ended it, none of them counts again, however long
 * it was to last.
 * @param {Sanction[]} sanctions  mine, in any order @param {string} id  of the one that is meant @param {number} nowMs
 * @returns {Standing}
 */
export function standingOf(sanctions, id, nowMs) {
  const meant = sanctions.find((sanction) => sanction.id === id);
  if (meant === undefined || meant.kind === 'warn') return 'holds';
  if (meant.appeal?.state === 'lifted' || (meant.until !== null && Date.parse(meant.until) <= nowMs)) return 'over';
  const newest = newestOf(sanctions, meant.kind, meant.groupId);
  if (newest === undefined || newest.id === id) return 'holds';
  return standingOf(sanctions, newest.id, nowMs) === 'holds' ? 'replaced' : 'over';
}

/**
 * Until when I may read, and not write.
 * @param {Sanction[]} sanctions @param {string} groupId @param {number} nowMs
 * @returns {string | null} null when I may write now
 */
export function mutedUntil(sanctions, groupId, nowMs) {
  return holding(sanctions, 'mute', groupId, nowMs)?.until ?? null;
}

/** The decision that keeps me out of a group now. @param {Sanction[]} sanctions @param {string} groupId @param {number} nowMs */
export function removalFrom(sanctions, groupId, nowMs) {
  return holding(sanctions, 'remove', groupId, nowMs);
}

/** @param {Sanction[]} sanctions @param {string} kind @param {string} groupId @param {number} nowMs */
function holding(sanctions, kind, groupId, nowMs) {
  const newest = newestOf(sanctions, kind, groupId);
  return newest !== undefined && standingOf(sanctions, newest.id, nowMs) === 'holds' ? newest : null;
}

/** @param {Sanction[]} sanctions @param {string} kind @param {string} groupId */
function newestOf(sanctions, kind, groupId) {
  const alike = sanctions.filter((sanction) => sanction.kind === kind && sanction.groupId === groupId);
  return alike.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
}
