import { lookedAt, outlived, told, weighed } from './case-news.js';
import { isOpen, unnamed, waits } from './case-waits.js';

export { hasNewsForMe, wanting } from './case-news.js';
export { isOpen, isOverdue, otherHolder, unnamed, waits } from './case-waits.js';

/** @typedef {import('./types.js').RiskCase} RiskCase */
/** @typedef {import('./types.js').CaseDetail} CaseDetail */
/**
 * @typedef {object} CasesState
 * @property {boolean} loaded
 * @property {RiskCase[]} queue  by severity, then age
 * @property {string | null} chosen
 * @property {CaseDetail | null} detail
 * @property {{ id: string, pseudonym: string } | null} own  whoever reads
 * @property {Record<string, number>} heard  how much evidence of each case has come here so far
 * @property {string[]} unread  the cases to which something was added since they were last looked at
 * @property {import('./case-news.js').News | null} news  the last thing worth saying aloud
 */
/**
 * @typedef {{ type: 'opened', own: { id: string, pseudonym: string } }
 *   | { type: 'listed', cases: RiskCase[] }
 *   | { type: 'case-raised' | 'case-updated' | 'case-escalated', riskCase: RiskCase }
 *   | { type: 'chosen', id: string | null }
 *   | { type: 'read', detail: CaseDetail }
 *   | { type: 'ended', id: string, by: string }} CasesEvent
 */

/** @type {CasesState} */
export const noCases = { loaded: false, queue: [], chosen: null, detail: null, own: null, heard: {}, unread: [], news: null };

const severity = ['crisis', 'red', 'unscreened', 'amber', 'green'];

/** @param {CasesState} state @param {CasesEvent} event @returns {CasesState} */
export function cases(state, event) {
  return outlived(changed(state, event));
}

/** @param {CasesState} state @param {CasesEvent} event @returns {CasesState} */
function changed(state, event) {
  switch (event.type) {
    case 'opened':
      return { ...state, own: event.own };
    case 'listed':
      return listed(state, event.cases.filter(isOpen));
    case 'case-raised':
    case 'case-updated':
    case 'case-escalated':
      return noted(fold(state, event.riskCase), event);
    case 'chosen': {
      const seen = lookedAt(state, event.id);
      return event.id === state.chosen ? seen : { ...seen, chosen: event.id, detail: null };
    }
    case 'read':
      return event.detail.id === state.chosen ? { ...state, detail: event.detail } : state;
    case 'ended':
      return state.detail?.id === event.id ? { ...state, detail: { ...state.detail, acknowledgedBy: event.by } } : state;
  }
}

/** The case `step` places further down the queue. @param {CasesState} state @param {1 | -1} step */
export function neighbour(state, step) {
  const at = state.queue.findIndex((riskCase) => riskCase.id === state.chosen);
  if (at < 0) return state.queue[step === 1 ? 0 : state.queue.length - 1]?.id ?? null;
  return state.queue[at + step]?.id ?? null;
}

/**
 * The list finds what the feed did not bring: that is news too, but not what stood in the first one.
 * @param {CasesState} state @param {RiskCase[]} open @returns {CasesState}
 */
function listed(state, open) {
  /** @type {CasesState} */
  const next = { ...state, loaded: true, queue: sorted(open), unread: state.unread.filter((id) => open.some((one) => one.id === id)) };
  return open.reduce((so, riskCase) => weighed(so, riskCase, state.loaded), next);
}

/**
 * A feed event carries ids and a level, no names: what the list said beside that stays, and who acknowledged is named by the next list.
 * @param {CasesState} state @param {RiskCase} event @returns {CasesState}
 */
function fold(state, event) {
  const known = state.queue.find((one) => one.id === event.id);
  // Whoever ended a case need not have had it.
  const before = isOpen(event) ? known : undefined;
  const riskCase = { ...event, acknowledgedBy: event.acknowledgedBy ? holderOf(state, event.acknowledgedBy, before) : null };
  const rest = state.queue.filter((one) => one.id !== riskCase.id);
  const merged = { ...known, ...riskCase };
  const detail = state.detail?.id === riskCase.id ? { ...state.detail, ...riskCase } : state.detail;
  return { ...state, detail, queue: isOpen(merged) ? sorted([...rest, merged]) : rest };
}

/** @param {CasesState} state @param {string} id  of whoever has it @param {RiskCase | undefined} known */
function holderOf({ own }, id, known) {
  if (own !== null && id === own.id) return own.pseudonym;
  const before = known?.acknowledgedBy ?? unnamed;
  return own !== null && before === own.pseudonym ? unnamed : before;
}

/**
 * On every connect all open cases come again: only what is new is said aloud.
 * @param {CasesState} state @param {CasesEvent & { riskCase: RiskCase }} event @returns {CasesState}
 */
function noted(state, { type, riskCase: { id } }) {
  const riskCase = state.queue.find((one) => one.id === id);
  if (riskCase === undefined) return state;
  const next = weighed(state, riskCase, type === 'case-raised');
  return type === 'case-escalated' && waits(riskCase) ? told(next, 'escalated', riskCase) : next;
}

/** Nobody waits behind a drill. @param {RiskCase[]} list */
function sorted(list) {
  const drill = (/** @type {RiskCase} */ one) => Number(one.drill ?? false);
  return [...list].sort((one, other) => drill(one) - drill(other) || rank(one) - rank(other)
    || Date.parse(one.raisedAt) - Date.parse(other.raisedAt));
}

/** @param {RiskCase} riskCase */
function rank(riskCase) {
  const place = severity.indexOf(riskCase.level.toLowerCase());
  return place < 0 ? severity.length : place;
}
