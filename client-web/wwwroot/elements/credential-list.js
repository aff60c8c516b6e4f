import { dateInWords } from '../device/times.js';
import { byUrgency, dayField, needLook } from '../state/credentials.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';

/** @typedef {import('../state/credentials.js').Credentialed} Credentialed */
/** @typedef {import('../state/credentials.js').Standing} Standing */
/**
 * @typedef {object} CredentialActs  each answers what went wrong, or nothing
 * @property {string} me  nobody verifies their own licence
 * @property {(person: Credentialed, held: Record<string, string>) => Promise<string | null>} verify
 * @property {(person: Credentialed, reason: string) => Promise<string | null>} withdraw
 */

/** Everybody whose licence gives them rights here, those first whom somebody has to look up. */
export class CredentialList extends HTMLElement {
  #summary = h('p', { role: 'status' });
  #list = h('div');

  connectedCallback() {
    this.replaceChildren(this.#summary, this.#list);
  }

  /** @param {Credentialed[]} people @param {CredentialActs} acts */
  render(people, acts) {
    const list = byUrgency(people, Date.now());
    this.#summary.textContent = strings.credentialsToLook(needLook(list));
    this.#list.replaceChildren(...list.map(({ person, standing }) => card(person, standing, acts)));
  }
}

/** @param {Credentialed} person @param {Standing} standing @param {CredentialActs} acts */
export function card(person, standing, acts) {
  const { id, pseudonym, roles, credential } = person;
  const title = `credential-${id}`;
  const day = credential?.verifiedAt ? dateInWords(credential.verifiedAt) : null;
  const facts = credential && [
    strings.licensed(`${credential.licence} ${credential.number ?? ''}`.trim(), credential.jurisdiction),
    day && (credential.register ? strings.verifiedOn(day, credential.register) : strings.verifiedIn(day)),
    credential.expiresAt && strings.expiresOn(dateInWords(credential.expiresAt)),
  ];
  const words = roles.filter((role) => role !== 'member').map((role) => strings.roleNames[role] ?? role);
  const isOwn = id === acts.me;
  return h(
    'article',
    { class: `card credential ${standing}`, 'aria-labelledby': title },
    h('h2', { id: title }, pseudonym),
    h('p', { class: 'standing' }, strings.credentialStanding[standing]),
    h('p', { class: 'soft small' }, words.join(', ')),
    facts && h('p', { class: 'small' }, facts.filter(Boolean).join(' · ')),
    isOwn && h('p', { class: 'soft small' }, strings.credentialOwn),
    ...(isOwn ? [] : present([verifyForm(person, acts), credential?.verifiedAt && withdrawForm(person, acts)])),
  );
}

/** @param {Credentialed} person @param {CredentialActs} acts */
function verifyForm(person, acts) {
  const { credential } = person;
  const text = (/** @type {string} */ name, /** @type {string | undefined} */ value, required = true, maxlength = 80) =>
    h('input', { name, value: value || null, required, maxlength, autocomplete: 'off' });
  const expires = h('input', { name: 'expiresOn', type: 'date', value: dayField(credential?.expiresAt) || null });
  return details(strings.credentialVerify, (held) => acts.verify(person, held), [
    h('p', { class: 'soft small' }, strings.credentialVerifyLead),
    field({ label: strings.licence, input: text('licence', credential?.licence) }),
    field({ label: strings.credentialNumber, input: text('number', credential?.number, false) }),
    field({ label: strings.jurisdiction, input: text('jurisdiction', credential?.jurisdiction) }),
    field({
      label: strings.credentialRegister,
      hint: strings.credentialRegisterHint,
      input: text('register', credential?.register, true, 200),
    }),
    field({ label: strings.credentialExpires, hint: strings.credentialExpiresHint, input: expires }),
  ]);
}

/** @param {Credentialed} person @param {CredentialActs} acts */
function withdrawForm(person, acts) {
  const input = h('input', { name: 'reason', required: true, maxlength: 500 });
  return details(strings.credentialWithdraw, (held) => acts.withdraw(person, held.reason ?? ''), [
    h('p', { class: 'soft small' }, strings.credentialWithdrawLead),
    field({ label: strings.reason, hint: strings.reasonKept, input }),
  ]);
}

/** @param {string} words @param {(held: Record<string, string>) => Promise<string | null>} act @param {HTMLElement[]} fields */
function details(words, act, fields) {
  const problem = problemLine();
  const form = h('form', {}, problem, ...fields, h('button', { type: 'submit' }, words));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = (await act(values(form))) ?? '';
  });
  return h('details', {}, h('summary', {}, words), form);
}

customElements.define('credential-list', CredentialList);
