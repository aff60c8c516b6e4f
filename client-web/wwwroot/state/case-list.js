// What a whole list of open cases changes.
import { movedOn, weighed } from './case-news.js';
import { sorted } from './case-order.js';

/** @typedef {import('./types.js').RiskCase} RiskCase */
/** @typedef {import('./cases.js').CasesState} CasesState */

/**
 * The list finds what the feed did not bring: that is news too, but not what stood in the first one. Of several, the most urgent is said
 * aloud, and that there is more.
 * @param {CasesState} state @param {RiskCase[]} open @returns {CasesState}
 */
export function listed(state, open) {
  const queue = sorted(open);
  /** @type {CasesState} */
  let next = { ...state, loaded: true, queue, unread: state.unread.filter((id) => open.some((one) => one.id === id)) };
  let newsOf = 0;
  for (const riskCase of queue.toReversed()) {
    const before = next.news;
    next = movedOn(weighed(next, riskCase, state.loaded), find(state.queue, riskCase), riskCase);
    if (next.news !== before) newsOf += 1;
  }
  return newsOf > 1 && next.news !== null ? { ...next, news: { ...next.news, hasMore: true } } : next;
}

/** @param {RiskCase[]} queue @param {{ id: string }} riskCase */
export function find(queue, { id }) {
  return queue.find((one) => one.id === id);
}
