import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/**
 * For somebody who was removed from a group: that they were, why, and how to say that they see it differently.
 * @param {import('../state/standing.js').Sanction} removal
 */
export function removedWords({ until, reason, appeal }) {
  const toAccount = h('a', { href: '/account/' }, strings.appealWhere);
  return [
    h('p', {}, strings.problem.removed?.({ until: until === null ? null : timeWithDay(until) }) ?? ''),
    h('p', {}, `${strings.reason}: ${reason ?? ''}`),
    h('p', {}, appeal ? strings.appealState[appeal.state] : toAccount),
    h('p', {}, strings.needsSomeone),
  ];
}
