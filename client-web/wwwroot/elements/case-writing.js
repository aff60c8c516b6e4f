import { isOpen, unnamed } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { noteForm, resolveForm, takeOverForm } from './case-forms.js';
import { h } from './h.js';
import { keptForm } from './kept-form.js';
import { lastingForm } from './lasting-form.js';
import { screenerForm } from './screener-form.js';

/** @typedef {import('../state/types.js').CaseDetail} Detail */
/** @typedef {import('./case-detail.js').CaseActs} CaseActs */

/** What a clinician writes of one case. A colleague may end the case, or take it, meanwhile: what was begun stays, and says so. */
export class CaseWriting {
  element = h('section', { class: 'forms' });
  #take = takeOverForm(async () => null);
  #takeOver = lastingForm(this.#take.form);
  #note = lastingForm(h('form'));
  #screener = lastingForm(h('form'));
  #resolve = lastingForm(h('form'));

  get takeOver() {
    return this.#take.form;
  }

  /** @param {string} id  of the case @param {CaseActs} acts */
  begin(id, acts) {
    const lasting = (/** @type {HTMLElement} */ shown, /** @type {string} */ form) => lastingForm(keptForm(shown, acts.draft(id, form)));
    this.#take = takeOverForm(acts.takeOver);
    this.#takeOver = lasting(this.#take.form, 'take-over');
    this.#note = lasting(noteForm(acts.addNote), 'note');
    this.#screener = lasting(screenerForm(acts.screen), 'screener');
    this.#resolve = lasting(resolveForm(acts.resolve), 'resolve');
    this.element.replaceChildren(this.#note.shown, this.#screener.shown, this.#resolve.shown);
  }

  /** @param {Detail} detail @param {string} own  the reader's pseudonym @param {string | null} holder  who has it, if somebody else has */
  show(detail, own, holder) {
    const by = detail.acknowledgedBy ?? unnamed;
    const ended = by === own ? strings.resolved : strings.caseResolvedBy(by === unnamed ? strings.aColleague : by);
    const over = isOpen(detail) ? null : ended;
    const taken = holder === null ? null : strings.caseTakenBy(holder);
    this.#note.show(over, strings.wordsStay);
    this.#screener.show(over, strings.wordsStay);
    this.#resolve.show(over ?? taken, strings.wordsStayToCopy);
    this.element.hidden = [...this.element.children].every((form) => /** @type {HTMLElement} */ (form).hidden);
    this.#take.show(holder);
    if (holder !== null || over !== null) this.#takeOver.show(over, strings.wordsStayToCopy);
    else if (!detail.acknowledgedBy) this.#takeOver.show(strings.caseWithNobody, strings.wordsStayToCopy);
    else if (by === own) this.#takeOver.shown.hidden = true;
  }
}
