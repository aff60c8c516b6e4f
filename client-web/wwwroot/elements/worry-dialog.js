import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';
import { openDialog } from './open-dialog.js';

/**
 * The steps that anyone can take, and the way to tell the team. One id for each dialog: sent twice, it is told once.
 * @param {(worry: object) => Promise<import('../api.js').Answer<{ clinicianOnDuty: boolean }>>} onTell
 */
export function askWorry(onTell) {
  const worryId = crypto.randomUUID();
  const problem = problemLine();
  const dialog = h('dialog', { class: 'worry', 'aria-labelledby': 'worry-title' });
  const close = () => dialog.close();
  const form = h(
    'form',
    {
      on: {
        submit: async (/** @type {SubmitEvent} */ event) => {
          event.preventDefault();
          const answer = await onTell({ worryId, ...values(form) });
          if (answer.ok) thank(answer.value.clinicianOnDuty);
          else problem.textContent = answer.sentence;
        },
      },
    },
    h('h3', {}, strings.worryTell),
    h('p', {}, strings.worryTellLead),
    choices({ legend: strings.worryUrgency, name: 'urgency', options: strings.worryUrgencies }),
    field({ label: strings.worryNote, input: h('textarea', { name: 'note', rows: 2, maxlength: 1000 }) }),
    problem,
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary' }, strings.worryTell),
      h('button', { type: 'button', on: { click: close } }, strings.close),
    ),
  );

  /** @param {boolean} onDuty */
  function thank(onDuty) {
    const button = h('button', { type: 'button', class: 'primary', on: { click: close } }, strings.close);
    form.replaceWith(
      h('p', { role: 'status' }, `${strings.worryThanks} ${onDuty ? strings.worrySomeone : strings.worryNobody}`),
      button,
    );
    button.focus();
  }

  dialog.append(
    h('h2', { id: 'worry-title', autofocus: true }, strings.worryTitle),
    h('ol', {}, ...strings.worrySteps.map((step) => h('li', {}, step))),
    h('p', {}, h('a', { href: strings.helpPage }, strings.supportMore), ' · ', h('a', { href: strings.worriedPage }, strings.worryMore)),
    form,
  );
  void openDialog(dialog);
}
