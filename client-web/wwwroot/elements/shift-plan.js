import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/**
 * @typedef {object} ShiftActs
 * @property {(startsAt: string | undefined, endsAt: string | undefined) => Promise<string | null>} plan
 * @property {(id: string) => Promise<string | null>} cancel
 */

/** Planned shifts, in the viewer's own time, and a form for one more. */
export class ShiftPlan extends HTMLElement {
  #list = h('ul', { class: 'plain-list' });
  #none = h('p', { class: 'soft' }, strings.noShifts);
  #problem = problemLine();
  /** @type {ShiftActs | null} */
  #acts = null;

  /** @param {ShiftActs} acts @param {boolean} plansOwn  clinicians do */
  open(acts, plansOwn) {
    this.#acts = acts;
    this.replaceChildren(
      h('h2', {}, strings.shifts),
      h('p', { class: 'soft' }, strings.shiftsHint(Intl.DateTimeFormat().resolvedOptions().timeZone)),
      this.#list,
      this.#none,
      this.#problem,
      ...(plansOwn ? [this.#form(acts)] : []),
    );
  }

  /** @param {import('../state/duty.js').Shift[]} shifts @param {(shift: import('../state/duty.js').Shift) => boolean} mayCancel */
  render(shifts, mayCancel) {
    this.#none.hidden = shifts.length > 0;
    this.#list.replaceChildren(
      ...shifts.map((shift) => {
        const words = strings.shiftOf(shift.clinician, timeWithDay(shift.startsAt), timeWithDay(shift.endsAt));
        return h('li', {}, words, ' ', mayCancel(shift) && this.#cancel(shift, words));
      }),
    );
  }

  /** @param {import('../state/duty.js').Shift} shift @param {string} words */
  #cancel(shift, words) {
    const click = async () => (this.#problem.textContent = (await this.#acts?.cancel(shift.id)) ?? '');
    const label = `${strings.cancelShift}: ${words}`;
    return h('button', { type: 'button', class: 'quiet', 'aria-label': label, on: { click } }, strings.cancelShift);
  }

  /** @param {ShiftActs} acts */
  #form(acts) {
    const form = h(
      'form',
      {},
      h('h3', {}, strings.planShift),
      field({ label: strings.startsAt, input: h('input', { type: 'datetime-local', name: 'startsAt', required: true }) }),
      field({ label: strings.endsAt, input: h('input', { type: 'datetime-local', name: 'endsAt', required: true }) }),
      h('button', { type: 'submit' }, strings.planShift),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const { startsAt, endsAt } = values(form);
      const sentence = await acts.plan(startsAt, endsAt);
      this.#problem.textContent = sentence ?? '';
      if (sentence === null) form.reset();
    });
    return form;
  }
}

customElements.define('shift-plan', ShiftPlan);
