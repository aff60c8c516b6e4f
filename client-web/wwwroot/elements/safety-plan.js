import { unsavedIn } from '../state/plan-draft.js';
import { signInAddress } from '../state/where.js';
import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';
import { area, choice, step } from './safety-plan-parts.js';
import { askSure } from './sure-dialog.js';

/** @typedef {import('../state/types.js').SafetyPlan} SafetyPlan */
/** @typedef {import('../state/types.js').PlanSteps} PlanSteps */
/** @typedef {import('../api.js').Answer<SafetyPlan>} PlanAnswer */
/**
 * @typedef {object} Given
 * @property {SafetyPlan} plan
 * @property {PlanSteps | null} draft  with what was written before and not saved
 * @property {boolean} keep  on this device
 * @property {boolean} offline  a copy, that cannot be changed
 * @property {(steps: PlanSteps, version: number, keep: boolean) => Promise<PlanAnswer>} onSave
 * @property {(shared: boolean) => Promise<PlanAnswer>} onShare
 * @property {() => Promise<PlanAnswer>} onDelete
 * @property {(plan: SafetyPlan, keep: boolean) => void} onKeep
 * @property {(draft: import('../state/plan-draft.js').PlanDraft | null, keep: boolean) => void} onDraft
 */

const names = /** @type {(keyof PlanSteps)[]} */ (Object.keys(strings.planSteps));

/** The member's own plan: six steps, and what is worth living for. What is typed is never lost by a refusal, nor by a reload. */
export class SafetyPlanElement extends HTMLElement {
  #said = h('p', { role: 'status' });
  #problem = problemLine();

  /** @param {string} sentence */
  say(sentence) {
    this.replaceChildren(h('h1', {}, strings.planTitle), h('p', { role: 'status' }, sentence));
  }

  /** @param {Given} given */
  start(given) {
    let { plan } = given;
    const areas = new Map(names.map((name) => [name, area((given.draft ?? plan.steps)[name], given.offline)]));
    const keep = h('input', { type: 'checkbox', checked: given.keep, disabled: given.offline });
    const share = h('input', { type: 'checkbox', checked: plan.shared, disabled: given.offline || plan.version === 0 });
    const shared = h('p', { class: 'soft small', role: 'status' }, plan.shared ? strings.planIsShared : strings.planIsOwn);
    const back = given.draft && h('p', { class: 'card', role: 'status' }, strings.planDraft);

    /** @param {PlanAnswer} answer @param {string} done */
    const take = (answer, done) => {
      this.#problem.replaceChildren(...(answer.ok ? [] : refused(answer)));
      this.#said.textContent = answer.ok ? done : '';
      if (answer.ok && answer.value) plan = answer.value;
      share.checked = plan.shared;
      share.disabled = plan.version === 0;
      shared.textContent = plan.shared ? strings.planIsShared : strings.planIsOwn;
    };
    const steps = () => /** @type {PlanSteps} */ (Object.fromEntries(names.map((name) => [name, areas.get(name)?.value ?? ''])));
    const write = () => {
      const unsaved = unsavedIn(plan, steps());
      given.onDraft(unsaved, keep.checked);
      return unsaved !== null;
    };
    const typed = () => (this.#said.textContent = write() ? strings.planUnsaved : '');
    const save = async () => {
      const sent = steps();
      const answer = await given.onSave(sent, plan.version, keep.checked);
      take(answer, strings.planSaved);
      if (!answer.ok) return;
      // The words as they were sent are saved, however they came back.
      plan = { ...plan, steps: sent };
      back?.remove();
      // What was typed meanwhile is not.
      if (write()) this.#said.textContent = strings.planUnsaved;
    };
    const remove = async () => {
      const answer = await given.onDelete();
      if (answer.ok) this.say(strings.planDeleted);
      else take(answer, '');
      return null;
    };
    const { planDeleteSure: question, planDeleteLead: lead, planDelete: yes, planDeleteNot: no } = strings;
    const askRemove = () => void askSure({ question, lead, yes, no, onYes: remove });
    keep.addEventListener('change', () => {
      given.onKeep(plan, keep.checked);
      write();
    });
    share.addEventListener('change', async () => take(await given.onShare(share.checked), ''));
    for (const one of areas.values()) one.addEventListener('input', typed);

    const button = (/** @type {string} */ words, /** @type {() => void} */ act, /** @type {string | null} */ look = null) =>
      h('button', { type: 'button', class: look, on: { click: act } }, words);
    this.replaceChildren(
      h('h1', {}, strings.planTitle),
      given.offline ? h('p', { class: 'card', role: 'status' }, strings.planOffline) : h('p', {}, strings.planLead),
      back ?? '',
      ...names.map((name) => step(name, areas.get(name) ?? area('', true))),
      this.#problem,
      this.#said,
      h(
        'div',
        { class: 'buttons' },
        given.offline ? null : button(strings.planSave, () => void save(), 'primary'),
        button(strings.planPrint, () => print()),
        given.offline ? null : button(strings.planDelete, askRemove, 'quiet'),
      ),
      h(
        'div',
        { class: 'card keeping' },
        choice(keep, strings.planKeep, strings.planKeepHint),
        choice(share, strings.planSharing, strings.planSharingHint),
        shared,
      ),
      h('p', { class: 'soft small' }, strings.planSource),
    );
  }
}

/** What went wrong, and for whom is signed out the way back in. @param {import('../api.js').Refusal} answer */
const refused = ({ status, sentence }) =>
  status === 401 ? [strings.planSignedOut, ' ', h('a', { href: signInAddress(location) }, strings.signIn)] : [sentence];

customElements.define('safety-plan', SafetyPlanElement);
