// What do you need? Answers stay in this module's state: nothing of it leaves the page unless the person says so.

/** @typedef {import('./types.js').Group} Group */
/** @typedef {'safety' | 'need' | 'topic' | 'setting' | 'lead'} Question */
/** @typedef {Partial<Record<Question, string>>} Answers */
/** @typedef {{ step: number, answers: Answers }} GuideState  the step is that of the result when it is past the last question */
/**
 * @typedef {{ type: 'answered', value: string } | { type: 'back' } | { type: 'again' } | { type: 'recalled', answers: Answers }} GuideEvent
 */

/** @type {Question[]} */
export const questions = ['safety', 'need', 'topic', 'setting', 'lead'];

/** @type {GuideState} */
export const emptyGuide = { step: 0, answers: {} };

/** @param {GuideState} state @param {GuideEvent} event @returns {GuideState} */
export function guide(state, event) {
  switch (event.type) {
    case 'answered': {
      const question = questions[state.step];
      if (question === undefined) return state;
      const answers = { ...state.answers, [question]: event.value };
      // Who is in danger now is not asked anything more.
      return { step: question === 'safety' && event.value === 'now' ? questions.length : state.step + 1, answers };
    }
    case 'back':
      return { ...state, step: Math.max(0, state.answers.safety === 'now' ? 0 : state.step - 1) };
    case 'again':
      return emptyGuide;
    case 'recalled':
      return { step: questions.length, answers: event.answers };
  }
}

/** @param {GuideState} state @returns {Question | null} */
export const question = (state) => questions[state.step] ?? null;

/**
 * What the answers call for.
 * @param {Answers} answers
 * @returns {{ contacts: 'now' | 'soon' | null, single: boolean, groups: boolean }}
 */
export function advice(answers) {
  return {
    contacts: answers.safety === 'now' ? 'now' : answers.safety === 'worse' ? 'soon' : null,
    single: answers.setting === 'single',
    groups: answers.safety !== 'now',
  };
}

const practised = /skill|cbt|dbt|act\b|mindful|exercise|psycho|step/i;

/**
 * The groups that fit best, at most five, those with a free seat first among equals. A group about something else does not fit.
 * @param {Group[]} groups @param {Answers} answers
 */
export function matches(groups, answers) {
  const topic = answers.topic === undefined || answers.topic === 'other' ? '' : answers.topic;
  const score = (/** @type {Group} */ group) => {
    let points = 0;
    if (topic !== '' && mentions(group, topic)) points += 4;
    if (answers.need === 'practice' && practised.test(group.approach ?? '')) points += 2;
    if (answers.need === 'experience' && group.ledBy === 'peers') points += 1;
    if (answers.need === 'alike' && !['adult', 'teen', undefined].includes(group.audience)) points += 2;
    if (answers.lead === group.ledBy) points += 2;
    return points;
  };
  return groups
    .filter((group) => topic === '' || mentions(group, topic))
    .map((group) => ({ group, points: score(group), free: (group.openSeats ?? 0) > 0 ? 1 : 0 }))
    .sort((one, other) => other.points - one.points || other.free - one.free || one.group.name.localeCompare(other.group.name))
    .slice(0, 5)
    .map(({ group }) => group);
}

/** @param {Group} group @param {string} topic */
const mentions = (group, topic) => `${group.topic} ${group.audience ?? ''}`.toLowerCase().includes(topic);
