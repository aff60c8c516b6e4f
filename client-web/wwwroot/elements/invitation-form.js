import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, problemLine } from './h.js';
import { sendAndSay } from './making-form.js';

export class InvitationForm extends HTMLElement {
  /** @param {import('./making-form.js').Act} act */
  render(act) {
    const problem = problemLine();
    const done = h('div', { class: 'done', role: 'status' });
    const roles = ['clinician', 'facilitator', 'peer-moderator', 'administrator'];
    const role = h('select', { name: 'role' }, ...roles.map((one) => h('option', { value: one }, strings.roleNames[one] ?? one)));
    const licence = h('input', { name: 'licence', maxlength: 80, autocomplete: 'off' });
    const jurisdiction = h('input', { name: 'jurisdiction', maxlength: 80, autocomplete: 'off' });
    const number = h('input', { name: 'number', maxlength: 80, autocomplete: 'off' });
    const register = h('input', { name: 'register', maxlength: 200, autocomplete: 'off' });
    const expires = h('input', { name: 'expiresOn', type: 'date' });
    const credential = h(
      'div',
      {},
      field({ label: strings.licence, input: licence }),
      field({ label: strings.jurisdiction, input: jurisdiction }),
      field({ label: strings.credentialNumber, input: number }),
      field({ label: strings.credentialRegister, hint: strings.inviteRegisterHint, input: register }),
      field({ label: strings.credentialExpires, hint: strings.credentialExpiresHint, input: expires }),
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
      for (const input of [licence, jurisdiction]) input.required = needed;
      for (const input of [licence, jurisdiction, number, register, expires]) input.disabled = !needed;
    };
    form.addEventListener('change', showCredential);
    showCredential();
    sendAndSay(form, problem, done, act, ({ code, expiresAt }) => [
      h('p', {}, strings.invitationMade),
      h('p', {}, h('code', { class: 'code' }, code)),
      h('p', { class: 'soft small' }, strings.validUntil(timeWithDay(expiresAt))),
    ]);
    this.replaceChildren(form);
  }
}

customElements.define('invitation-form', InvitationForm);
