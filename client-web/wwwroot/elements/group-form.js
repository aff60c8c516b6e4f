import { strings } from '../strings/strings.js';
import { languageName } from './countries.js';
import { choices, field, h, problemLine } from './h.js';
import { wayToRun } from './group-admin.js';
import { sendAndSay } from './making-form.js';

/** The languages that most people write in; a group in another one is made by the interface for programs. */
const languages = 'en es ar bn de fa fr hi id it ja ko nl pl pt ru sw tr uk ur zh'.split(' ');

/** Makes a group: what every group needs, and under one more heading what some do. */
export class GroupForm extends HTMLElement {
  /** @param {import('./making-form.js').Act} act */
  render(act) {
    const problem = problemLine();
    const done = h('p', { class: 'done', role: 'status' });
    const form = h(
      'form',
      { class: 'card' },
      h('h2', {}, strings.createGroup),
      problem,
      field({ label: strings.groupName, input: h('input', { name: 'name', required: true, maxlength: 80, autocomplete: 'off' }) }),
      suggested(strings.topic, strings.groupTopics, { name: 'topic', required: true }),
      field({
        label: strings.agreement,
        hint: strings.agreementHint,
        input: h('textarea', { name: 'agreement', rows: 5, required: true, maxlength: 8000 }),
      }),
      field({
        label: strings.capacity,
        hint: strings.capacityHint,
        input: h('input', { name: 'capacity', type: 'number', min: 2, max: 50, value: 12 }),
      }),
      field({ label: strings.retention, input: h('input', { name: 'retentionDays', type: 'number', min: 1, max: 3650, value: 90 }) }),
      choices({ legend: strings.watched, name: 'coverage', options: strings.coverage, chosen: 'moderator' }),
      h('details', {}, h('summary', {}, strings.groupMore), ...more()),
      h('button', { type: 'submit', class: 'primary' }, strings.createGroup),
      done,
    );
    sendAndSay(form, problem, done, act, ({ id }, { name = '' }) => [strings.groupCreated(name), ' ', wayToRun(id, name)]);
    this.replaceChildren(form);
  }
}

function more() {
  const { adult: _adult, teen: _teen, ...backgrounds } = strings.audiences;
  const names = Object.fromEntries(languages.map((tag) => [tag, languageName(tag)]));
  return [
    suggested(strings.approach, strings.approaches, { name: 'approach' }),
    suggested(strings.groupAudience, backgrounds, { name: 'audience' }, strings.groupAudienceHint),
    field({ label: strings.groupAge, input: select('ageBand', strings.groupAges, 'adult') }),
    field({ label: strings.languageOf, input: select('language', names, strings.language) }),
    field({ label: strings.firstDay, hint: strings.firstDayHint, input: h('input', { name: 'startsOn', type: 'date' }) }),
    field({ label: strings.whenUncovered, input: select('whenUncovered', strings.uncoveredChoices, 'warn') }),
  ];
}

/** @param {string} name @param {Record<string, string>} options @param {string} chosen */
function select(name, options, chosen) {
  const offered = Object.entries(options).map(([value, words]) => h('option', { value, selected: value === chosen }, words));
  return h('select', { name }, ...offered);
}

/**
 * A field with suggestions: any words can be typed.
 * @param {string} label @param {Record<string, string>} usual @param {{ name: string, required?: boolean }} input @param {string} [hint]
 */
function suggested(label, usual, input, hint) {
  const words = Object.entries(usual).map(([value, said]) => h('option', { value }, said));
  const list = h('datalist', { id: `usual-${input.name}` }, ...words);
  const made = field({ label, hint, input: h('input', { ...input, list: list.id, maxlength: 40, autocomplete: 'off' }) });
  made.append(list);
  return made;
}

customElements.define('group-form', GroupForm);
