/**
 * The screener while a clinician fills it in. Questions 3 to 5 are asked only after a yes to the second.
 * @typedef {'wishToBeDead' | 'suicidalThoughts' | 'method' | 'intent' | 'plan' | 'behaviour'} Question
 * @typedef {Partial<Record<Question, string>>} Given  as the form holds it: 'yes', 'no', or what was done and when
 */

/** @type {Question[]} */
export const afterThoughts = ['method', 'intent', 'plan'];

/** @param {Given} given */
export function asksFollowUps(given) {
  return given.suicidalThoughts === 'yes';
}

/** What is sent; null while an answer is missing. @param {Given} given */
export function answersOf(given) {
  /** @type {Question[]} */
  const asked = ['wishToBeDead', 'suicidalThoughts', ...(asksFollowUps(given) ? afterThoughts : []), 'behaviour'];
  if (asked.some((question) => !given[question])) return null;
  const yes = (/** @type {Question} */ question) => given[question] === 'yes';
  return {
    wishToBeDead: yes('wishToBeDead'),
    suicidalThoughts: yes('suicidalThoughts'),
    method: asksFollowUps(given) ? yes('method') : null,
    intent: asksFollowUps(given) ? yes('intent') : null,
    plan: asksFollowUps(given) ? yes('plan') : null,
    behaviour: given.behaviour,
  };
}
