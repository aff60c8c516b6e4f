import { ask } from '../api.js';
import { card, CredentialList } from '../elements/credential-list.js';
import { field, h, problemLine, values } from '../elements/h.js';
import { byUrgency, endOfDay } from '../state/credentials.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

/** @typedef {import('../state/credentials.js').Credentialed} Credentialed */

const pageSize = 200;
const pagesMax = 25;
const licensed = ['clinician', 'facilitator'];

const me = await openPageFor((pages) => pages.audit);
if (me !== null) {
  const own = me.id;
  const problem = problemLine();
  const list = new CredentialList();
  const found = h('div');
  /** @type {Credentialed[]} */
  let people = [];

  /** @type {import('../elements/credential-list.js').CredentialActs} */
  const acts = {
    me: own,
    verify: ({ id }, { expiresOn, ...seen }) => act('PUT', id, 'credential', { ...seen, expiresAt: endOfDay(expiresOn) }),
    withdraw: ({ id }, reason) => act('POST', id, 'credential/withdraw', { reason }),
  };

  content().replaceChildren(h('h1', {}, strings.credentialsTitle), h('p', {}, strings.credentialsLead), problem, list, search(), found);
  await show();

  /** @param {'PUT' | 'POST'} method @param {string} id @param {string} under @param {object} body */
  async function act(method, id, under, body) {
    const answer = await ask(method, `/api/accounts/${encodeURIComponent(id)}/${under}`, body);
    if (!answer.ok) return answer.sentence;
    found.replaceChildren();
    await show();
    return null;
  }

  async function show() {
    const all = await everybody();
    problem.textContent = typeof all === 'string' ? all : '';
    if (typeof all === 'string') return;
    people = all;
    list.render(people, acts);
  }

  /** Somebody who is not in the list: a facilitator who has a licence. */
  function search() {
    const line = problemLine();
    const none = h('p', { role: 'status' });
    const input = h('input', { name: 'name', maxlength: 32, required: true, autocomplete: 'off' });
    const form = h(
      'form',
      { class: 'card' },
      h('h2', {}, strings.credentialAdd),
      line,
      field({ label: strings.accountsName, hint: strings.credentialAddHint, input }),
      h('button', { type: 'submit' }, strings.accountsSearch),
      none,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const answer = await ask('POST', '/api/accounts/search', { name: values(form).name ?? '', limit: 50 });
      line.textContent = answer.ok ? '' : answer.sentence;
      if (!answer.ok) return;
      const others = /** @type {Credentialed[]} */ (answer.value.items)
        .filter(({ id, roles }) => licensed.some((role) => roles.includes(role)) && !people.some((one) => one.id === id))
        .map(({ id, pseudonym, roles }) => ({ id, pseudonym, roles, credential: null }));
      none.textContent = others.length === 0 ? strings.credentialAddNone : '';
      found.replaceChildren(...byUrgency(others, Date.now()).map(({ person, standing }) => card(person, standing, acts)));
    });
    return form;
  }
}

/** All pages of the list, or what went wrong. @returns {Promise<Credentialed[] | string>} */
async function everybody() {
  /** @type {Credentialed[]} */
  const people = [];
  let after = '';
  for (let page = 0; page < pagesMax; page++) {
    const answer = await ask('GET', `/api/credentials?limit=${pageSize}&after=${encodeURIComponent(after)}`);
    if (!answer.ok) return answer.sentence;
    people.push(...answer.value.items);
    if (!answer.value.next) break;
    after = answer.value.next;
  }
  return people;
}
