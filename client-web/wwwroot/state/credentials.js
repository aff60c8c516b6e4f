// Whose licence an administrator has to look at, the most urgent first.

/** @typedef {import('./types.js').Credential} Credential */
/** @typedef {{ id: string, pseudonym: string, roles: string[], credential: Credential | null }} Credentialed */
/** @typedef {'expired' | 'expiring' | 'unverified' | 'missing' | 'verified'} Standing */

/** So long before a licence runs out it is time to look it up again. */
const expiringDays = 30;
const dayMs = 86_400_000;

/** @type {Standing[]} */
const urgency = ['expired', 'expiring', 'missing', 'unverified', 'verified'];

/** @param {Credentialed} person @param {number} nowMs @returns {Standing} */
export function standingOf({ credential }, nowMs) {
  if (credential === null) return 'missing';
  if (!credential.verifiedAt) return 'unverified';
  if (!credential.expiresAt) return 'verified';
  const left = Date.parse(credential.expiresAt) - nowMs;
  if (left <= 0) return 'expired';
  return left <= expiringDays * dayMs ? 'expiring' : 'verified';
}

/**
 * What has run out first, then what runs out soon (the soonest first), then what nobody has looked up, then the rest by name.
 * @param {Credentialed[]} people @param {number} nowMs @returns {{ person: Credentialed, standing: Standing }[]}
 */
export function byUrgency(people, nowMs) {
  const endOf = (/** @type {Credentialed} */ { credential }) => (credential?.expiresAt ? Date.parse(credential.expiresAt) : Infinity);
  return people
    .map((person) => ({ person, standing: standingOf(person, nowMs) }))
    .sort((one, other) => {
      const first = urgency.indexOf(one.standing) - urgency.indexOf(other.standing);
      if (first !== 0) return first;
      const [end, otherEnd] = [endOf(one.person), endOf(other.person)];
      const isDated = one.standing === 'expired' || one.standing === 'expiring';
      return isDated && end !== otherEnd ? end - otherEnd : one.person.pseudonym.localeCompare(other.person.pseudonym);
    });
}

/** How many somebody has to look up: run out, about to, or never looked up. @param {{ standing: Standing }[]} list */
export function needLook(list) {
  return list.filter(({ standing }) => standing !== 'verified').length;
}

/** The last moment of a day that a form names, in the person's own zone; null for none. @param {string | undefined} day  as 2026-03-02 */
export function endOfDay(day) {
  const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number);
  return year > 0 ? new Date(year, month - 1, date, 23, 59, 59).toISOString() : null;
}

/** The local day of a time, as a form wants it; empty for none. @param {string | null | undefined} at */
export function dayField(at) {
  if (!at) return '';
  const date = new Date(at);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
