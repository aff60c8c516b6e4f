import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';

/**
 * @typedef {object} OwnSanction
 * @property {string} id
 * @property {'warn' | 'mute' | 'remove'} kind
 * @property {string} groupName
 * @property {string} at
 * @property {string | null} until
 * @property {string} reason
 * @property {{ state: 'open' | 'upheld' | 'lifted', words: string, reason: string } | null} appeal
 */

/** What moderators have told me, and how I can say that I see it differently. */
export class OwnSanctions extends HTMLElement {
  /** @param {{ sanctions: OwnSanction[], appeal: (sanction: OwnSanction, words: string) => Promise<string | null> }} shown */
  render({ sanctions, appeal }) {
    this.hidden = sanctions.length === 0;
    this.replaceChildren(
      h('section', { class: 'card' }, h('h2', {}, strings.toldTitle), ...sanctions.map((sanction) => told(sanction, appeal))),
    );
  }
}

/** @param {OwnSanction} sanction @param {(sanction: OwnSanction, words: string) => Promise<string | null>} appeal */
function told(sanction, appeal) {
  const until = sanction.until === null ? null : timeWithDay(sanction.until);
  return h(
    'article',
    {},
    h('h3', {}, `${sanction.groupName} · ${timeWithDay(sanction.at)}`),
    h('p', {}, strings.sanction[sanction.kind](until)),
    h('p', {}, `${strings.reason}: ${sanction.reason}`),
    ...(sanction.appeal === null ? [appealForm((words) => appeal(sanction, words))] : raised(sanction.appeal)),
  );
}

/** @param {NonNullable<OwnSanction['appeal']>} appeal */
function raised({ state, words, reason }) {
  return present([
    h('p', {}, strings.appealState[state]),
    h('blockquote', {}, h('p', { dir: 'auto' }, words)),
    reason !== '' && h('p', {}, `${strings.reason}: ${reason}`),
  ]);
}

/** @param {(words: string) => Promise<string | null>} onAppeal */
function appealForm(onAppeal) {
  const problem = problemLine();
  const area = h('textarea', { name: 'words', rows: 4, required: true, maxlength: 2000 });
  const form = h(
    'form',
    {},
    problem,
    field({ label: strings.appealWords, hint: strings.appealHint, input: area }),
    h('button', { type: 'submit' }, strings.appealSend),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = (await onAppeal(values(form).words ?? '')) ?? '';
  });
  return h('details', {}, h('summary', {}, strings.appealOpen), form);
}

customElements.define('own-sanctions', OwnSanctions);
