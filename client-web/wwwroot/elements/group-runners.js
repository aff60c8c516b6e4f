import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';
import { PlanFields } from './plan-fields.js';

/** @typedef {import('../api.js').Answer<any>} Answer */
/** @typedef {(held: Record<string, string>) => Promise<Answer>} Act */

/** What those who run a group can do: the agreement, the sessions of the week, moving one. */
export class GroupRunners extends HTMLElement {
  /** @type {HTMLElement | null} */
  #move = null;

  /**
   * @param {{ agreement: string, schedule: import('../state/types.js').Schedule }} shown
   * @param {{ agree: Act, plan: (body: PlanFields['value']) => Promise<Answer>, move: Act }} acts
   */
  render({ agreement, schedule }, acts) {
    const plan = new PlanFields();
    plan.render(schedule);
    const words = h('textarea', { name: 'agreement', rows: 5, maxlength: 8000, required: true });
    words.value = agreement;
    this.#move = form(strings.moveTitle, strings.moveDo, strings.moved, acts.move, [
      field({
        label: strings.moveTo,
        hint: strings.moveHint,
        input: h('input', { name: 'startsAt', type: 'datetime-local', required: true }),
      }),
    ]);
    this.replaceChildren(
      h('h2', {}, strings.runIt),
      form(strings.changeAgreement, strings.save, strings.agreementChanged, acts.agree, [
        field({ label: strings.agreement, hint: strings.changeAgreementHint, input: words }),
      ]),
      form(strings.weeklyTitle, strings.planDo, strings.planned, () => acts.plan(plan.value), [plan]),
      this.#move,
    );
    this.follow(schedule);
  }

  /** There is something to move once something is planned. @param {import('../state/types.js').Schedule} schedule */
  follow({ session }) {
    if (this.#move !== null) this.#move.hidden = session === null;
  }
}

/** @param {string} title @param {string} button @param {string} done @param {Act} act @param {Node[]} fields */
function form(title, button, done, act, fields) {
  const problem = problemLine();
  const status = h('p', { role: 'status' });
  const send = h('button', { type: 'submit' }, button);
  const made = h('form', { class: 'card', method: 'post' }, h('h3', {}, title), problem, ...fields, send, status);
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.disabled) return;
    problem.textContent = '';
    status.textContent = '';
    send.disabled = true;
    const answer = await act(values(made));
    send.disabled = false;
    if (answer.ok) status.textContent = done;
    else problem.textContent = answer.sentence;
  });
  return made;
}

customElements.define('group-runners', GroupRunners);
