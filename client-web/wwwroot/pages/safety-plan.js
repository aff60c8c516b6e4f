import { ask } from '../api.js';
import { forgetPlan, forgetPlanDraft, keepPlan, keepPlanDraft, keptPlan, keptPlanDraft, planOwnerHere } from '../device/kept-plan.js';
import { SafetyPlanElement } from '../elements/safety-plan.js';
import { withDraft } from '../state/plan-draft.js';
import { signInAddress } from '../state/where.js';
import { strings } from '../strings/strings.js';
import { content, openPage, sayAndTryAgain, sayRefused } from './shell.js';

/** @typedef {import('../state/types.js').SafetyPlan} SafetyPlan */

const path = '/api/me/safety-plan';
const element = new SafetyPlanElement();

const { session, isReachable } = await openPage();
// Without an answer nobody can say who is signed in: the copy on this device belongs to whoever left it here.
const owner = session?.id ?? (isReachable ? null : planOwnerHere());
if (owner === null && isReachable) location.replace(signInAddress(location));
else if (owner === null) sayAndTryAgain(strings.offline, '/api/session');
else await openPlan(owner, session !== null);

/** @param {string} account @param {boolean} connected */
async function openPlan(account, connected) {
  const answer = connected ? await ask('GET', path) : null;
  const kept = keptPlan(account);
  const plan = /** @type {SafetyPlan | null} */ (answer?.ok ? answer.value : kept);
  if (plan === null) {
    if (answer === null || answer.ok) sayAndTryAgain(strings.offline, '/api/session');
    else sayRefused(answer, path);
    return;
  }
  content().replaceChildren(element);
  // Kept where it is first written, unless its owner says no: a plan that cannot be read in a bad hour helps nobody.
  const keep = kept !== null || plan.version === 0;
  const draft = withDraft(plan, keptPlanDraft(account));
  const acts = { onSave: save, onShare: share, onDelete: remove, onKeep: keepHere, onDraft: keepWritten };
  element.start({ plan, draft, keep, offline: !answer?.ok, ...acts });
  if (answer?.ok && kept !== null) keepPlan(account, plan);

  /** @param {Record<string, string>} steps @param {number} version @param {boolean} keepIt */
  async function save(steps, version, keepIt) {
    const saved = await ask('PUT', path, { steps, version });
    if (saved.ok && keepIt) keepPlan(account, saved.value);
    return saved;
  }

  /** @param {boolean} shared */
  function share(shared) {
    return ask('PUT', `${path}/sharing`, { shared });
  }

  async function remove() {
    const gone = await ask('DELETE', path);
    if (gone.ok) {
      forgetPlan(account);
      forgetPlanDraft(account);
    }
    return gone;
  }

  /** @param {import('../state/plan-draft.js').PlanDraft | null} written @param {boolean} lasting */
  function keepWritten(written, lasting) {
    if (written === null) forgetPlanDraft(account);
    else keepPlanDraft(account, written, lasting);
  }

  /** @param {SafetyPlan} now @param {boolean} wanted */
  function keepHere(now, wanted) {
    if (wanted && now.version > 0) keepPlan(account, now);
    else forgetPlan(account);
  }
}
