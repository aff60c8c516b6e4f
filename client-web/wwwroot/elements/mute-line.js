import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** At the writing box, for somebody who cannot write for a while: when they can again, and where they read why. */
export class MuteLine extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'status');
  }

  /** @param {string | null} until */
  show(until) {
    const words = until === null ? '' : strings.writeAgain(timeWithDay(until));
    if (this.firstChild?.textContent === words || (words === '' && this.firstChild === null)) return;
    this.replaceChildren(...(until === null ? [] : [h('p', {}, words), h('a', { href: '/account/' }, strings.writeAgainWhy)]));
  }
}

customElements.define('mute-line', MuteLine);
