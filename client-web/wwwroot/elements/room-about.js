import { strings } from '../strings/strings.js';
import { h, present } from './h.js';

/** Beside the conversation: who is in the group, what all agreed to, and the way out of it. */
export class RoomAbout extends HTMLElement {
  #more = h('div');
  #people = h('ul', { class: 'plain-list people' });

  /** What else belongs beside the conversation. @param {...(Node | null)} parts */
  add(...parts) {
    this.#more.replaceChildren(...present(parts));
  }

  /** @param {import('../state/types.js').GroupMember[]} members @param {string} me */
  showPeople(members, me) {
    const words = (/** @type {import('../state/types.js').GroupMember} */ { id, role }) =>
      id === me ? ` (${strings.you.toLowerCase()})` : roleWords(role);
    const rows = members.map((person) => h('li', {}, person.pseudonym, h('span', { class: 'soft small' }, words(person))));
    this.#people.replaceChildren(...rows);
  }

  /** @param {{ group: import('../state/types.js').GroupDetail, me: string, onLeave: (() => void) | null }} shown */
  render({ group, me, onLeave }) {
    this.showPeople(group.members ?? [], me);
    this.#more = h('div');
    const wide = matchMedia('(min-width: 64rem)').matches;
    this.replaceChildren(
      h(
        'details',
        { open: wide },
        h('summary', {}, strings.aboutRoom),
        h('h2', {}, strings.whoIsIn),
        this.#people,
        h('p', { class: 'soft small' }, strings.coverage[group.coverage ?? ''] ?? '', ' ', strings.notEmergency),
        h('h2', {}, strings.agreementTitle),
        h('p', { class: 'agreement small' }, group.agreement ?? ''),
        h('p', { class: 'small' }, h('a', { href: strings.privacyPage }, strings.privacy)),
        this.#more,
        onLeave && h('button', { type: 'button', on: { click: onLeave } }, strings.leaveGroup),
      ),
    );
  }
}

/** @param {string} role */
function roleWords(role) {
  return role === 'member' ? '' : ` · ${strings.roleNames[role] ?? role}`;
}

customElements.define('room-about', RoomAbout);
