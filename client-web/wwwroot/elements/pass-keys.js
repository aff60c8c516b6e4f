import { usePasskey } from '../device/passkeys.js';
import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {import('../api.js').Answer<any>} Answer */
/** @typedef {{ id: string, name: string, createdAt: string }} Passkey */
/**
 * @typedef {object} PasskeyActs
 * @property {(values: Record<string, unknown>) => Promise<Answer>} begin  answers with the question for a new passkey
 * @property {(question: import('../device/passkeys.js').PasskeyQuestion, name: string) => Promise<Answer>} make
 * @property {(id: string, values: Record<string, unknown>) => Promise<Answer>} remove
 * @property {() => void} finished
 */

/** The passkeys of one's own account: which there are, one more, one less. */
export class PassKeysElement extends HTMLElement {
  /** @param {{ passkeys: Passkey[], hasTotp: boolean, isAble: boolean }} state @param {PasskeyActs} acts */
  render({ passkeys, hasTotp, isAble }, acts) {
    const list = passkeys.map((passkey) =>
      h(
        'li',
        {},
        h('p', {}, strings.passkeySince({ name: passkey.name, day: timeWithDay(passkey.createdAt) })),
        this.#form(strings.passkeyRemove, strings.passkeyRemoveNamed(passkey.name), [proof(hasTotp)], (held) =>
          withProof(held, (body) => acts.remove(passkey.id, body)), acts.finished),
      ),
    );
    const name = h('input', { name: 'name', maxlength: 40, autocomplete: 'off' });
    const adding = this.#form(
      strings.passkeyAdd,
      null,
      [field({ label: strings.passkeyName, hint: strings.passkeyNameHint, input: name }), proof(hasTotp)],
      async (held) => {
        const question = await withProof(held, acts.begin);
        return question.ok ? acts.make(question.value, held.name ?? '') : question;
      },
      acts.finished,
    );
    this.replaceChildren(
      h(
        'section',
        { class: 'card' },
        h('h2', {}, strings.passkeyTitle),
        h('p', {}, strings.passkeyLead),
        list.length > 0 && h('ul', { class: 'plain-list' }, ...list),
        isAble ? adding : h('p', { class: 'soft' }, strings.passkeyUnable),
      ),
    );
  }

  /**
   * @param {string} button @param {string | null} label @param {Node[]} parts
   * @param {(held: Record<string, string>) => Promise<Answer>} act @param {() => void} done
   */
  #form(button, label, parts, act, done) {
    const problem = problemLine();
    const send = h('button', { type: 'submit', 'aria-label': label }, button);
    const form = h('form', { method: 'post' }, problem, ...parts, send);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (send.disabled) return;
      problem.textContent = '';
      send.disabled = true;
      const sentence = await act(values(form)).then(
        (answer) => (answer.ok ? null : answer.sentence),
        // The person said no to the device, or it has no such passkey.
        () => strings.passkeyFailed,
      );
      send.disabled = false;
      if (sentence === null) done();
      else problem.textContent = sentence;
    });
    return form;
  }
}

/**
 * Asks, and where the server wants a passkey besides, asks again with its answer.
 * @param {Record<string, string>} held
 * @param {(body: Record<string, unknown>) => Promise<Answer>} act
 */
async function withProof({ passphrase, totp }, act) {
  const body = { passphrase, ...(totp ? { totp } : {}) };
  const answer = await act(body);
  return answer.ok || answer.passkey === null || totp ? answer : act({ ...body, passkey: await usePasskey(answer.passkey) });
}

/** @param {boolean} hasTotp */
function proof(hasTotp) {
  const passphrase = h('input', { name: 'passphrase', type: 'password', autocomplete: 'current-password', required: true });
  const code = h('input', { name: 'totp', autocomplete: 'one-time-code', spellcheck: 'false' });
  return h(
    'div',
    {},
    field({ label: strings.passphrase, input: passphrase }),
    hasTotp ? field({ label: strings.totp, hint: strings.totpHint, input: code }) : null,
  );
}

customElements.define('pass-keys', PassKeysElement);
