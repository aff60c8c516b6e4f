import { find, listed } from './case-list.js';
import { lookedAt, movedOn, outlived, told, weighed } from './case-news.js';
import { sorted } from './case-order.js';
import { isOpen, unnamed, waits } from './case-waits.js';

export { hasNewsForMe, seen, wanting } from './case-news.js';
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
 * @property {Record<string, number>} heard  the news of each case that have come here so far
 * @property {Record<string, string>} worst  the highest level of each case that has come here so far
 * @property {string[]} unread  the cases to which something was added since they were last looked at
 * @property {import('./case-news.js').News | null} news  the last thing worth saying aloud
 */
/**
 * @typedef {{ type: 'opened', own: { id: string, pseudonym: string }, before?: import('./case-news.js').Seen | null }
 *   | { type: 'listed', cases: RiskCase[] }
 *   | { type: 'case-raised' | 'case-updated' | 'case-escalated', riskCase: RiskCase }
 *   | { type: 'chosen', id: string | null }
 *   | { type: 'read', detail: CaseDetail }
 *   | { type: 'ended', id: string, by: string }} CasesEvent
 */

/** @type {CasesState} */
export const noCases = { loaded: false, queue: [], chosen: null, detail: null, own: null, heard: {}, worst: {}, unread: [], news: null };

/** @param {CasesState} state @param {CasesEvent} event @returns {CasesState} */
export function cases(state, event) {
  return outlived(changed(state, event));
}

/** @param {CasesState} state @param {CasesEvent} event @returns {CasesState} */
function changed(state, event) {
  switch (event.type) {
    case 'opened':
      return { ...state, own: event.own, ...event.before };
    case 'listed':
      return listed(state, event.cases.filter(isOpen));
    case 'case-raised':
    case 'case-updated':
    case 'case-escalated':
      return noted(fold(state, event.riskCase), event, state.queue);
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
 * A feed event carries ids and a level, no names: what the list said beside that stays, and who acknowledged is named by the next list.
 * @param {CasesState} state @param {RiskCase} event @returns {CasesState}
 */
function fold(state, event) {
  const known = find(state.queue, event);
  // Whoever ended a case need not have had it.
  const had = isOpen(event) ? known?.acknowledgedBy : null;
  const riskCase = {
    ...event,
    assignedTo: event.assignedTo ? nameOf(state, event.assignedTo, known?.assignedTo) : null,
    acknowledgedBy: event.acknowledgedBy ? nameOf(state, event.acknowledgedBy, had) : null,
  };
  const rest = state.queue.filter((one) => one.id !== riskCase.id);
  const merged = { ...known, ...riskCase };
  const detail = state.detail?.id === riskCase.id ? { ...state.detail, ...riskCase } : state.detail;
  return { ...state, detail, queue: isOpen(merged) ? sorted([...rest, merged]) : rest };
}

/** @param {CasesState} state @param {string} id  of whoever has it @param {string | null | undefined} before  who had */
function nameOf({ own }, id, before) {
  if (own !== null && id === own.id) return own.pseudonym;
  return before == null || before === own?.pseudonym ? unnamed : before;
}

/**
 * On every connect all open cases come again: only what is new is said aloud.
 * @param {CasesState} state @param {CasesEvent & { riskCase: RiskCase }} event @param {RiskCase[]} before  the queue
 * @returns {CasesState}
 */
function noted(state, { type, riskCase: event }, before) {
  const riskCase = find(state.queue, event);
  if (riskCase === undefined) return state;
  // Where a list was read, a case that is not known is new, whatever event brought it.
  const next = weighed(state, riskCase, type === 'case-raised' || state.loaded);
  if (type === 'case-escalated' && waits(riskCase)) return told({ ...next, news: state.news }, 'escalated', riskCase);
  return movedOn(next, find(before, event), riskCase);
}
