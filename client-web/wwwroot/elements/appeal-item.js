import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';

/**
 * @typedef {{ id: string, groupName: string, pseudonym: string, words: string, at: string, kind: 'warn' | 'mute' | 'remove',
 *   sanctionedAt: string, until: string | null, sanctionReason: string }} Appeal
 */

/** Somebody sees a decision differently; this moderator, who did not make it, decides. */
export class AppealItem extends HTMLElement {
  #title = h('h3', { tabindex: -1 });

  focusTitle() {
    this.#title.focus();
  }

  /** @param {Appeal} appeal @param {(appeal: Appeal, held: Record<string, string>) => Promise<string | null>} decide */
  render(appeal, decide) {
    const problem = problemLine();
    this.#title.id = `appeal-${appeal.id}`;
    this.#title.textContent = strings.appealOf(appeal.pseudonym);
    const reason = h('input', { name: 'reason', required: true, maxlength: 500 });
    const form = h(
      'form',
      {},
      problem,
      choices({ legend: strings.appealDecide, name: 'outcome', options: strings.appealOutcomes }),
      field({ label: strings.reason, hint: strings.appealReasonHint, input: reason }),
      h('button', { type: 'submit', class: 'primary' }, strings.appealDecideSend),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.textContent = (await decide(appeal, values(form))) ?? '';
    });
    const until = appeal.until === null ? null : timeWithDay(appeal.until);
    this.replaceChildren(
      h(
        'article',
        { class: 'card', 'aria-labelledby': this.#title.id },
        this.#title,
        h('p', { class: 'soft small' }, `${appeal.groupName} · ${timeWithDay(appeal.at)}`),
        h('p', {}, `${strings.appealAgainst} ${strings.sanctionKinds[appeal.kind] ?? appeal.kind} · ${timeWithDay(appeal.sanctionedAt)}`),
        until && h('p', { class: 'small' }, strings.validUntil(until)),
        h('p', {}, `${strings.reason}: ${appeal.sanctionReason}`),
        h('blockquote', {}, h('p', { class: 'text', dir: 'auto' }, appeal.words)),
        form,
      ),
    );
  }
}

customElements.define('appeal-item', AppealItem);
