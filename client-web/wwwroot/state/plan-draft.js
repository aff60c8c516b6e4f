// What somebody has written in their safety plan and not saved yet.

/** @typedef {import('./types.js').SafetyPlan} SafetyPlan */
/** @typedef {import('./types.js').PlanSteps} PlanSteps */
/** @typedef {{ version: number, steps: Partial<PlanSteps> }} PlanDraft  only the steps that differ, and from which version of the plan */

/** @param {SafetyPlan} plan @param {PlanSteps} written @returns {PlanDraft | null}  null: all is saved */
export function unsavedIn({ version, steps }, written) {
  const changed = names(steps).filter((name) => written[name] !== steps[name]);
  return changed.length === 0 ? null : { version, steps: Object.fromEntries(changed.map((name) => [name, written[name]])) };
}

/**
 * The plan with what was written in it. Where the plan was saved elsewhere since, a step has both: neither is lost.
 * @param {SafetyPlan} plan @param {PlanDraft | null} draft @returns {PlanSteps | null}  null: nothing is unsaved
 */
export function withDraft({ version, steps }, draft) {
  if (draft === null) return null;
  const own = names(steps).flatMap((name) => {
    const words = draft.steps[name];
    if (words === undefined || words === steps[name]) return [];
    return [[name, draft.version === version ? words : both(steps[name], words)]];
  });
  const filled = { ...steps, ...Object.fromEntries(own) };
  return unsavedIn({ version, steps, shared: false, updatedAt: null }, filled) === null ? null : filled;
}

/** @param {string} saved @param {string} words */
function both(saved, words) {
  if (saved.includes(words)) return saved;
  return words.includes(saved) ? words : `${saved}\n\n${words}`;
}

const names = (/** @type {PlanSteps} */ steps) => /** @type {(keyof PlanSteps)[]} */ (Object.keys(steps));
