import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';
import { askSure } from './sure-dialog.js';

/** @typedef {{ name: string, capacity: number, coverage?: string, whenUncovered?: string }} Shown */
/** @typedef {(body: any) => Promise<string | null>} Act  answers what went wrong */

/** What an administrator changes of a group that is there: its seats, who looks after it, and its end. */
export class GroupSettings extends HTMLElement {
  /** @param {Shown} group @param {{ set: Act, close: Act }} acts */
  render(group, acts) {
    this.replaceChildren(settingsForm(group, acts.set), closeForm(group.name, acts.close));
  }
}

/** @param {Shown} group @param {Act} set */
function settingsForm({ capacity, coverage = 'none', whenUncovered = 'warn' }, set) {
  const problem = problemLine();
  const done = h('p', { class: 'soft small', role: 'status' });
  const seats = h('input', { name: 'capacity', type: 'number', inputmode: 'numeric', min: 2, max: 50, required: true, value: capacity });
  const options = Object.entries(strings.uncoveredChoices).map(([value, words]) =>
    h('option', { value, selected: value === whenUncovered }, words),
  );
  const form = h(
    'form',
    {},
    h('h3', {}, strings.settingsTitle),
    problem,
    field({ label: strings.capacity, hint: strings.capacityNow, input: seats }),
    choices({ legend: strings.watched, name: 'coverage', options: strings.coverage, chosen: coverage }),
    field({ label: strings.whenUncovered, input: h('select', { name: 'whenUncovered' }, ...options) }),
    h('button', { type: 'submit' }, strings.save),
    done,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    done.textContent = '';
    const { capacity: wanted, ...rest } = values(form);
    const sentence = await set({ ...rest, capacity: Number(wanted) });
    problem.textContent = sentence ?? '';
    done.textContent = sentence === null ? strings.saved : '';
  });
  return form;
}

/** What cannot be undone is asked about first. @param {string} name @param {Act} close */
function closeForm(name, close) {
  const form = h(
    'form',
    {},
    h('h3', {}, strings.closeGroup),
    h('p', {}, strings.closeGroupLead),
    field({ label: strings.reason, hint: strings.reasonKept, input: h('input', { name: 'reason', required: true, maxlength: 500 }) }),
    h('button', { type: 'submit' }, strings.closeGroup),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { reason = '' } = values(form);
    void askSure({
      question: strings.closeGroupSure(name),
      lead: strings.closeGroupLead,
      yes: strings.closeGroup,
      no: strings.cancel,
      onYes: () => close({ reason }),
    });
  });
  return form;
}

customElements.define('group-settings', GroupSettings);
