// Until when I may read in a group, and not write.

/**
 * @typedef {{ id: string, kind: string, groupId: string, at: string, until: string | null,
 *   appeal?: { state: string } | null }} Sanction
 */

/**
 * The newest word counts, as it does for the server; what an appeal has ended counts no more.
 * @param {Sanction[]} sanctions  mine, in any order @param {string} groupId @param {number} nowMs
 * @returns {string | null} when I may write again; null when I may now
 */
export function mutedUntil(sanctions, groupId, nowMs) {
  const mutes = sanctions.filter(({ kind, groupId: where, appeal }) => kind === 'mute' && where === groupId && appeal?.state !== 'lifted');
  const newest = mutes.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
  return newest?.until && Date.parse(newest.until) > nowMs ? newest.until : null;
}
