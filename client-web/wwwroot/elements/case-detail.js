import { isOpen, otherHolder } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { caseAround } from './case-around.js';
import { caseEvidence } from './case-evidence.js';
import { handOverNote } from './case-hand-over.js';
import { CaseHead } from './case-head.js';
import { followUp, history, notes } from './case-record.js';
import { caseRoom } from './case-room.js';
import { caseLabel } from './case-label.js';
import { caseScreenings } from './case-screenings.js';
import { CaseWriting } from './case-writing.js';
import { h, problemLine } from './h.js';

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
  #handOver = h('section', { class: 'card hand-over' });
  #evidence = h('section', { 'aria-labelledby': 'evidence-title' });
  #around = h('div', { class: 'around-case' });
  #screenings = h('section', { class: 'screenings' });
  #room = h('section', { class: 'card' });
  #looked = h('div');
  #record = h('section', { class: 'record' });
  #writing = new CaseWriting();
  #problem = problemLine();
  /** What each part was made of. @type {Map<HTMLElement, string>} */
  #shown = new Map();

  /** @param {Detail | null} detail @param {CaseActs} acts */
  render(detail, acts) {
    if (detail === null) {
      this.#id = '';
      this.replaceChildren(h('p', { class: 'soft', tabindex: -1 }, strings.chooseCase));
      return;
    }
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    this.#show(detail, acts);
    // Whoever was at something that is gone stays in the case, and hears how it stands.
    if (focused?.getClientRects().length === 0) this.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** @param {Detail} detail @param {CaseActs} acts */
  #show(detail, acts) {
    const holder = otherHolder(detail, acts.own);
    this.#head.render(detail, acts, holder);
    this.#handOver.replaceChildren(...handOverNote(detail));
    this.#handOver.hidden = this.#handOver.childElementCount === 0;
    this.#renew(this.#evidence, [detail.id, detail.evidence, detail.labels], () => [
      h('h3', { id: 'evidence-title', class: 'away' }, strings.evidence),
      ...detail.evidence.toReversed().map((one) => caseEvidence(one, caseLabel(one.messageId, detail.labels ?? [], acts.label))),
    ]);
    this.#around.replaceChildren(...caseAround(detail.around));
    this.#screenings.replaceChildren(...caseScreenings(detail.screenings));
    const { privateRoom, transcript } = detail.around;
    this.#renew(this.#room, [detail.id, isOpen(detail), privateRoom, transcript], () =>
      caseRoom(detail.around, isOpen(detail), acts.handoff),
    );
    this.#room.hidden = this.#room.childElementCount === 0;
    this.#renew(this.#looked, [detail.id, detail.around.followUp], () =>
      followUp(detail, acts.followedUp, acts.draft(detail.id, 'follow-up')),
    );
    this.#record.replaceChildren(this.#looked, ...notes(detail), ...history(detail));
    if (detail.id !== this.#id) {
      this.#id = detail.id;
      this.#problem.textContent = '';
      this.#writing.begin(detail.id, acts);
      this.replaceChildren(this.#head.element, this.#problem, this.#handOver, this.#writing.takeOver, this.#evidence);
      this.append(this.#room, this.#around, this.#screenings, this.#writing.element, this.#record);
    }
    this.#writing.show(detail, acts.own, holder);
  }

  /**
   * What is being chosen or typed in a part, and what of it stands open, survives other news.
   * @param {HTMLElement} part @param {unknown[]} facts  what it shows @param {() => (Node | string)[]} make
   */
  #renew(part, facts, make) {
    const shown = JSON.stringify(facts);
    if (this.#shown.get(part) === shown) return;
    this.#shown.set(part, shown);
    part.replaceChildren(...make());
  }

  /** Takes the reader to the top of the case, or to the question that stands before it. */
  focusTitle() {
    /** @type {HTMLElement | null} */ (this.querySelector('h2, input, p'))?.focus();
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#problem.textContent = sentence;
  }
}

customElements.define('case-detail', CaseDetailElement);
