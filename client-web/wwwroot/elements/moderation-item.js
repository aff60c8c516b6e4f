import { timeWithDay } from '../device/times.js';
import { standing } from '../state/item-queue.js';
import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';
import { itemWays } from './item-ways.js';
import { covered, reasonWords, words } from './item-words.js';
import { keptIn, putBack } from './kept-forms.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {import('./item-talk.js').TalkActs} TalkActs */
/** @typedef {import('../state/outcomes.js').Act} Act */
/**
 * @typedef {object} OwnActs  each answers what went wrong, or nothing
 * @property {string} me  the name of whoever looks
 * @property {boolean} mayTakeOver  from another moderator, at any time
 * @property {(item: Item) => Promise<string | null>} claim
 * @property {(item: Item) => void} opened  the words were uncovered
 * @property {(item: Item) => boolean} isOpened
 * @property {(item: Item, hidden: boolean, reason: string) => Promise<string | null>} setHidden
 * @property {(item: Item, values: Record<string, string>) => Promise<string | null>} sanction  and closes the item
 * @property {(item: Item, values: Record<string, string>, act: Act | null) => Promise<string | null>} resolve
 *   once the act is done
 * @property {(item: Item) => void} worry  about whoever wrote it: tells the clinicians
 * @property {(item: Item) => Promise<string | null>} nextStep  what the ladder suggests, in words
 * @property {(item: Item, end: { said: string, problem: string | null }) => Promise<void>} settled  an act is over: what the page does then
 */
/** @typedef {OwnActs & TalkActs} ItemActs */

/** One report or flag: what was said, why it is here, and what a moderator can do. Drawn anew, it keeps what is being typed into it. */
export class ModerationItemElement extends HTMLElement {
  #problem = problemLine();
  #title = h('h2', { tabindex: -1 });
  #isBusy = false;

  /** @param {Item} item @param {ItemActs} acts */
  render(item, acts) {
    const kept = keptIn(this);
    const hadFocus = this.contains(document.activeElement);
    this.#title.id = `item-${item.id}`;
    this.#title.textContent = `${strings.kinds[item.kind] ?? item.kind}: ${reasonWords(item.reason)}`;
    this.replaceChildren(
      h(
        'article',
        { class: 'card', 'aria-labelledby': this.#title.id },
        this.#title,
        h('p', { class: 'soft small' }, [item.groupName, timeWithDay(item.raisedAt), stateWords(item, acts.me)].join(' · ')),
        ...(acts.isOpened(item) || !item.message ? words(item) : [covered(item, acts)]),
        item.outcome ? h('p', {}, `${strings.outcome}: ${strings.outcomes[item.outcome] ?? item.outcome}`) : null,
        item.outcomeReason ? h('p', { class: 'small' }, `${strings.reason}: ${item.outcomeReason}`) : null,
        this.#problem,
        ...itemWays(item, acts, (work, said, form) => this.#run(item, acts, work, said, form)),
      ),
    );
    if (!putBack(this, kept) && hadFocus) this.focusTitle();
  }

  focusTitle() {
    this.#title.focus({ preventScroll: true });
    this.#title.scrollIntoView({ block: 'nearest' });
  }

  /**
   * One at a time: a second press does nothing a second time.
   * @param {Item} item @param {ItemActs} acts @param {() => Promise<string | null>} work
   * @param {string} said @param {HTMLFormElement} [form]
   */
  async #run(item, acts, work, said, form) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const problem = await work();
    this.#isBusy = false;
    this.#problem.textContent = problem ?? '';
    if (problem === null) {
      form?.reset();
      form?.closest('details')?.removeAttribute('open');
    }
    await acts.settled(item, { said, problem });
  }
}

/** @param {Item} item @param {string} me */
function stateWords(item, me) {
  switch (standing(item, me)) {
    case 'free':
      return strings.unclaimed;
    case 'mine':
      return strings.claimedByMe(item.claimedBy ?? me);
    case 'theirs':
      return strings.claimedBy(item.claimedBy ?? strings.unnamed);
    case 'over':
      return strings.itemState.resolved ?? '';
  }
}

customElements.define('moderation-item', ModerationItemElement);
