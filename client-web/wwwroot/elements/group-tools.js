import { strings } from '../strings/strings.js';
import { field, h, problemLine } from './h.js';

/** @typedef {(body: any) => Promise<string | null>} Set  answers what went wrong */

const paces = [0, 10, 30, 60, 300, 900];

/** For those who keep a group's agreement: how fast it goes, and what waits for a look before it is shown. */
export class GroupTools extends HTMLElement {
  /** @param {{ slowModeSeconds: number, filters: string[], setPace: Set, setFilters: Set }} shown */
  render({ slowModeSeconds, filters, setPace, setFilters }) {
    const problem = problemLine();
    const done = h('p', { class: 'soft small', role: 'status' });
    const run = async (/** @type {Promise<string | null>} */ work) => {
      done.textContent = '';
      const sentence = await work;
      problem.textContent = sentence ?? '';
      done.textContent = sentence === null ? strings.saved : '';
    };
    const forms = [paceForm(slowModeSeconds, setPace, run), filterForm(filters, setFilters, run)];
    this.replaceChildren(h('h2', {}, strings.toolsTitle), problem, ...forms, done);
  }
}

/** @param {number} seconds @param {Set} setPace @param {(work: Promise<string | null>) => void} run */
function paceForm(seconds, setPace, run) {
  const offered = [...new Set([...paces, seconds])].sort((one, other) => one - other);
  const options = offered.map((value) => h('option', { value, selected: value === seconds }, strings.pace(value)));
  const select = h('select', { name: 'seconds' }, ...options);
  return form(strings.save, [field({ label: strings.paceLabel, hint: strings.paceHint, input: select })], () =>
    run(setPace({ seconds: Number(select.value) })),
  );
}

/** @param {string[]} filters @param {Set} setFilters @param {(work: Promise<string | null>) => void} run */
function filterForm(filters, setFilters, run) {
  const boxes = Object.entries(strings.filterNames).map(([value, words]) => ({
    value,
    box: h('input', { type: 'checkbox', checked: filters.includes(value) }),
    words,
  }));
  const list = h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, strings.filtersLabel),
    h('p', { class: 'hint' }, strings.filtersHint),
    ...boxes.map(({ box, words }) => h('label', { class: 'choice' }, box, h('span', {}, words))),
  );
  return form(strings.save, [list], () =>
    run(setFilters({ filters: boxes.filter(({ box }) => box.checked).map(({ value }) => value) })),
  );
}

/** @param {string} words @param {Node[]} fields @param {() => void} act */
function form(words, fields, act) {
  const made = h('form', {}, ...fields, h('button', { type: 'submit' }, words));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
  return made;
}

customElements.define('group-tools', GroupTools);
