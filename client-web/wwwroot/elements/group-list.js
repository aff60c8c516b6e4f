import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { groupWord } from './group-words.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').Group} Group */
/** @typedef {(group: Group) => void} Choose */

/** A list of groups: those to go into, or those to join. */
export class GroupList extends HTMLElement {
  /** @param {{ title: string, empty: string, groups: Group[], onJoin: Choose }} shown */
  render({ title, empty, groups, onJoin }) {
    const cards = groups.map((group) => h('li', { class: 'card' }, ...card(group, onJoin)));
    this.replaceChildren(
      h('h2', {}, title),
      cards.length > 0 ? h('ul', { class: 'plain-list' }, ...cards) : h('p', { class: 'soft' }, empty),
    );
  }
}

/** @param {Group} group @param {Choose} onJoin */
function card(group, onJoin) {
  const leaders = (group.facilitators ?? []).map((person) => person.pseudonym).join(', ');
  return [
    h('h3', {}, group.name),
    h('p', {}, groupWord(group.topic)),
    h(
      'p',
      { class: 'soft small' },
      [strings.seats(group.members, group.capacity), leaders && strings.facilitatedBy(leaders), strings.coverage[group.coverage ?? '']]
        .filter(Boolean)
        .join(' · '),
    ),
    group.unread ? h('p', { class: 'small' }, strings.unread(group.unread)) : '',
    way(group, onJoin),
  ];
}

/** @param {Group} group @param {Choose} onJoin */
function way(group, onJoin) {
  if (group.membership === 'waiting') return waiting(group);
  if (group.membership === 'none') {
    return h('button', { type: 'button', 'aria-label': strings.joinNamed(group.name), on: { click: () => onJoin(group) } }, strings.join);
  }
  const address = `/room/?group=${encodeURIComponent(group.id)}`;
  const into = h('a', { class: 'button primary', href: address, 'aria-label': strings.enterNamed(group.name) }, strings.enter);
  return group.closedAt ? h('div', {}, h('p', { class: 'soft' }, strings.groupHasClosed), into) : into;
}

/** A place on the waiting list, or the seat that is kept. The page of the group has the agreement and the ways. @param {Group} group */
function waiting({ id, name, waitingPlace, offeredUntil }) {
  const address = `/group/?id=${encodeURIComponent(id)}`;
  const words = offeredUntil
    ? strings.seatOffered(timeWithDay(offeredUntil))
    : waitingPlace
      ? strings.waitingAt(waitingPlace)
      : strings.waiting;
  const link = offeredUntil
    ? h('a', { class: 'button primary', href: address, 'aria-label': strings.takeSeatNamed(name) }, strings.takeSeat)
    : h('a', { href: address }, strings.lookNamed(name));
  return h('div', {}, h('p', { class: offeredUntil ? 'kept-seat' : 'soft' }, words), link);
}

customElements.define('group-list', GroupList);
