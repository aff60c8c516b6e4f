// What of the cases is worth saying aloud, and what waits to be looked at.
import { isAbove } from './case-order.js';
import { waits } from './case-waits.js';

/** @typedef {import('./types.js').RiskCase} RiskCase */
/** @typedef {import('./cases.js').CasesState} CasesState */
/**
 * @typedef {object} News
 * @property {'raised' | 'worse' | 'escalated' | 'evidence' | 'returned' | 'given' | 'taken'} kind  worse: its level has risen, and it
 *   waits; evidence: something was added to a case that the reader has; returned: somebody had it, and nobody has it now; given: it was
 *   somebody else's, and waits for the reader; taken: it was the reader's, and somebody else has it now
 * @property {string} id  of the case
 * @property {string} level
 * @property {boolean} isDrill
 * @property {number} number  goes up with each
 * @property {boolean} isOver  it was answered or looked at: it must not stand there any more
 * @property {boolean} [hasMore]  the same list brought news of other cases too
 */

/**
 * What was heard of the open cases, and not looked at. An older page kept no levels.
 * @typedef {{ heard: Record<string, number>, worst?: Record<string, string>, unread: string[] }} Seen
 */

/**
 * What a page that is loaded anew needs to know, so that a mark lasts and what came meanwhile gets one.
 * @param {CasesState} state @returns {Seen}
 */
export function seen({ queue, heard, worst, unread }) {
  const heardOf = Object.fromEntries(queue.map(({ id }) => [id, heard[id] ?? 0]));
  return { heard: heardOf, worst: Object.fromEntries(queue.map(({ id, level }) => [id, worst[id] ?? level])), unread };
}

/**
 * A case that nobody has heard of is new. One that has grown has a mark until it is looked at, and whoever answers for it hears of it: the
 * member has written again. One that waits and has risen is as urgent as a new one: everybody hears of it. Compared with all that was
 * ever heard, as a list may be older than an event that overtook it.
 * @param {CasesState} state @param {RiskCase} riskCase @param {boolean} saysNew @returns {CasesState}
 */
export function weighed(state, riskCase, saysNew) {
  const { id, level } = riskCase;
  const count = riskCase.newsCount ?? riskCase.evidenceCount ?? 0;
  const before = state.heard[id];
  const known = state.worst[id] ?? level;
  const isWorse = isAbove(level, known);
  const next = {
    ...state,
    heard: { ...state.heard, [id]: Math.max(count, before ?? 0) },
    worst: { ...state.worst, [id]: isWorse ? level : known },
  };
  if (before === undefined) return saysNew && waits(riskCase) ? told(next, 'raised', riskCase) : next;
  if (count <= before && !isWorse) return state.worst[id] === undefined ? next : state;
  const marked = { ...next, unread: id === state.chosen || state.unread.includes(id) ? state.unread : [...state.unread, id] };
  if (isWorse && waits(riskCase)) return told(marked, 'worse', riskCase);
  return state.own !== null && riskCase.acknowledgedBy === state.own.pseudonym ? told(marked, 'evidence', riskCase) : marked;
}

/**
 * A case that was with somebody and is not any more is as good as new: whoever knew it to be in good hands must hear of it. Whoever had
 * one that a colleague took over must hear of that too: two would answer for it, or each think that the other does.
 * @param {CasesState} state @param {RiskCase | undefined} before  as it was known here @param {RiskCase} riskCase @returns {CasesState}
 */
export function movedOn(state, before, riskCase) {
  if (before === undefined) return state;
  if (isTaken(state, before, riskCase)) return told(state, 'taken', riskCase);
  if (riskCase.acknowledgedBy || !waits(riskCase)) return state;
  const { acknowledgedBy, assignedTo } = before;
  const isMine = state.own !== null && riskCase.assignedTo === state.own.pseudonym;
  if (isMine && (acknowledgedBy || (assignedTo && assignedTo !== riskCase.assignedTo))) return told(state, 'given', riskCase);
  return acknowledgedBy ? told(state, 'returned', riskCase) : state;
}

/** @param {CasesState} state @param {RiskCase} before @param {RiskCase} riskCase */
function isTaken({ own }, before, { acknowledgedBy }) {
  return own !== null && before.acknowledgedBy === own.pseudonym && !!acknowledgedBy && acknowledgedBy !== own.pseudonym;
}

/** @param {CasesState} state @param {News['kind']} kind @param {RiskCase} riskCase @returns {CasesState} */
export function told(state, kind, { id, level, drill }) {
  return { ...state, news: { kind, id, level, isDrill: drill === true, number: (state.news?.number ?? 0) + 1, isOver: false } };
}

/** The reader goes to this case. @param {CasesState} state @param {string | null} id @returns {CasesState} */
export function lookedAt(state, id) {
  const isSeen = isToRead(state.news) && (state.news.id === id || state.news.id === state.chosen);
  if (!isSeen && !state.unread.some((one) => one === id)) return state;
  const news = isSeen && state.news !== null ? { ...state.news, isOver: true } : state.news;
  return { ...state, news, unread: state.unread.filter((one) => one !== id) };
}

/** Whether it is over when the reader has looked, as it asks for no answer. @param {News | null} news @returns {news is News} */
const isToRead = (news) => news?.kind === 'evidence' || news?.kind === 'taken';

/** What waited may have been answered, or be gone: then the news of it is over. @param {CasesState} state @returns {CasesState} */
export function outlived(state) {
  const { news, queue } = state;
  if (news === null || news.isOver) return state;
  const riskCase = queue.find((one) => one.id === news.id);
  const isBack = news.kind === 'taken' && riskCase?.acknowledgedBy === state.own?.pseudonym;
  const isStill = riskCase !== undefined && !isBack && (isToRead(news) || waits(riskCase));
  return isStill ? state : { ...state, news: { ...news, isOver: true } };
}

/** Whether something was added, and not looked at, to a case of the reader. @param {CasesState} state @param {RiskCase} riskCase */
export function hasNewsForMe({ unread, own }, riskCase) {
  return own !== null && riskCase.acknowledgedBy === own.pseudonym && unread.includes(riskCase.id);
}

/** How many cases want the reader's eyes. @param {CasesState} state */
export function wanting(state) {
  return state.queue.filter((one) => waits(one) || hasNewsForMe(state, one)).length;
}
