import { afterThoughts, answersOf, asksFollowUps } from '../state/screener.js';
import { strings } from '../strings/strings.js';
import { choices, h, problemLine, values } from './h.js';

/** @typedef {import('../state/screener.js').Question} Question */

/**
 * The C-SSRS screener, asked and filled in by a clinician. Nothing in it is ever filled in beforehand.
 * @param {(answers: object) => Promise<string | null>} onAnswers
 */
export function screenerForm(onAnswers) {
  const problem = problemLine();
  const done = h('p', { class: 'done', role: 'status' });
  const followUps = h('div', { hidden: true }, ...afterThoughts.map(yesOrNo));
  const form = h(
    'form',
    { class: 'screener' },
    h('p', {}, strings.screenerLead),
    yesOrNo('wishToBeDead'),
    yesOrNo('suicidalThoughts'),
    h('p', { class: 'soft small' }, strings.screenerFollowUps),
    followUps,
    h('p', { class: 'soft small' }, strings.screenerExamples),
    choices({ legend: strings.screenerQuestions.behaviour, name: 'behaviour', options: strings.screenerBehaviours }),
    problem,
    h('button', { type: 'submit' }, strings.screenerSave),
    h('p', { class: 'soft small' }, strings.screenerSource),
  );
  const given = () => /** @type {import('../state/screener.js').Given} */ (values(form));
  form.addEventListener('change', () => showFollowUps(followUps, asksFollowUps(given())));
  showFollowUps(followUps, false);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answers = answersOf(given());
    problem.textContent = answers === null ? strings.screenerMissing : ((await onAnswers(answers)) ?? '');
    if (answers === null || problem.textContent !== '') return;
    form.reset();
    showFollowUps(followUps, false);
    done.textContent = strings.screenerSaved;
  });
  return h('details', { class: 'card' }, h('summary', {}, h('h3', {}, strings.screenerTitle)), form, done);
}

/** What is not asked must not be required either. @param {HTMLElement} followUps @param {boolean} asked */
function showFollowUps(followUps, asked) {
  followUps.hidden = !asked;
  for (const input of followUps.querySelectorAll('input')) input.disabled = !asked;
}

/** @param {Question} question */
function yesOrNo(question) {
  return choices({ legend: strings.screenerQuestions[question], name: question, options: { yes: strings.yes, no: strings.no } });
}
