import { strings } from '../strings/strings.js';
import { field, h, problemLine } from './h.js';

/** @typedef {import('../state/types.js').SafetyPlan} SafetyPlan */
/** @typedef {import('../state/types.js').PlanSteps} PlanSteps */
/** @typedef {import('../api.js').Answer<SafetyPlan>} PlanAnswer */
/**
 * @typedef {object} Given
 * @property {SafetyPlan} plan
 * @property {boolean} keep  on this device
 * @property {boolean} offline  a copy, that cannot be changed
 * @property {(steps: PlanSteps, version: number, keep: boolean) => Promise<PlanAnswer>} onSave
 * @property {(shared: boolean) => Promise<PlanAnswer>} onShare
 * @property {() => Promise<PlanAnswer>} onDelete
 * @property {(plan: SafetyPlan, keep: boolean) => void} onKeep
 */

const names = /** @type {(keyof PlanSteps)[]} */ (Object.keys(strings.planSteps));

/** The member's own plan: six steps, and what is worth living for. What is typed is never lost by a refusal. */
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
    const areas = new Map(names.map((name) => [name, area(plan.steps[name], given.offline)]));
    const keep = h('input', { type: 'checkbox', checked: given.keep, disabled: given.offline });
    const share = h('input', { type: 'checkbox', checked: plan.shared, disabled: given.offline || plan.version === 0 });
    const shared = h('p', { class: 'soft small', role: 'status' }, plan.shared ? strings.planIsShared : strings.planIsOwn);

    /** @param {PlanAnswer} answer @param {string} done */
    const take = (answer, done) => {
      this.#problem.textContent = answer.ok ? '' : answer.sentence;
      this.#said.textContent = answer.ok ? done : '';
      if (answer.ok && answer.value) plan = answer.value;
      share.checked = plan.shared;
      share.disabled = plan.version === 0;
      shared.textContent = plan.shared ? strings.planIsShared : strings.planIsOwn;
    };
    const steps = () => /** @type {PlanSteps} */ (Object.fromEntries(names.map((name) => [name, areas.get(name)?.value ?? ''])));
    const save = async () => take(await given.onSave(steps(), plan.version, keep.checked), strings.planSaved);
    const remove = async () => {
      if (!confirm(strings.planDeleteSure)) return;
      const answer = await given.onDelete();
      if (answer.ok) this.say(strings.planDeleted);
      else take(answer, '');
    };
    keep.addEventListener('change', () => given.onKeep(plan, keep.checked));
    share.addEventListener('change', async () => take(await given.onShare(share.checked), ''));
    for (const one of areas.values()) one.addEventListener('input', () => (this.#said.textContent = strings.planUnsaved));

    const button = (/** @type {string} */ words, /** @type {() => void} */ act, /** @type {string | null} */ look = null) =>
      h('button', { type: 'button', class: look, on: { click: act } }, words);
    this.replaceChildren(
      h('h1', {}, strings.planTitle),
      given.offline ? h('p', { class: 'card', role: 'status' }, strings.planOffline) : h('p', {}, strings.planLead),
      ...names.map((name) => step(name, areas.get(name) ?? area('', true))),
      this.#problem,
      this.#said,
      h(
        'div',
        { class: 'buttons' },
        given.offline ? null : button(strings.planSave, () => void save(), 'primary'),
        button(strings.planPrint, () => print()),
        given.offline ? null : button(strings.planDelete, () => void remove(), 'quiet'),
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

/** @param {string} words @param {boolean} fixed */
function area(words, fixed) {
  const made = h('textarea', { rows: 3, maxlength: 2000, dir: 'auto', readonly: fixed });
  made.value = words;
  return made;
}

/** @param {keyof PlanSteps} name @param {HTMLTextAreaElement} input */
function step(name, input) {
  const [label = '', hint] = strings.planSteps[name];
  const made = field({ label, hint, input });
  // Paper does not scroll: it gets the words as they are.
  const printed = h('p', { class: 'printed', 'aria-hidden': 'true' }, input.value);
  input.addEventListener('input', () => (printed.textContent = input.value));
  made.append(printed);
  return made;
}

/** @param {HTMLInputElement} input @param {string} words @param {string} hint */
function choice(input, words, hint) {
  return h('label', { class: 'choice' }, input, h('span', {}, words, h('span', { class: 'soft small hint' }, ` ${hint}`)));
}

customElements.define('safety-plan', SafetyPlanElement);
