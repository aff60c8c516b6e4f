import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';

/** @typedef {(values: Record<string, string>) => Promise<import('../api.js').Answer<any>>} Act */

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} problem
 * @param {HTMLElement} done
 * @param {Act} act
 * @param {(value: any, held: Record<string, string>) => (Node | string)[]} said
 */
function onSubmit(form, problem, done, act, said) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    done.replaceChildren();
    const held = values(form);
    const answer = await act(held);
    if (!answer.ok) {
      problem.textContent = answer.sentence;
      return;
    }
    form.reset();
    form.dispatchEvent(new Event('change'));
    done.replaceChildren(...said(answer.value, held));
  });
}

export class GroupForm extends HTMLElement {
  /** @param {Act} act */
  render(act) {
    const problem = problemLine();
    const done = h('p', { class: 'done', role: 'status' });
    const form = h(
      'form',
      { class: 'card' },
      h('h2', {}, strings.createGroup),
      problem,
      field({ label: strings.groupName, input: h('input', { name: 'name', required: true, maxlength: 80, autocomplete: 'off' }) }),
      field({ label: strings.topic, input: h('input', { name: 'topic', required: true, maxlength: 40, autocomplete: 'off' }) }),
      field({
        label: strings.agreement,
        hint: strings.agreementHint,
        input: h('textarea', { name: 'agreement', rows: 5, required: true, maxlength: 8000 }),
      }),
      field({
        label: strings.capacity,
        hint: strings.capacityHint,
        input: h('input', { name: 'capacity', type: 'number', min: 2, max: 50, value: 12 }),
      }),
      field({ label: strings.retention, input: h('input', { name: 'retentionDays', type: 'number', min: 1, max: 3650, value: 90 }) }),
      choices({ legend: strings.watched, name: 'coverage', options: strings.coverage, chosen: 'moderator' }),
      h('button', { type: 'submit', class: 'primary' }, strings.createGroup),
      done,
    );
    onSubmit(form, problem, done, act, (_value, held) => [strings.groupCreated(held.name ?? '')]);
    this.replaceChildren(form);
  }
}

export class InvitationForm extends HTMLElement {
  /** @param {Act} act */
  render(act) {
    const problem = problemLine();
    const done = h('div', { class: 'done', role: 'status' });
    const roles = ['clinician', 'facilitator', 'peer-moderator', 'administrator'];
    const role = h('select', { name: 'role' }, ...roles.map((one) => h('option', { value: one }, strings.roleNames[one] ?? one)));
    const licence = h('input', { name: 'licence', maxlength: 80, autocomplete: 'off' });
    const jurisdiction = h('input', { name: 'jurisdiction', maxlength: 80, autocomplete: 'off' });
    const credential = h(
      'div',
      {},
      field({ label: strings.licence, hint: strings.licenceHint, input: licence }),
      field({ label: strings.jurisdiction, input: jurisdiction }),
    );
    const form = h(
      'form',
      { class: 'card' },
      h('h2', {}, strings.makeInvitation),
      problem,
      field({ label: strings.role, input: role }),
      credential,
      h('button', { type: 'submit', class: 'primary' }, strings.makeCode),
      done,
    );
    const showCredential = () => {
      const needed = role.value === 'clinician';
      credential.hidden = !needed;
      for (const input of [licence, jurisdiction]) {
        input.required = needed;
        input.disabled = !needed;
      }
    };
    form.addEventListener('change', showCredential);
    showCredential();
    onSubmit(form, problem, done, act, ({ code, expiresAt }) => [
      h('p', {}, strings.invitationMade),
      h('p', {}, h('code', { class: 'code' }, code)),
      h('p', { class: 'soft small' }, strings.validUntil(timeWithDay(expiresAt))),
    ]);
    this.replaceChildren(form);
  }
}

customElements.define('group-form', GroupForm);
customElements.define('invitation-form', InvitationForm);
