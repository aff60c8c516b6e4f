import { strings } from '../strings/strings.js';
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
    h('p', {}, group.topic),
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
  if (group.membership === 'waiting') return h('p', { class: 'soft' }, strings.waiting);
  if (group.membership === 'none') {
    return h('button', { type: 'button', 'aria-label': strings.joinNamed(group.name), on: { click: () => onJoin(group) } }, strings.join);
  }
  const address = `/room/?group=${encodeURIComponent(group.id)}`;
  return h('a', { class: 'button primary', href: address, 'aria-label': strings.enterNamed(group.name) }, strings.enter);
}

customElements.define('group-list', GroupList);
