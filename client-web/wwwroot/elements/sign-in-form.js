import { canUsePasskeys, usePasskey } from '../device/passkeys.js';
import { strings } from '../strings/strings.js';
import { onSubmit } from './account-forms.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {import('../api.js').Refusal} Refusal */
/** @typedef {import('./account-forms.js').Submit} Submit */

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
      field({ label: strings.name, input: name }),
      field({ label: strings.passphrase, input: passphrase }),
      codeField,
      h('button', { type: 'submit', class: 'primary' }, strings.signIn),
    );
    const passkey = h('button', { type: 'button', hidden: true }, strings.passkeyUse);
    form.append(passkey);
    /** @type {import('../device/passkeys.js').PasskeyQuestion | null} */
    let question = null;
    const refused = (/** @type {Refusal} */ refusal) => {
      problem.textContent = refusal.sentence;
      question = canUsePasskeys ? refusal.passkey : null;
      passkey.hidden = question === null;
      if (refusal.code === 'totp-required') codeField.hidden = false;
      if (refusal.code === 'totp-required') code.focus();
      else if (question !== null) passkey.focus();
    };
    onSubmit(form, problem, submit);
    form.addEventListener('refused', (event) => refused(/** @type {CustomEvent} */ (event).detail));
    passkey.addEventListener('click', async () => {
      if (question === null) return;
      const asked = question;
      // A question is good for one answer.
      question = null;
      passkey.hidden = true;
      try {
        const refusal = await submit({ ...values(form), passkey: await usePasskey(asked) });
        if (refusal) refused(refusal);
      } catch {
        problem.textContent = strings.passkeyFailed;
      }
    });
    this.replaceChildren(form);
  }
}

customElements.define('sign-in-form', SignInForm);
