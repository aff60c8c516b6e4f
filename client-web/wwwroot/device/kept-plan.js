// The safety plan on its owner's device, and what is written in it and not saved yet. Kept and forgotten with all of kept.js.

import { attempt, keepWords, planDraft } from './kept.js';

const plan = (/** @type {string} */ account) => `tg.plan.${account}`;
const planOwner = 'tg.plan-owner';

/** The safety plan, as its owner keeps it on this device to read without a connection. @param {string} account @param {unknown} kept */
export function keepPlan(account, kept) {
  attempt(() => localStorage.setItem(plan(account), JSON.stringify(kept)), undefined);
  attempt(() => localStorage.setItem(planOwner, account), undefined);
}

/** @param {string} account @returns {any} */
export function keptPlan(account) {
  return attempt(() => JSON.parse(localStorage.getItem(plan(account)) ?? 'null'), null);
}

/** Whose plan is kept here, when the server cannot be asked who is signed in. */
export function planOwnerHere() {
  return attempt(() => localStorage.getItem(planOwner), null);
}

/** @param {string} account */
export function forgetPlan(account) {
  attempt(() => localStorage.removeItem(plan(account)), undefined);
  attempt(() => localStorage.removeItem(planOwner), undefined);
}

/**
 * What is written in the plan and not saved yet: as long as the plan itself may be kept here, else only as long as this tab is open.
 * @param {string} account @param {import('../state/plan-draft.js').PlanDraft} written @param {boolean} lasting
 */
export function keepPlanDraft(account, written, lasting) {
  const words = JSON.stringify(written);
  keepWords(() => localStorage, planDraft(account), lasting ? words : '');
  keepWords(() => sessionStorage, planDraft(account), lasting ? '' : words);
}

/** @param {string} account @returns {import('../state/plan-draft.js').PlanDraft | null} */
export function keptPlanDraft(account) {
  const key = planDraft(account);
  return attempt(() => JSON.parse(sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? 'null'), null);
}

/** @param {string} account */
export function forgetPlanDraft(account) {
  for (const area of [() => localStorage, () => sessionStorage]) keepWords(area, planDraft(account), '');
}
