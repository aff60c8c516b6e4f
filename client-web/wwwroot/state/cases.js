/** @typedef {import('./types.js').RiskCase} RiskCase */
/** @typedef {import('./types.js').CaseDetail} CaseDetail */
/**
 * @typedef {object} CasesState
 * @property {boolean} loaded
 * @property {RiskCase[]} queue  by severity, then age
 * @property {string | null} chosen
 * @property {CaseDetail | null} detail
 * @property {{ kind: 'raised' | 'escalated', level: string, number: number } | null} news  the last thing worth saying aloud
 */
/**
 * @typedef {{ type: 'listed', cases: RiskCase[] }
 *   | { type: 'case-raised' | 'case-updated' | 'case-escalated', riskCase: RiskCase }
 *   | { type: 'chosen', id: string | null }
 *   | { type: 'read', detail: CaseDetail }} CasesEvent
 */

/** @type {CasesState} */
export const noCases = { loaded: false, queue: [], chosen: null, detail: null, news: null };

/** Somebody has it, and only the next list says who. */
const unnamed = '…';

const severity = ['crisis', 'red', 'unscreened', 'amber', 'green'];

/** @param {CasesState} state @param {CasesEvent} event @returns {CasesState} */
export function cases(state, event) {
  switch (event.type) {
    case 'listed':
      return { ...state, loaded: true, queue: sorted(event.cases.filter(isOpen)) };
    case 'case-raised':
    case 'case-updated':
    case 'case-escalated':
      return noted(fold(state, event.riskCase), state, event);
    case 'chosen':
      return event.id === state.chosen ? state : { ...state, chosen: event.id, detail: null };
    case 'read':
      return event.detail.id === state.chosen ? { ...state, detail: event.detail } : state;
  }
}

/** @param {RiskCase} riskCase */
export function isOpen(riskCase) {
  return !['resolved', 'closed', 'followed-up'].includes(riskCase.phase.toLowerCase());
}

/** @param {RiskCase} riskCase @param {number} nowMs */
export function isOverdue(riskCase, nowMs) {
  return waits(riskCase) && riskCase.dueAt != null && Date.parse(riskCase.dueAt) < nowMs;
}

/** Whether a person's answer is waited for: nobody has it, or it has become worse since somebody took it. @param {RiskCase} riskCase */
export function waits(riskCase) {
  return isOpen(riskCase) && (!riskCase.acknowledgedBy || riskCase.dueAt != null);
}

/**
 * Who has the case, if that is known to be somebody else: they answer for it until somebody takes it over.
 * @param {RiskCase} riskCase @param {string} own  the pseudonym of whoever reads
 */
export function otherHolder(riskCase, own) {
  const holder = riskCase.acknowledgedBy ?? own;
  return isOpen(riskCase) && holder !== own && holder !== unnamed ? holder : null;
}

/** The case `step` places further down the queue. @param {CasesState} state @param {1 | -1} step */
export function neighbour(state, step) {
  const at = state.queue.findIndex((riskCase) => riskCase.id === state.chosen);
  if (at < 0) return state.queue[step === 1 ? 0 : state.queue.length - 1]?.id ?? null;
  return state.queue[at + step]?.id ?? null;
}

/**
 * A feed event carries ids and a level, no names: what the list said beside that stays, and who acknowledged is named by the next list.
 * @param {CasesState} state @param {RiskCase} told @returns {CasesState}
 */
function fold(state, told) {
  const known = state.queue.find((one) => one.id === told.id);
  const riskCase = { ...told, acknowledgedBy: told.acknowledgedBy ? (known?.acknowledgedBy ?? unnamed) : null };
  const rest = state.queue.filter((one) => one.id !== riskCase.id);
  const merged = { ...known, ...riskCase };
  const detail = state.detail?.id === riskCase.id ? { ...state.detail, ...riskCase } : state.detail;
  return { ...state, detail, queue: isOpen(merged) ? sorted([...rest, merged]) : rest };
}

/**
 * On every connect all open cases come again: only what is new is said aloud.
 * @param {CasesState} next
 * @param {CasesState} before
 * @param {CasesEvent & { riskCase: RiskCase }} event
 * @returns {CasesState}
 */
function noted(next, before, { type, riskCase }) {
  const isNew = !before.queue.some((one) => one.id === riskCase.id);
  if (!waits(riskCase)) return next;
  if (type === 'case-escalated')
    return { ...next, news: { kind: 'escalated', level: riskCase.level, number: (before.news?.number ?? 0) + 1 } };
  if (type !== 'case-raised' || !isNew) return next;
  return { ...next, news: { kind: 'raised', level: riskCase.level, number: (before.news?.number ?? 0) + 1 } };
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
