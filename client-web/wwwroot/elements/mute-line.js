import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** At the writing box, for somebody who cannot write for a while: when they can again, and where they read why. */
export class MuteLine extends HTMLElement {
  #said = '';

  connectedCallback() {
    this.setAttribute('role', 'status');
  }

  /** @param {string | null} until */
  show(until) {
    const when = until === null ? '' : strings.writeAgain(timeWithDay(until));
    if (when === this.#said) return;
    this.#said = when;
    const more = h('span', { class: 'more' }, ' ', strings.writeAgainMore);
    this.replaceChildren(...(when === '' ? [] : [h('p', {}, when, more), h('a', { href: '/account/' }, strings.writeAgainWhy)]));
  }
}

customElements.define('mute-line', MuteLine);
