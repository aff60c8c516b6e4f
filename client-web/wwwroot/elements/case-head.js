import { timeWithDay } from '../device/times.js';
import { isOpen, waits } from '../state/cases.js';
import { openWish } from '../state/wish.js';
import { strings } from '../strings/strings.js';
import { countryName } from './countries.js';
import { h } from './h.js';
import { levelWord, phaseWord } from './level-word.js';

/** @typedef {import('../state/types.js').CaseDetail} Detail */
/** @typedef {import('./case-detail.js').CaseActs} CaseActs */

/**
 * Who, since when, and the next step of whoever has the case. Its parts stay in place while news comes: a click on a button that is
 * replaced between pressing and letting go is lost, and so is the focus.
 */
export class CaseHead {
  #title = h('h2', { tabindex: -1 });
  #acknowledge = h('button', { type: 'button', class: 'primary acknowledge' }, strings.acknowledgeKey);
  #contact = h('button', { type: 'button', class: 'primary contact' }, strings.inContact);
  #back = h('button', { type: 'button', class: 'quiet back' }, strings.backToQueue);
  #facts = h('dl', { class: 'facts' });
  #holder = h('p', { class: 'done' });
  #wish = h('p', { class: 'wish' });
  element = h('header', {}, this.#back, this.#title, this.#acknowledge, this.#contact, this.#facts, this.#holder, this.#wish);

  /** @param {Detail} detail @param {CaseActs} acts @param {string | null} holder  who has it, if somebody else has */
  render(detail, acts, holder) {
    this.#back.onclick = acts.back;
    this.#title.replaceChildren(
      levelWord(detail.level),
      ` ${strings.caseOf(detail.pseudonym ?? '')} `,
      h('span', { class: 'soft phase' }, phaseWord(detail.phase)),
    );
    this.#acknowledge.onclick = acts.acknowledge;
    this.#acknowledge.hidden = !waits(detail);
    this.#contact.onclick = acts.contact;
    this.#contact.hidden = holder !== null || detail.phase.toLowerCase() !== 'acknowledged';
    this.#facts.replaceChildren(
      ...Object.entries(factsOf(detail)).map(([name, fact]) => h('div', {}, h('dt', {}, name), h('dd', {}, fact))),
    );
    this.#holder.hidden = !detail.acknowledgedBy;
    const wish = openWish(detail);
    this.#wish.hidden = wish === null || !isOpen(detail);
    this.#wish.textContent = wish === null ? '' : strings.wishOpen(timeWithDay(wish));
    this.#holder.textContent = detail.acknowledgedBy ? strings.acknowledgedBy(detail.acknowledgedBy) : '';
  }
}

/** @param {Detail} detail @returns {Record<string, string>} */
function factsOf(detail) {
  const asked = strings.steps[(detail.step ?? '').toLowerCase()];
  return {
    [strings.age]: detail.ageBand === 'teen' ? strings.teen : strings.adult,
    [strings.country]: detail.country ? countryName(detail.country) : '–',
    [strings.raised]: timeWithDay(detail.raisedAt),
    ...(detail.dueAt ? { [strings.due]: timeWithDay(detail.dueAt) } : {}),
    ...(waits(detail) && asked ? { [strings.asked]: asked } : {}),
  };
}
