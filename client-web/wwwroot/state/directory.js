/** @typedef {import('./types.js').Group} Group */
/**
 * @typedef {object} Filters
 * @property {string} [q]
 * @property {string} [topic]
 * @property {string} [approach]
 * @property {string} [audience]
 * @property {string} [language]
 * @property {string} [ledBy]
 * @property {string} [openSeats]  anything, for yes
 */

const asked = /** @type {const} */ (['q', 'topic', 'approach', 'audience', 'language', 'ledBy']);

/** The address that answers these filters. @param {Filters} filters */
export function directoryAddress(filters) {
  const query = new URLSearchParams({ limit: '50' });
  for (const name of asked) {
    const value = (filters[name] ?? '').trim();
    if (value !== '') query.set(name, value);
  }
  if (filters.openSeats) query.set('openSeats', 'true');
  return `/api/groups?${query}`;
}

/** @typedef {{ topic: string[], approach: string[], audience: string[], language: string[] }} Offered */

/** What the groups that there are can be found by, each word once, in order. @param {Group[]} groups @returns {Offered} */
export function offered(groups) {
  const words = (/** @type {keyof Offered} */ name) =>
    [...new Set(groups.map((group) => group[name] ?? ''))].filter((word) => word !== '').sort((one, other) => one.localeCompare(other));
  return { topic: words('topic'), approach: words('approach'), audience: words('audience'), language: words('language') };
}

/** Those that meet soonest first; those without a time after them, by name. @param {Group[]} groups @returns {Group[]} */
export function bySession(groups) {
  const at = (/** @type {Group} */ group) => (group.nextSession ? Date.parse(group.nextSession) : Number.POSITIVE_INFINITY);
  return [...groups].sort((one, other) => {
    const [first, second] = [at(one), at(other)];
    return first === second ? one.name.localeCompare(other.name) : first - second;
  });
}

/**
 * What somebody can do about a group now.
 * @param {{ membership: string, agreementVersion: number, openSeats?: number, acceptedVersion?: number | null,
 *   offeredUntil?: string | null, startsOn?: string | null }} group
 * @param {number} now
 * @param {boolean} [isRemoved]  by a moderator, and it still counts
 * @returns {'removed' | 'enter' | 'accept' | 'take' | 'wait' | 'join' | 'queue' | 'closed'}
 */
export function wayIn(group, now, isRemoved = false) {
  if (isRemoved && group.membership === 'none') return 'removed';
  if (group.membership === 'waiting') return group.offeredUntil ? 'take' : 'wait';
  if (group.membership !== 'none' && group.membership !== 'guest') {
    const isAsked = group.membership === 'member' && (group.acceptedVersion ?? group.agreementVersion) !== group.agreementVersion;
    return isAsked ? 'accept' : 'enter';
  }
  if (group.startsOn && Date.parse(group.startsOn) <= now) return 'closed';
  return (group.openSeats ?? 0) > 0 ? 'join' : 'queue';
}
