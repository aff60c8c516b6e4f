import { timeWithDay } from '../device/times.js';
import { isOpen, waits } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { caseEvidence } from './case-evidence.js';
import { noteForm, resolveForm } from './case-forms.js';
import { countryName } from './countries.js';
import { h, present, problemLine } from './h.js';
import { levelWord, phaseWord } from './level-word.js';

/** @typedef {import('../state/types.js').CaseDetail} Detail */
/**
 * @typedef {object} CaseActs
 * @property {() => void} acknowledge
 * @property {(text: string) => Promise<string | null>} addNote
 * @property {(values: Record<string, string>) => Promise<string | null>} resolve
 * @property {() => void} back
 */

/** One case on one screen. The forms are made once per case: what is being typed survives news about it. */
export class CaseDetailElement extends HTMLElement {
  #id = '';
  #head = h('header');
  #evidence = h('section', { 'aria-labelledby': 'evidence-title' });
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
      ...detail.evidence.toReversed().map(caseEvidence),
    );
    this.#record.replaceChildren(...notes(detail), ...history(detail));
    if (detail.id !== this.#id) {
      this.#id = detail.id;
      this.#problem.textContent = '';
      this.#forms.replaceChildren(noteForm(acts.addNote), resolveForm(acts.resolve));
      this.replaceChildren(this.#head, this.#problem, this.#evidence, this.#forms, this.#record);
    }
    this.#forms.hidden = !isOpen(detail);
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
    mayAcknowledge && h('button', { type: 'button', class: 'primary acknowledge', on: { click: acts.acknowledge } }, strings.acknowledgeKey),
    h('dl', { class: 'facts' }, ...Object.entries(facts).map(([name, fact]) => h('div', {}, h('dt', {}, name), h('dd', {}, fact)))),
    !!detail.acknowledgedBy && h('p', { class: 'done' }, strings.acknowledgedBy(detail.acknowledgedBy)),
  ]);
}

/** @param {Detail} detail */
function notes(detail) {
  if ((detail.notes ?? []).length === 0) return [];
  const items = detail.notes.map((note) => h('li', {}, h('p', {}, note.text ?? note.note ?? ''), meta(note.at, note.by)));
  return [h('h3', {}, strings.notes), h('ul', { class: 'plain-list' }, ...items)];
}

/** @param {Detail} detail */
function history(detail) {
  const items = (detail.history ?? []).map((entry) => h('li', {}, meta(entry.at, entry.by), h('span', {}, happened(entry))));
  return [h('h3', {}, strings.history), h('ol', { class: 'plain-list' }, ...items)];
}

/** What was written stands among the notes. @param {import('../state/types.js').CaseHistoryEntry} entry */
function happened({ kind, disposition }) {
  return [phaseWord(kind), disposition && (strings.dispositions[disposition] ?? disposition)].filter(Boolean).join(': ');
}

/** @param {string | undefined} at @param {string | null | undefined} by */
function meta(at, by) {
  return h('span', { class: 'soft small' }, [at && timeWithDay(at), by].filter(Boolean).join(' · '), ' ');
}

customElements.define('case-detail', CaseDetailElement);
