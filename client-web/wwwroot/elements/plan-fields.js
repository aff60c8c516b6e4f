import { isZone, ownZone, zones } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h } from './h.js';

/** @typedef {import('../state/types.js').Schedule} Schedule */
/** @typedef {Schedule['plan'][number]} Slot */

const sessionsMax = 7;
/** @type {Slot} */
const usual = { day: 'monday', at: '19:30', minutes: 90 };

/** The week of a group as it stands. What is saved takes its place as a whole, so all of it is here to be kept or changed. */
export class PlanFields extends HTMLElement {
  #zone = h('input', { required: true, list: 'time-zones', autocomplete: 'off', spellcheck: 'false' });
  #sessions = h('ol', { class: 'plain-list' });
  #add = h('button', { type: 'button' }, strings.sessionAdd);
  #reminder = h('input', { type: 'number', min: 0, max: 1440, required: true });
  #between = h('input', { type: 'checkbox' });

  /** @param {Pick<Schedule, 'timeZone' | 'plan' | 'reminderMinutes' | 'openBetweenSessions'>} schedule */
  render({ timeZone, plan, reminderMinutes, openBetweenSessions }) {
    this.#zone.value = timeZone ?? ownZone();
    // The browser says it at the field, and brings whoever saves to it.
    const check = () => this.#zone.setCustomValidity(isZone(this.#zone.value.trim()) ? '' : strings.timeZoneUnknown);
    this.#zone.addEventListener('input', check);
    this.#reminder.value = String(reminderMinutes ?? 30);
    this.#between.checked = openBetweenSessions;
    this.#add.addEventListener('click', () => this.#append(usual).querySelector('select')?.focus());
    this.replaceChildren(
      field({ label: strings.timeZone, hint: strings.timeZoneHint, input: this.#zone }),
      h('datalist', { id: 'time-zones' }, ...zones().map((value) => h('option', { value }))),
      this.#sessions,
      this.#add,
      field({ label: strings.reminder, hint: strings.reminderHint, input: this.#reminder }),
      h('label', { class: 'choice' }, this.#between, h('span', {}, strings.betweenLabel)),
    );
    for (const slot of plan.length > 0 ? plan : [usual]) this.#append(slot);
  }

  /** The body of the request. */
  get value() {
    const sessions = [...this.#sessions.children].map((row) => {
      const part = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (row.querySelector(`[name=${name}]`)).value;
      return { day: part('day'), at: part('at'), minutes: Number(part('minutes')) };
    });
    return {
      timeZone: this.#zone.value.trim(),
      sessions,
      reminderMinutes: Number(this.#reminder.value),
      openBetweenSessions: this.#between.checked,
    };
  }

  /** @param {Slot} slot */
  #append({ day, at, minutes }) {
    const days = Object.entries(strings.days).map(([value, words]) => h('option', { value, selected: value === day }, words));
    const remove = h('button', { type: 'button' }, strings.sessionRemove);
    const row = h(
      'li',
      { class: 'session' },
      field({ label: strings.day, input: h('select', { name: 'day' }, ...days) }),
      field({ label: strings.at, input: h('input', { name: 'at', type: 'time', required: true, value: at }) }),
      field({
        label: strings.minutes,
        input: h('input', { name: 'minutes', type: 'number', min: 10, max: 480, required: true, value: minutes }),
      }),
      remove,
    );
    remove.addEventListener('click', () => {
      row.remove();
      this.#count();
      this.#add.focus();
    });
    this.#sessions.append(row);
    this.#count();
    return row;
  }

  /** A plan has one to seven sessions. */
  #count() {
    const rows = this.#sessions.children;
    this.#add.hidden = rows.length >= sessionsMax;
    for (const row of rows) /** @type {HTMLElement} */ (row.lastElementChild).hidden = rows.length === 1;
  }
}

customElements.define('plan-fields', PlanFields);
