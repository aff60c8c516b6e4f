/** @typedef {{ covered: boolean, from: string | null, to: string | null }} Coverage */
/** @typedef {{ state: 'off' | 'untried' | 'working' | 'failing', failingSince: string | null }} Pager */
/** @typedef {{ coverage: Coverage, pager: Pager, heldOffDuty: number, heldUnwatched: number, followUpsUnanswered: number }} Warnings */
/** @typedef {{ id: string, pseudonym: string, since: string, jurisdictions: string, languages: string[], openCases: number }} OnDuty */
/** @typedef {{ id: string, clinicianId: string, clinician: string, startsAt: string, endsAt: string }} Shift */
/**
 * @typedef {{ id: string, raisedAt: string, deliverSeconds: number | null, acknowledgeSeconds: number | null, missed: boolean,
 *   step: string, phase: string }} Drill
 */
/**
 * @typedef {object} DutyState
 * @property {boolean} loaded
 * @property {boolean} onDuty
 * @property {number} openCases  the caller's own
 * @property {OnDuty[]} roster
 * @property {Shift[]} shifts
 * @property {Drill[]} drills
 */
/**
 * @typedef {{ type: 'read', duty: { onDuty: boolean, openCases: number, roster: OnDuty[] } }
 *   | { type: 'shifts', shifts: Shift[] }
 *   | { type: 'drills', drills: Drill[] }
 *   | { type: 'handed-over', openCases: number }} DutyEvent
 */

/** @type {DutyState} */
export const noDuty = { loaded: false, onDuty: false, openCases: 0, roster: [], shifts: [], drills: [] };

/** @param {DutyState} state @param {DutyEvent} event @returns {DutyState} */
export function duty(state, event) {
  switch (event.type) {
    case 'read': {
      const { onDuty, openCases, roster } = event.duty;
      return { ...state, loaded: true, onDuty, openCases, roster };
    }
    case 'shifts':
      return { ...state, shifts: [...event.shifts].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt)) };
    case 'drills':
      return { ...state, drills: event.drills };
    case 'handed-over':
      return { ...state, openCases: event.openCases };
  }
}

/** How a drill ended, or that it runs. @param {Drill} drill @returns {'missed' | 'taken' | 'running'} */
export function drillOutcome(drill) {
  if (drill.missed) return 'missed';
  return drill.acknowledgeSeconds === null ? 'running' : 'taken';
}

/**
 * What every member of staff must be told now, in this order; empty when all is well.
 * @param {Warnings} warnings
 * @returns {('uncovered-now' | 'uncovered-soon' | 'pager-failing' | 'held-off-duty' | 'held-unwatched' | 'follow-ups-unanswered')[]}
 */
export function whatIsWrong({ coverage, pager, heldOffDuty, heldUnwatched, followUpsUnanswered }, nowMs = Date.now()) {
  /** @type {ReturnType<typeof whatIsWrong>} */
  const wrong = [];
  if (!coverage.covered) wrong.push(coverage.from !== null && Date.parse(coverage.from) > nowMs ? 'uncovered-soon' : 'uncovered-now');
  if (pager.state === 'failing') wrong.push('pager-failing');
  if (heldOffDuty > 0) wrong.push('held-off-duty');
  if (heldUnwatched > 0) wrong.push('held-unwatched');
  if (followUpsUnanswered > 0) wrong.push('follow-ups-unanswered');
  return wrong;
}

/**
 * Where the caller stands: on duty, off while others are on, or off while nobody is.
 * @param {{ onDuty: boolean, roster: unknown[] }} duty
 * @returns {'on' | 'off' | 'nobody'}
 */
export function standing({ onDuty, roster }) {
  if (onDuty) return 'on';
  return roster.length > 0 ? 'off' : 'nobody';
}

/** A local date and time of a form, as the server wants it; null for none. @param {string | undefined} local */
export function toUtc(local) {
  const at = local ? new Date(local) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
