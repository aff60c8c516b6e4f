import { dateInWords, sessionTime } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { groupLine } from './group-words.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').Group} Group */

/** Groups as the directory shows them, each with the way to its page. @param {Group[]} groups @param {'h2' | 'h3'} [level] */
export function groupCards(groups, level = 'h2') {
  return h('ul', { class: 'plain-list' }, ...groups.map((group) => h('li', { class: 'card' }, ...card(group, level))));
}

/** @param {Group} group @param {'h2' | 'h3'} level */
function card(group, level) {
  const address = `/group/?id=${encodeURIComponent(group.id)}`;
  return [
    h(level, {}, group.name),
    h('p', {}, groupLine(group)),
    h('p', {}, group.ledBy === 'professional' ? strings.ledByProfessional : strings.ledByPeers),
    h('p', { class: 'soft small' }, `${meeting(group)} · ${strings.seatsFree(group.openSeats ?? 0)}`),
    h('a', { class: 'button', href: address }, strings.lookNamed(group.name)),
  ];
}

/** @param {Pick<Group, 'nextSession' | 'startsOn'>} group */
export function meeting(group) {
  if (group.startsOn && Date.parse(group.startsOn) > Date.now()) return strings.startsOn(dateInWords(group.startsOn));
  return group.nextSession ? strings.nextSession(sessionTime(group.nextSession)) : strings.noSession;
}
