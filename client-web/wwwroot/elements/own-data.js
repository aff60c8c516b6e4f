import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {import('../api.js').Answer<any>} Answer */

/** What is held about me: take it along, or have it destroyed. */
export class OwnDataElement extends HTMLElement {
  /** @param {{ erase: (values: Record<string, string>) => Promise<Answer>, erased: () => void }} acts */
  render({ erase, erased }) {
    this.replaceChildren(
      h(
        'section',
        { class: 'card' },
        h('h2', {}, strings.exportTitle),
        h('p', {}, strings.exportLead),
        h('p', {}, h('a', { class: 'button', href: '/api/me/export', download: true }, strings.exportTake)),
      ),
      eraseForm(erase, erased),
    );
  }
}

/** @param {(values: Record<string, string>) => Promise<Answer>} erase @param {() => void} erased */
function eraseForm(erase, erased) {
  const problem = problemLine();
  const send = h('button', { type: 'submit' }, strings.eraseDo);
  const passphrase = h('input', { name: 'passphrase', type: 'password', autocomplete: 'current-password', required: true });
  const form = h(
    'form',
    { class: 'card', method: 'post' },
    h('h2', {}, strings.eraseTitle),
    h('p', {}, strings.eraseLead),
    problem,
    field({ label: strings.passphrase, hint: strings.eraseHint, input: passphrase }),
    send,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.disabled) return;
    problem.textContent = '';
    send.disabled = true;
    const answer = await erase(values(form));
    send.disabled = false;
    if (answer.ok) erased();
    else problem.textContent = answer.sentence;
  });
  return form;
}

customElements.define('own-data', OwnDataElement);
