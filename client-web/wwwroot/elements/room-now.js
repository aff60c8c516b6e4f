import { strings } from '../strings/strings.js';
import { h, present } from './h.js';

/**
 * Under the room's name: who is here, who is writing, how slow the room is, and after a long while a word about a pause. Nothing of it is
 * read out by itself: it changes all the time, and whoever listens came for the messages.
 */
export class RoomNow extends HTMLElement {
  #here = h('p', { class: 'here' });
  #typing = h('p', { class: 'typing' });
  #pace = h('p', { class: 'pace' });
  #stay = h('div', { class: 'stay', role: 'status' });

  connectedCallback() {
    if (!this.#here.isConnected) this.replaceChildren(this.#here, this.#typing, this.#pace, this.#stay);
  }

  /** @param {import('../state/presence.js').PresenceState} state @param {string} me */
  showPeople({ here, typing }, me) {
    const others = here.filter((one) => one.id !== me).map((one) => one.pseudonym);
    this.#here.textContent = here.length === 0 ? '' : strings.hereNow(others);
    const writing = typing.filter((one) => one.memberId !== me).map((one) => one.pseudonym);
    this.#typing.textContent = writing.length === 0 ? '' : strings.isWriting(writing);
  }

  /** @param {number} seconds */
  showPace(seconds) {
    this.#pace.textContent = seconds > 0 ? strings.slowMode(seconds) : '';
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

customElements.define('room-now', RoomNow);
