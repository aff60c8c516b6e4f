import { ask } from '../api.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** Asks to talk with a clinician in private. It is the wish alone: the room itself is always offered by a clinician. */
export class WantRoom extends HTMLElement {
  #said = h('p', { role: 'status', tabindex: -1 });
  /** @type {HTMLButtonElement | null} */
  #button = null;

  /** @param {string} words @param {string} look  the button's class */
  render(words, look) {
    this.#button = h('button', { type: 'button', class: look, on: { click: () => void this.#want() } }, words);
    this.replaceChildren(this.#button, this.#said);
  }

  /** The wish was answered: it is not known any more, and can be said again. */
  end() {
    this.#said.textContent = '';
    if (this.#button !== null) this.#button.hidden = false;
  }

  /** What was refused may be true no longer. */
  forgetRefusal() {
    if (this.#button?.hidden === false) this.#said.textContent = '';
  }

  async #want() {
    if (this.#button === null) return;
    this.#button.disabled = true;
    /** @type {import('../api.js').Answer<{ clinicianOnDuty: boolean }>} */
    const answer = await ask('POST', '/api/me/private-rooms', {});
    this.#button.disabled = false;
    this.#button.hidden = answer.ok;
    this.#said.replaceChildren(...(answer.ok ? asked(answer.value.clinicianOnDuty) : [answer.sentence]));
    if (answer.ok) this.#said.focus();
  }
}

/**
 * Whoever waits must know when nobody can come, and where somebody is.
 * @param {boolean} isSomebodyThere @returns {(Node | string)[]}
 */
function asked(isSomebodyThere) {
  if (isSomebodyThere) return [strings.wantRoomAsked];
  return [`${strings.wantRoomNoted} ${strings.wantRoomNobody} `, h('a', { href: strings.helpPage }, strings.supportWho)];
}

/** An offer came, or was declined: nowhere on the page does it say any longer that the clinicians know of a wish. */
export function endWishes() {
  for (const one of onPage()) one.end();
}

/** A support card came, so there is a case that a clinician looks after. */
export function forgetRefusals() {
  for (const one of onPage()) one.forgetRefusal();
}

const onPage = () => [...document.querySelectorAll('want-room')].filter((one) => one instanceof WantRoom);

customElements.define('want-room', WantRoom);
