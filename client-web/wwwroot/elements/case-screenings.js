import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').Screening} Screening */

const questions = /** @type {const} */ (['wishToBeDead', 'suicidalThoughts', 'method', 'intent', 'plan']);

/** The screeners that clinicians filled in, the newest first. @param {Screening[]} screenings */
export function caseScreenings(screenings) {
  if (screenings.length === 0) return [];
  return [h('h3', {}, strings.screenerTitle), ...screenings.toReversed().map(screening)];
}

/** @param {Screening} one */
function screening({ at, by, triage, answers, form }) {
  const said = (/** @type {boolean | null} */ answer) => (answer === null ? strings.notAsked : answer ? strings.yes : strings.no);
  const row = (/** @type {string} */ question, /** @type {string} */ answer) =>
    h('div', {}, h('dt', {}, question), h('dd', {}, h('strong', {}, answer)));
  return h(
    'details',
    { class: 'card screening', open: true },
    h(
      'summary',
      {},
      h('strong', { class: `triage ${triage}` }, strings.screenerResult(strings.triage[triage] ?? triage)),
      h('span', { class: 'soft small' }, ` ${[timeWithDay(at), by].filter(Boolean).join(' · ')}`),
    ),
    h(
      'dl',
      {},
      ...questions.map((question) => row(strings.screenerQuestions[question], said(answers[question]))),
      row(strings.screenerQuestions.behaviour, strings.screenerBehaviours[answers.behaviour] ?? answers.behaviour),
    ),
    h('p', { class: 'soft small' }, form),
  );
}
