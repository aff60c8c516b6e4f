import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';

/** @typedef {import('../api.js').Refusal} Refusal */
/**
 * @typedef {(values: Record<string, any>) => Promise<Refusal | null>} Submit  answers what went wrong, or nothing
 */

/** The field that a refusal is about. @type {Record<string, string>} */
const fieldOf = {
  'pseudonym-taken': 'pseudonym',
  'invalid-pseudonym': 'pseudonym',
  'weak-passphrase': 'passphrase',
  'wrong-totp': 'totp',
  'unknown-invitation': 'invitation',
};

/**
 * Shows a form's refusal: at the field it is about, which gets the focus, else above the button. The focus never gets lost.
 * @param {HTMLFormElement} form @param {HTMLElement} problem @param {Submit} submit
 */
export function onSubmit(form, problem, submit) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'));
  const home = h('div', {}, problem);
  button.before(home);
  /** @type {(() => void) | null} */
  let clear = null;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    problem.textContent = '';
    clear?.();
    button.setAttribute('aria-disabled', 'true');
    const refusal = await submit(values(form));
    button.removeAttribute('aria-disabled');
    if (!refusal) return;
    const input = form.elements.namedItem(fieldOf[refusal.code] ?? '');
    clear = input instanceof HTMLInputElement ? problemAt(input, problem, home) : null;
    problem.textContent = refusal.sentence;
    problem.scrollIntoView({ block: 'nearest' });
    form.dispatchEvent(new CustomEvent('refused', { detail: refusal }));
  });
}

/** @param {HTMLInputElement} input @param {HTMLElement} problem @param {HTMLElement} home  where the sentence stands else */
function problemAt(input, problem, home) {
  const described = input.getAttribute('aria-describedby');
  problem.id = `${input.id}-problem`;
  input.after(problem);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', `${problem.id} ${described ?? ''}`.trim());
  input.focus();
  return () => {
    input.removeAttribute('aria-invalid');
    if (described === null) input.removeAttribute('aria-describedby');
    else input.setAttribute('aria-describedby', described);
    home.append(problem);
  };
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
        input: h('input', { name: 'invitation', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false' }),
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

customElements.define('create-account-form', CreateAccountForm);
