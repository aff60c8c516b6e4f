import { timeWithDay } from '../device/times.js';
import { waits } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { countryName } from './countries.js';
import { h, present } from './h.js';
import { levelWord, phaseWord } from './level-word.js';

/** @typedef {import('../state/types.js').CaseDetail} Detail */
/** @typedef {import('./case-detail.js').CaseActs} CaseActs */

/**
 * Who, since when, and the next step of whoever has the case.
 * @param {Detail} detail @param {CaseActs} acts @param {string | null} holder  who has it, if somebody else has
 */
export function caseHead(detail, acts, holder) {
  const mayAcknowledge = waits(detail);
  const asked = strings.steps[(detail.step ?? '').toLowerCase()];
  const facts = {
    [strings.age]: detail.ageBand === 'teen' ? strings.teen : strings.adult,
    [strings.country]: detail.country ? countryName(detail.country) : '–',
    [strings.raised]: timeWithDay(detail.raisedAt),
    ...(detail.dueAt ? { [strings.due]: timeWithDay(detail.dueAt) } : {}),
    ...(mayAcknowledge && asked ? { [strings.asked]: asked } : {}),
  };
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
    holder === null && detail.phase.toLowerCase() === 'acknowledged' &&
      h('button', { type: 'button', class: 'primary contact', on: { click: acts.contact } }, strings.inContact),
    h('dl', { class: 'facts' }, ...Object.entries(facts).map(([name, fact]) => h('div', {}, h('dt', {}, name), h('dd', {}, fact)))),
    !!detail.acknowledgedBy && h('p', { class: 'done' }, strings.acknowledgedBy(detail.acknowledgedBy)),
  ]);
}
