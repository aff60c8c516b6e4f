import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** Who is on duty. On a phone each row is a list: browsers take it for a table only by the roles. */
export function dutyRoster() {
  const columns = [strings.name, strings.onDutySince, strings.jurisdiction, strings.languages, strings.openCases];
  const heads = columns.map((one) => h('th', { scope: 'col', role: 'columnheader' }, one));
  const rows = h('tbody', { role: 'rowgroup' });
  return {
    element: h(
      'div',
      { class: 'wide-table', tabindex: 0, role: 'region', 'aria-label': strings.roster },
      h(
        'table',
        { role: 'table' },
        h('caption', {}, strings.roster),
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads)),
        rows,
      ),
    ),
    /** @param {import('../state/duty.js').OnDuty[]} roster */
    render(roster) {
      rows.replaceChildren(...roster.map(row));
    },
  };
}

/** @param {import('../state/duty.js').OnDuty} one */
function row({ pseudonym, since, jurisdictions, languages, openCases }) {
  return h(
    'tr',
    { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader' }, pseudonym),
    cell(strings.onDutySince, timeWithDay(since)),
    cell(strings.jurisdiction, jurisdictions),
    cell(strings.languages, languages.join(', ') || '–'),
    cell(strings.openCases, String(openCases)),
  );
}

/** @param {string} head  stands beside the words where the head of the column does not @param {string} words */
function cell(head, words) {
  return h('td', { role: 'cell', 'data-head': head }, words);
}
