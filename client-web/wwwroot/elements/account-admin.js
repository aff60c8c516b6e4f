import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';

/**
 * @typedef {{ id: string, pseudonym: string, roles: string[], createdAt: string, deactivatedAt: string | null,
 *   hasTotp: boolean }} Account
 */
/** @typedef {import('../api.js').Answer<{ items: Account[], next: string | null }>} Found */
/** @typedef {(account: Account, act: string, reason: string) => Promise<string | null>} Act  answers what went wrong */

/** Looks for accounts, closes and opens them, takes roles away, and forgets a second factor that its owner has lost. */
export class AccountAdmin extends HTMLElement {
  #list = h('div');
  #problem = problemLine();
  #status = h('p', { role: 'status' });
  #searched = '';

  /** @param {{ me: string, search: (name: string) => Promise<Found>, act: Act }} acts */
  render(acts) {
    const name = h('input', { name: 'name', maxlength: 32, autocomplete: 'off' });
    const form = h(
      'form',
      {},
      h('h2', {}, strings.accountsTitle),
      this.#problem,
      field({ label: strings.accountsName, hint: strings.accountsHint, input: name }),
      h('button', { type: 'submit' }, strings.accountsSearch),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#searched = values(form).name ?? '';
      void this.#load(acts);
    });
    this.replaceChildren(h('section', { class: 'card' }, form, this.#status, this.#list));
  }

  /** @param {{ me: string, search: (name: string) => Promise<Found>, act: Act }} acts */
  async #load(acts) {
    const found = await acts.search(this.#searched);
    this.#problem.textContent = found.ok ? '' : found.sentence;
    if (!found.ok) return;
    this.#status.textContent = found.value.items.length === 0 ? strings.accountsNone : '';
    this.#list.replaceChildren(
      ...found.value.items.map((account) =>
        itemOf(account, account.id === acts.me, async (act, reason) => {
          const sentence = await acts.act(account, act, reason);
          if (sentence === null) await this.#load(acts);
          return sentence;
        }),
      ),
    );
  }
}

/** @param {Account} account @param {boolean} isMe @param {(act: string, reason: string) => Promise<string | null>} act */
function itemOf(account, isMe, act) {
  const { pseudonym, roles, createdAt, deactivatedAt, hasTotp } = account;
  const staff = roles.filter((role) => role !== 'member');
  const facts = [
    roles.map((role) => strings.roleNames[role] ?? role).join(', '),
    strings.accountSince(timeWithDay(createdAt)),
    deactivatedAt === null ? '' : strings.accountClosed(timeWithDay(deactivatedAt)),
  ];
  const ways = isMe
    ? []
    : present([
        deactivatedAt === null ? way(strings.deactivate, 'deactivate', act) : way(strings.reactivate, 'reactivate', act),
        ...staff.map((role) => way(strings.revokeRole(strings.roleNames[role] ?? role), `roles/${role}/revoke`, act)),
        hasTotp && way(strings.resetTotp, 'totp/reset', act),
      ]);
  return h(
    'article',
    {},
    h('h3', {}, pseudonym),
    h('p', { class: 'soft small' }, facts.filter((fact) => fact !== '').join(' · ')),
    ...ways,
  );
}

/** @param {string} words @param {string} path @param {(act: string, reason: string) => Promise<string | null>} act */
function way(words, path, act) {
  const problem = problemLine();
  const input = h('input', { name: 'reason', required: true, maxlength: 500 });
  const reason = field({ label: strings.reason, hint: strings.reasonKept, input });
  const form = h('form', {}, problem, reason, h('button', { type: 'submit' }, words));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = (await act(path, values(form).reason ?? '')) ?? '';
  });
  return h('details', {}, h('summary', {}, words), form);
}

customElements.define('account-admin', AccountAdmin);
