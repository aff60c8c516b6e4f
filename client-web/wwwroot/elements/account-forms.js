import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';

/**
 * @typedef {(values: Record<string, string>) => Promise<import('../api.js').Refusal | null>} Submit  answers what went wrong, or nothing
 */

/** Shows a form's refusal and gives the focus back. @param {HTMLFormElement} form @param {HTMLElement} problem @param {Submit} submit */
function onSubmit(form, problem, submit) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'));
    if (button.disabled) return;
    problem.textContent = '';
    button.disabled = true;
    const refusal = await submit(values(form));
    button.disabled = false;
    problem.textContent = refusal?.sentence ?? '';
    if (refusal) form.dispatchEvent(new CustomEvent('refused', { detail: refusal.code }));
  });
}

/** Name, passphrase, and the six-digit code once the server asks for it. */
export class SignInForm extends HTMLElement {
  /** @param {Submit} submit */
  render(submit) {
    const name = h('input', { name: 'pseudonym', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true });
    const passphrase = h('input', { name: 'passphrase', type: 'password', autocomplete: 'current-password', required: true });
    const pattern = '[0-9 ]{6,7}|[A-Za-z2-9\\-]{16,19}';
    const code = h('input', { name: 'totp', autocomplete: 'one-time-code', spellcheck: 'false', pattern });
    const codeField = field({ label: strings.totp, hint: strings.totpHint, input: code });
    codeField.hidden = true;
    const problem = problemLine();
    // Were the script to fail, the browser must not put a passphrase into an address: hence the method.
    const form = h(
      'form',
      { method: 'post', action: '/api/session' },
      h('h2', {}, strings.signInTitle),
      problem,
      field({ label: strings.name, input: name }),
      field({ label: strings.passphrase, input: passphrase }),
      codeField,
      h('button', { type: 'submit', class: 'primary' }, strings.signIn),
    );
    onSubmit(form, problem, submit);
    form.addEventListener('refused', (event) => {
      if (/** @type {CustomEvent} */ (event).detail !== 'totp-required') return;
      codeField.hidden = false;
      code.focus();
    });
    this.replaceChildren(form);
  }
}

/** A new account: a name to be known by, an age band, a country, the terms. */
export class CreateAccountForm extends HTMLElement {
  /** @param {Submit} submit @param {{ code: string, name: string }[]} countries @param {string} likelyCountry */
  render(submit, countries, likelyCountry) {
    const problem = problemLine();
    const tooYoung = h('p', { class: 'problem', role: 'alert' });
    const options = countries.map(({ code, name }) => h('option', { value: code, selected: code === likelyCountry }, name));
    const age = choices({
      legend: strings.ageBand,
      name: 'ageBand',
      options: { adult: strings.adult, teen: strings.teen, child: strings.child },
    });
    const button = h('button', { type: 'submit', class: 'primary' }, strings.create);
    const form = h(
      'form',
      { method: 'post', action: '/api/accounts' },
      problem,
      field({
        label: strings.chosenName,
        hint: strings.chosenNameHint,
        input: h('input', {
          name: 'pseudonym',
          autocomplete: 'username',
          autocapitalize: 'none',
          spellcheck: 'false',
          required: true,
          maxlength: 32,
        }),
      }),
      field({
        label: strings.passphrase,
        hint: strings.newPassphraseHint,
        input: h('input', { name: 'passphrase', type: 'password', autocomplete: 'new-password', required: true }),
      }),
      age,
      tooYoung,
      field({
        label: strings.country,
        hint: strings.countryHint,
        input: h('select', { name: 'country', autocomplete: 'country' }, ...options),
      }),
      field({
        label: strings.invitation,
        hint: strings.invitationHint,
        input: h('input', { name: 'invitation', autocomplete: 'off', spellcheck: 'false' }),
      }),
      h('label', { class: 'choice' }, h('input', { type: 'checkbox', name: 'acceptTerms', required: true }), h('span', {}, strings.terms)),
      button,
    );
    age.addEventListener('change', () => {
      const child = values(form).ageBand === 'child';
      tooYoung.textContent = child ? strings.childAnswer : '';
      button.disabled = child;
    });
    onSubmit(form, problem, submit);
    this.replaceChildren(h('details', {}, h('summary', {}, h('h2', {}, strings.createTitle), h('span', {}, strings.createOpen)), form));
  }
}

customElements.define('sign-in-form', SignInForm);
customElements.define('create-account-form', CreateAccountForm);
