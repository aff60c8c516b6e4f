import { strings } from '../strings/strings.js';
import { dutyRoster } from './duty-roster.js';
import { dutyWords } from './duty-words.js';
import { field, h, problemLine, values } from './h.js';
import { keptForm } from './kept-form.js';

/** @typedef {import('../state/duty.js').DutyState} DutyState */
/** @typedef {(body: Record<string, string>) => Promise<string | null>} Act  a sentence when it did not work */
/**
 * @typedef {object} DutyActs
 * @property {(onDuty: boolean) => Promise<string | null>} setDuty
 * @property {Act} handOver
 * @property {Act} setLanguages
 * @property {import('./kept-form.js').Draft} draft  of the hand-over
 */

/** Who is on duty, the caller's own duty, and the hand-over at the end of a shift. */
export class DutyPanel extends HTMLElement {
  #switch = h('input', { type: 'checkbox', role: 'switch' });
  #words = h('span', {});
  #problem = problemLine();
  #left = h('p', { class: 'left', role: 'status' });
  #roster = dutyRoster();
  #nobody = h('p', { class: 'soft' }, strings.nobodyOnDuty);
  #to = h('select', { name: 'to' });

  /** @param {DutyActs} acts */
  open(acts) {
    this.#switch.addEventListener('change', async () => {
      const wanted = this.#switch.checked;
      const sentence = await acts.setDuty(wanted);
      this.#problem.textContent = sentence ?? '';
      if (sentence !== null) this.#switch.checked = !wanted;
    });
    this.replaceChildren(
      h('h2', {}, strings.duty),
      h('label', { class: 'choice' }, this.#switch, this.#words),
      this.#problem,
      this.#left,
      this.#roster.element,
      this.#nobody,
      keptForm(
        form(strings.handOver, strings.handOverDo, strings.handOverDone, acts.handOver, [
          h('p', { class: 'soft' }, strings.handOverHint),
          field({ label: strings.handOverTo, input: this.#to }),
          field({
            label: strings.handOverNote,
            hint: strings.caseNoteHint,
            input: h('textarea', { name: 'note', rows: 3, required: true, maxlength: 8000 }),
          }),
        ]),
        acts.draft,
      ),
      form(strings.myLanguages, strings.save, strings.saved, acts.setLanguages, [
        field({
          label: strings.languages,
          hint: strings.languagesHint,
          input: h('input', { name: 'languages', autocomplete: 'off', maxlength: 200 }),
        }),
      ]),
    );
  }

  /** @param {DutyState} state @param {string} me */
  render(state, me) {
    this.#switch.checked = state.onDuty;
    this.#switch.hidden = !state.loaded;
    this.#words.textContent = state.loaded ? dutyWords(state) : strings.dutyUnknown;
    const left = state.onDuty ? strings.youHave : strings.youLeft;
    this.#left.textContent = state.openCases === 0 ? '' : left(state.openCases);
    this.#nobody.hidden = !state.loaded || state.roster.length > 0;
    this.#roster.render(state.roster);
    const others = state.roster.filter((one) => one.id !== me);
    const chosen = this.#to.value;
    this.#to.replaceChildren(
      h('option', { value: '' }, strings.whoeverFits),
      ...others.map((one) => h('option', { value: one.id }, one.pseudonym)),
    );
    this.#to.value = others.some((one) => one.id === chosen) ? chosen : '';
  }
}

/** @param {string} title @param {string} label @param {string} done @param {Act} act @param {Node[]} fields */
function form(title, label, done, act, fields) {
  const problem = problemLine();
  const said = h('p', { class: 'done', role: 'status' });
  const made = h('form', {}, h('h3', {}, title), ...fields, problem, h('button', { type: 'submit' }, label), said);
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sentence = await act(values(made));
    problem.textContent = sentence ?? '';
    said.textContent = sentence === null ? done : '';
    if (sentence === null) made.reset();
  });
  return made;
}

customElements.define('duty-panel', DutyPanel);
