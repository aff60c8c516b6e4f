import { ownZone } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {import('../api.js').Answer<any>} Answer */
/** @typedef {(held: Record<string, string>) => Promise<Answer>} Act */

/** What those who run a group can do: the agreement, the weekly session, moving it. */
export class GroupRunners extends HTMLElement {
  /** @param {{ agreement: string, hasPlan: boolean }} shown @param {{ agree: Act, plan: Act, move: Act }} acts */
  render({ agreement, hasPlan }, acts) {
    const words = h('textarea', { name: 'agreement', rows: 5, maxlength: 8000, required: true });
    words.value = agreement;
    this.replaceChildren(
      h('h2', {}, strings.runIt),
      form(strings.changeAgreement, strings.save, strings.agreementChanged, acts.agree, [
        field({ label: strings.agreement, hint: strings.changeAgreementHint, input: words }),
      ]),
      form(strings.weeklyTitle, strings.planDo, strings.planned, acts.plan, [
        field({
          label: strings.timeZone,
          hint: strings.timeZoneHint,
          input: h('input', { name: 'timeZone', required: true, value: ownZone() }),
        }),
        field({ label: strings.day, input: select('day', strings.days) }),
        field({ label: strings.at, input: h('input', { name: 'at', type: 'time', required: true, value: '19:30' }) }),
        field({
          label: strings.minutes,
          input: h('input', { name: 'minutes', type: 'number', min: 10, max: 480, value: 90, required: true }),
        }),
        h(
          'label',
          { class: 'choice' },
          h('input', { type: 'checkbox', name: 'openBetweenSessions', checked: true }),
          h('span', {}, strings.betweenLabel),
        ),
      ]),
      ...(hasPlan
        ? [
            form(strings.moveTitle, strings.moveDo, strings.moved, acts.move, [
              field({
                label: strings.moveTo,
                hint: strings.moveHint,
                input: h('input', { name: 'startsAt', type: 'datetime-local', required: true }),
              }),
            ]),
          ]
        : []),
    );
  }
}

/** @param {string} name @param {Record<string, string>} options */
const select = (name, options) =>
  h('select', { name }, ...Object.entries(options).map(([value, words]) => h('option', { value }, words)));

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
