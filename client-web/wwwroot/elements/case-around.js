import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h, present } from './h.js';
import { trendLine } from './trend-line.js';

/** @typedef {import('../state/types.js').CaseAround} Around */

/** What a clinician wants to know beside the words. @param {Around} around */
export function caseAround(around) {
  return present([
    worries(around.worries),
    h('section', { class: 'card' }, h('h3', {}, strings.trendTitle), trendLine(around.assessments)),
    h('section', { class: 'card' }, ...inRoom(around.room)),
    around.safetyPlan && planCard(around.safetyPlan),
  ]);
}

/** @param {Around['worries']} told */
function worries(told) {
  if (told.length === 0) return null;
  const items = told.map(({ at, by, urgency, words }) =>
    h(
      'li',
      {},
      h('strong', {}, strings.worryBy(by ?? strings.unnamed, strings.worryUrgencies[urgency] ?? urgency)),
      h('span', { class: 'soft small' }, ` ${timeWithDay(at)}`),
      words ? h('p', { dir: 'auto' }, words) : null,
    ),
  );
  return h(
    'section',
    { class: 'card worries' },
    h('h3', {}, strings.worriesTitle),
    h('p', { class: 'soft small' }, strings.worriesHint),
    h('ul', { class: 'plain-list' }, ...items),
  );
}

/** @param {Around['room']} people */
function inRoom(people) {
  const here = people.filter((one) => one.isHere).length;
  const items = people.map(({ pseudonym, role, isHere }) =>
    h(
      'li',
      {},
      pseudonym,
      h('span', { class: 'soft small' }, ` ${strings.roleNames[role] ?? role} · ${isHere ? strings.presentNow : strings.notHere}`),
    ),
  );
  return [
    h('h3', {}, strings.inRoomTitle),
    h('details', {}, h('summary', {}, strings.hereCount(here, people.length)), h('ul', { class: 'plain-list' }, ...items)),
  ];
}

/** @param {NonNullable<Around['safetyPlan']>} plan */
function planCard({ steps, updatedAt }) {
  const rows = Object.entries(strings.planSteps)
    .map(([step, [title]]) => ({ title, words: steps[/** @type {keyof typeof steps} */ (step)] }))
    .filter(({ words }) => words)
    .map(({ title, words }) => h('div', {}, h('dt', {}, title), h('dd', { dir: 'auto' }, words)));
  return h(
    'details',
    { class: 'card plan' },
    h('summary', {}, h('h3', {}, strings.planOfMember)),
    h('p', { class: 'soft small' }, [strings.planShared, updatedAt && timeWithDay(updatedAt)].filter(Boolean).join(' ')),
    h('dl', {}, ...rows),
  );
}
