import { ask } from '../api.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {{ groupId: string, clinician: string | null, state: string, as: string }} MyRoom */

/** The way back into a private room: it stands in no directory. */
export class PrivateRooms extends HTMLElement {
  async load() {
    const answer = await ask('GET', '/api/me/private-rooms');
    const mine = /** @type {MyRoom[]} */ (answer.ok ? answer.value : []).filter(({ state }) => state === 'accepted' || state === 'left');
    if (mine.length > 0) {
      this.replaceChildren(h('h2', {}, strings.privateRoomsTitle), h('ul', { class: 'plain-list' }, ...mine.map((room) => card(room))));
    }
  }
}

/** @param {MyRoom} room */
function card({ groupId, clinician, state, as }) {
  const address = `/room/?group=${encodeURIComponent(groupId)}`;
  const enter = async () => {
    const answer = await ask('POST', `/api/me/private-rooms/${encodeURIComponent(groupId)}/accept`, {});
    if (answer.ok) location.assign(address);
  };
  return h(
    'li',
    { class: 'card' },
    as === 'clinician' ? null : h('p', {}, clinician === null ? strings.privateRoomNobody : strings.privateRoomWith(clinician)),
    state === 'left'
      ? h('button', { type: 'button', on: { click: () => void enter() } }, strings.privateRoomAnswer)
      : h('a', { class: 'button primary', href: address }, strings.privateRoomEnter),
  );
}

customElements.define('private-rooms', PrivateRooms);
