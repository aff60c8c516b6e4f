import { isOpen, otherHolder } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { caseAround } from './case-around.js';
import { caseEvidence } from './case-evidence.js';
import { noteForm, resolveForm, takeOverForm } from './case-forms.js';
import { CaseHead } from './case-head.js';
import { followUp, history, notes } from './case-record.js';
import { caseRoom } from './case-room.js';
import { caseLabel } from './case-label.js';
import { caseScreenings } from './case-screenings.js';
import { h, problemLine } from './h.js';
import { keptForm } from './kept-form.js';
import { screenerForm } from './screener-form.js';

/** @typedef {import('../state/types.js').CaseDetail} Detail */
/**
 * @typedef {object} CaseActs
 * @property {() => void} acknowledge
 * @property {() => void} contact
 * @property {(messageId: string, level: string) => Promise<string | null>} label
 * @property {(answers: object) => Promise<string | null>} screen
 * @property {(body: object) => Promise<string | null>} handoff
 * @property {(note: string) => Promise<string | null>} followedUp
 * @property {(text: string) => Promise<string | null>} addNote
 * @property {(note: string) => Promise<string | null>} takeOver
 * @property {(values: Record<string, string>) => Promise<string | null>} resolve
 * @property {(id: string, form: string) => import('./kept-form.js').Draft} draft  what was begun in a form of this case
 * @property {string} own  the pseudonym of whoever reads
 * @property {() => void} back
 */

/** One case on one screen. The forms are made once per case: what is being typed survives news about it, and another case. */
export class CaseDetailElement extends HTMLElement {
  #id = '';
  #head = new CaseHead();
  #evidence = h('section', { 'aria-labelledby': 'evidence-title' });
  #around = h('div', { class: 'around-case' });
  #screenings = h('section', { class: 'screenings' });
  #room = h('section', { class: 'card' });
  #roomShown = '';
  #record = h('section', { class: 'record' });
  #forms = h('section', { class: 'forms' });
  #problem = problemLine();
  #takeOver = takeOverForm(async () => null);
  #resolve = h('form');

  /** @param {Detail | null} detail @param {CaseActs} acts */
  render(detail, acts) {
    if (detail === null) {
      this.#id = '';
      this.replaceChildren(h('p', { class: 'soft' }, strings.chooseCase));
      return;
    }
    const holder = otherHolder(detail, acts.own);
    this.#head.render(detail, acts, holder);
    this.#evidence.replaceChildren(
      h('h3', { id: 'evidence-title', class: 'away' }, strings.evidence),
      ...detail.evidence.toReversed().map((one) => caseEvidence(one, caseLabel(one.messageId, detail.labels ?? [], acts.label))),
    );
    this.#around.replaceChildren(...caseAround(detail.around));
    this.#screenings.replaceChildren(...caseScreenings(detail.screenings));
    this.#showRoom(detail, acts);
    const looked = followUp(detail, acts.followedUp, acts.draft(detail.id, 'follow-up'));
    this.#record.replaceChildren(...looked, ...notes(detail), ...history(detail));
    if (detail.id !== this.#id) {
      this.#id = detail.id;
      this.#problem.textContent = '';
      const draft = (/** @type {string} */ form) => acts.draft(detail.id, form);
      this.#takeOver = takeOverForm(acts.takeOver);
      keptForm(this.#takeOver.form, draft('take-over'));
      this.#resolve = keptForm(resolveForm(acts.resolve), draft('resolve'));
      const note = keptForm(noteForm(acts.addNote), draft('note'));
      this.#forms.replaceChildren(note, keptForm(screenerForm(acts.screen), draft('screener')), this.#resolve);
      this.replaceChildren(this.#head.element, this.#problem, this.#takeOver.form, this.#evidence, this.#room);
      this.append(this.#around, this.#screenings, this.#forms, this.#record);
    }
    this.#forms.hidden = !isOpen(detail);
    this.#takeOver.show(holder);
    this.#resolve.hidden = holder !== null;
  }

  /**
   * What is being typed into the offer, and what of the transcript stands open, survives other news.
   * @param {Detail} detail @param {CaseActs} acts
   */
  #showRoom(detail, acts) {
    const { privateRoom, transcript } = detail.around;
    const shown = JSON.stringify([detail.id, isOpen(detail), privateRoom, transcript]);
    if (shown === this.#roomShown) return;
    this.#roomShown = shown;
    const parts = caseRoom(detail.around, isOpen(detail), acts.handoff);
    this.#room.hidden = parts.length === 0;
    this.#room.replaceChildren(...parts);
  }

  /** Takes the reader to the top of the case, or to the question that stands before it. */
  focusTitle() {
    /** @type {HTMLElement | null} */ (this.querySelector('h2, input'))?.focus();
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#problem.textContent = sentence;
  }
}

customElements.define('case-detail', CaseDetailElement);
