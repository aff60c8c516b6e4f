// The safety plan on its owner's device, what is written in it and not saved yet, and the answers of the needs guide. Kept and forgotten
// with all of kept.js.

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

const guideKey = 'tg.guide';

/** The answers of the needs guide, which are kept only when the person says so. @param {Record<string, string | undefined>} answers */
export function keepGuide(answers) {
  attempt(() => localStorage.setItem(guideKey, JSON.stringify(answers)), undefined);
}

/** @returns {Record<string, string> | null} */
export function keptGuide() {
  return attempt(() => JSON.parse(localStorage.getItem(guideKey) ?? 'null'), null);
}

export function forgetGuide() {
  attempt(() => localStorage.removeItem(guideKey), undefined);
}

const country = 'tg.country';

/** The country whose crisis contacts a person wants to see on this device. @param {string} code */
export function keepCountry(code) {
  keepWords(() => localStorage, country, code);
}

export function keptCountry() {
  return attempt(() => localStorage.getItem(country), null);
}
