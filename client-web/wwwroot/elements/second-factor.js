import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {(values: Record<string, string>) => Promise<import('../api.js').Answer<any>>} Act */
/**
 * @typedef {object} SecondFactorActs
 * @property {Act} begin  answers with the key and its link
 * @property {Act} confirm  answers with the recovery codes
 * @property {Act} remove
 * @property {() => void} finished
 */

/** The second factor of one's own account: set up in three steps, or removed. */
export class SecondFactorElement extends HTMLElement {
  /** @param {{ has: boolean, isNeeded: boolean }} state @param {SecondFactorActs} acts */
  render({ has, isNeeded }, acts) {
    if (has) this.#showRemoval(acts);
    else this.#showBeginning(isNeeded, acts);
  }

  /** @param {boolean} isNeeded @param {SecondFactorActs} acts */
  #showBeginning(isNeeded, acts) {
    this.#show(
      [h('p', {}, isNeeded ? strings.secondFactorNeeded : strings.secondFactorLead), passphraseField()],
      strings.secondFactorBegin,
      acts.begin,
      ({ secret, uri }) => this.#showSecret(secret, uri, acts),
    );
  }

  /** @param {string} secret @param {string} uri @param {SecondFactorActs} acts */
  #showSecret(secret, uri, acts) {
    const blocks = secret.match(/.{1,4}/g) ?? [];
    this.#show(
      [
        h('p', {}, strings.secondFactorSecret),
        h('p', {}, h('code', { class: 'code' }, blocks.join(' '))),
        h('p', {}, h('a', { href: uri }, strings.secondFactorOpen)),
        h('p', { class: 'soft small' }, strings.secondFactorOnce),
        codeField(strings.secondFactorCode),
      ],
      strings.secondFactorConfirm,
      acts.confirm,
      ({ recoveryCodes }) => this.#showRecoveryCodes(recoveryCodes, acts),
    );
  }

  /** @param {string[]} codes @param {SecondFactorActs} acts */
  #showRecoveryCodes(codes, acts) {
    const heading = h('h2', { tabindex: -1 }, strings.recoveryTitle);
    this.replaceChildren(
      h(
        'section',
        { class: 'card' },
        heading,
        h('p', {}, strings.recoveryLead),
        h('ul', { class: 'plain-list' }, ...codes.map((code) => h('li', {}, h('code', { class: 'code' }, code)))),
        h('button', { type: 'button', class: 'primary', on: { click: acts.finished } }, strings.recoveryKept),
      ),
    );
    heading.focus();
  }

  /** @param {SecondFactorActs} acts */
  #showRemoval(acts) {
    this.#show(
      [
        h('p', {}, strings.secondFactorOn),
        h('p', { class: 'soft' }, strings.secondFactorRemoveHint),
        passphraseField(),
        codeField(strings.totp, strings.totpHint),
      ],
      strings.secondFactorRemove,
      acts.remove,
      acts.finished,
    );
  }

  /** @param {Node[]} parts @param {string} button @param {Act} act @param {(value: any) => void} done */
  #show(parts, button, act, done) {
    const problem = problemLine();
    const send = h('button', { type: 'submit', class: 'primary' }, button);
    const form = h('form', { class: 'card', method: 'post' }, h('h2', {}, strings.secondFactorTitle), problem, ...parts, send);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (send.disabled) return;
      problem.textContent = '';
      send.disabled = true;
      const answer = await act(values(form));
      send.disabled = false;
      if (answer.ok) done(answer.value);
      else problem.textContent = answer.sentence;
    });
    this.replaceChildren(form);
    if (parts.length > 2) form.querySelector('input')?.focus();
  }
}

function passphraseField() {
  return field({
    label: strings.passphrase,
    input: h('input', { name: 'passphrase', type: 'password', autocomplete: 'current-password', required: true }),
  });
}

/** @param {string} label @param {string} [hint] */
function codeField(label, hint) {
  const input = h('input', { name: 'totp', autocomplete: 'one-time-code', spellcheck: 'false', required: true });
  return field({ label, hint, input });
}

customElements.define('second-factor', SecondFactorElement);
