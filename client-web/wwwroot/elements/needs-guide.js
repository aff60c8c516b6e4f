import { question, questions } from '../state/guide.js';
import { strings } from '../strings/strings.js';
import { choices, h, values } from './h.js';

/** @typedef {import('../state/guide.js').GuideState} GuideState */
/** @typedef {import('../state/guide.js').GuideEvent} GuideEvent */

/** One question at a time. */
export class NeedsGuide extends HTMLElement {
  /** @param {GuideState} state @param {(event: GuideEvent) => void} tell */
  render(state, tell) {
    const asked = question(state);
    if (asked === null) {
      this.replaceChildren();
      return;
    }
    const { legend, options } = strings.guideQuestions[asked] ?? { legend: '', options: {} };
    const chosen = state.answers[asked];
    const form = h(
      'form',
      { class: 'card' },
      h('p', { class: 'soft', tabindex: -1 }, strings.guideStep(state.step + 1, questions.length)),
      choices({ legend, name: 'answer', options, ...(chosen === undefined ? {} : { chosen }) }),
      h(
        'div',
        { class: 'buttons' },
        h('button', { type: 'submit', class: 'primary' }, strings.guideNext),
        state.step > 0 && h('button', { type: 'button', on: { click: () => tell({ type: 'back' }) } }, strings.guideBack),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const value = values(form).answer;
      if (value !== undefined) tell({ type: 'answered', value });
    });
    const isFirst = this.childElementCount === 0;
    this.replaceChildren(form);
    // Whoever listens to the page hears that there is another question; at the first one the page begins at its top.
    if (!isFirst) /** @type {HTMLElement} */ (form.firstElementChild).focus();
  }
}

customElements.define('needs-guide', NeedsGuide);
