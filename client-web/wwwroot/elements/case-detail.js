import { timeWithDay } from '../device/times.js';
import { isOpen, waits } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { caseAround } from './case-around.js';
import { caseEvidence } from './case-evidence.js';
import { noteForm, resolveForm } from './case-forms.js';
import { followUp, history, notes } from './case-record.js';
import { caseRoom } from './case-room.js';
import { caseLabel } from './case-label.js';
import { caseScreenings } from './case-screenings.js';
import { countryName } from './countries.js';
import { h, present, problemLine } from './h.js';
import { levelWord, phaseWord } from './level-word.js';
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
 * @property {(values: Record<string, string>) => Promise<string | null>} resolve
 * @property {() => void} back
 */

/** One case on one screen. The forms are made once per case: what is being typed survives news about it. */
export class CaseDetailElement extends HTMLElement {
  #id = '';
  #head = h('header');
  #evidence = h('section', { 'aria-labelledby': 'evidence-title' });
  #around = h('div', { class: 'around-case' });
  #screenings = h('section', { class: 'screenings' });
  #room = h('section', { class: 'card' });
  #roomShown = '';
  #record = h('section', { class: 'record' });
  #forms = h('section', { class: 'forms' });
  #problem = problemLine();

  /** @param {Detail | null} detail @param {CaseActs} acts */
  render(detail, acts) {
    if (detail === null) {
      this.#id = '';
      this.replaceChildren(h('p', { class: 'soft' }, strings.chooseCase));
      return;
    }
    this.#head.replaceChildren(...head(detail, acts));
    this.#evidence.replaceChildren(
      h('h3', { id: 'evidence-title', class: 'away' }, strings.evidence),
      ...detail.evidence.toReversed().map((one) => caseEvidence(one, caseLabel(one.messageId, detail.labels ?? [], acts.label))),
    );
    this.#around.replaceChildren(...caseAround(detail.around));
    this.#screenings.replaceChildren(...caseScreenings(detail.screenings));
    this.#showRoom(detail, acts);
    this.#record.replaceChildren(...followUp(detail, acts.followedUp), ...notes(detail), ...history(detail));
    if (detail.id !== this.#id) {
      this.#id = detail.id;
      this.#problem.textContent = '';
      this.#forms.replaceChildren(noteForm(acts.addNote), screenerForm(acts.screen), resolveForm(acts.resolve));
      this.replaceChildren(
        ...[this.#head, this.#problem, this.#evidence, this.#room, this.#around, this.#screenings, this.#forms, this.#record],
      );
    }
    this.#forms.hidden = !isOpen(detail);
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

  /** Takes the reader to the top of the case. */
  focusTitle() {
    this.querySelector('h2')?.focus();
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#problem.textContent = sentence;
  }
}

/** @param {Detail} detail @param {CaseActs} acts */
function head(detail, acts) {
  const facts = {
    [strings.age]: detail.ageBand === 'teen' ? strings.teen : strings.adult,
    [strings.country]: detail.country ? countryName(detail.country) : '–',
    [strings.raised]: timeWithDay(detail.raisedAt),
    ...(detail.dueAt ? { [strings.due]: timeWithDay(detail.dueAt) } : {}),
  };
  const mayAcknowledge = waits(detail);
  return present([
    h('button', { type: 'button', class: 'quiet back', on: { click: acts.back } }, strings.backToQueue),
    h(
      'h2',
      { tabindex: -1 },
      levelWord(detail.level),
      ` ${strings.caseOf(detail.pseudonym ?? '')} `,
      h('span', { class: 'soft phase' }, phaseWord(detail.phase)),
    ),
    mayAcknowledge && h('button', { type: 'button', class: 'primary acknowledge', on: { click: acts.acknowledge } },
      strings.acknowledgeKey),
    detail.phase.toLowerCase() === 'acknowledged' &&
      h('button', { type: 'button', class: 'primary contact', on: { click: acts.contact } }, strings.inContact),
    h('dl', { class: 'facts' }, ...Object.entries(facts).map(([name, fact]) => h('div', {}, h('dt', {}, name), h('dd', {}, fact)))),
    !!detail.acknowledgedBy && h('p', { class: 'done' }, strings.acknowledgedBy(detail.acknowledgedBy)),
  ]);
}

customElements.define('case-detail', CaseDetailElement);
