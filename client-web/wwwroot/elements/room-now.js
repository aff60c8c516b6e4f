import { strings } from '../strings/strings.js';
import { h, present } from './h.js';

/**
 * Under the room's name: who is here, who is writing, how slow the room is, and after a long while a word about a pause. Nothing of it is
 * read out by itself but the pause, and that those who look after the room are away: the rest changes all the time, and
 * whoever listens came for the messages.
 */
export class RoomNow extends HTMLElement {
  #here = h('p', { class: 'here' });
  #typing = h('p', { class: 'typing' });
  #pace = h('p', { class: 'pace' });
  #cover = h('p', { class: 'cover', role: 'status' });
  #stay = h('div', { class: 'stay', role: 'status' });

  connectedCallback() {
    if (!this.#here.isConnected) this.replaceChildren(this.#here, this.#typing, this.#pace, this.#cover, this.#stay);
  }

  /** @param {import('../state/presence.js').PresenceState} state @param {string} me */
  showPeople({ here, typing }, me) {
    const others = here
      .filter((one) => one.id !== me)
      .map((one) => (one.role === 'guest' ? strings.guestNamed(one.pseudonym) : one.pseudonym));
    this.#here.textContent = here.length === 0 ? '' : strings.hereNow(others);
    const writing = typing.filter((one) => one.memberId !== me).map((one) => one.pseudonym);
    this.#typing.textContent = writing.length === 0 ? '' : strings.isWriting(writing);
  }

  /** @param {number} seconds */
  showPace(seconds) {
    this.#pace.textContent = seconds > 0 ? strings.slowMode(seconds) : '';
  }

  /** Who looks after the room and is not there, and what that means now. @param {import('../state/types.js').Cover} cover */
  showCover(cover) {
    const words = coverWords(cover);
    if (this.#cover.textContent !== words) this.#cover.textContent = words;
  }

  /** @param {boolean} shown @param {() => void} onDismiss */
  showStay(shown, onDismiss) {
    if (shown === this.#stay.childNodes.length > 0) return;
    this.#stay.replaceChildren(
      ...present([
        shown && h('p', {}, strings.longStay),
        shown && h('button', { type: 'button', class: 'quiet', on: { click: onDismiss } }, strings.longStayDismiss),
      ]),
    );
  }
}

/** @param {import('../state/types.js').Cover} cover */
function coverWords({ needs, present: isThere, effect }) {
  if (isThere) return '';
  return [strings.coverMissing[needs], strings.coverEffect[effect]].filter((part) => part !== undefined).join(' ');
}

customElements.define('room-now', RoomNow);
