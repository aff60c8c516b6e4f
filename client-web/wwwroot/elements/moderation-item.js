import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';
import { itemWays } from './item-ways.js';
import { covered, reasonWords, words } from './item-words.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {import('./item-talk.js').TalkActs} TalkActs */
/** @typedef {import('../state/outcomes.js').Act} Act */
/**
 * @typedef {object} OwnActs  each answers what went wrong, or nothing
 * @property {(item: Item) => Promise<string | null>} claim
 * @property {(item: Item) => void} opened  the words were uncovered
 * @property {(item: Item) => boolean} isOpened
 * @property {(item: Item, hidden: boolean, reason: string) => Promise<string | null>} setHidden
 * @property {(item: Item, values: Record<string, string>) => Promise<string | null>} sanction  and closes the item
 * @property {(item: Item, values: Record<string, string>, act: Act | null) => Promise<string | null>} resolve
 *   once the act is done
 * @property {(item: Item) => Promise<string | null>} nextStep  what the ladder suggests, in words
 */
/** @typedef {OwnActs & TalkActs} ItemActs */

/** One report or flag: what was said, why it is here, and what a moderator can do. */
export class ModerationItemElement extends HTMLElement {
  /** @param {Item} item @param {ItemActs} acts */
  render(item, acts) {
    const problem = problemLine();
    const run = async (/** @type {Promise<string | null>} */ work) => {
      problem.textContent = (await work) ?? '';
    };
    const title = `item-${item.id}`;
    this.replaceChildren(
      h(
        'article',
        { class: 'card', 'aria-labelledby': title },
        h('h2', { id: title }, `${strings.kinds[item.kind] ?? item.kind}: ${reasonWords(item.reason)}`),
        h('p', { class: 'soft small' }, [item.groupName, timeWithDay(item.raisedAt), stateWords(item)].join(' · ')),
        ...(acts.isOpened(item) || !item.message ? words(item) : [covered(item, acts)]),
        item.outcome ? h('p', {}, `${strings.outcome}: ${strings.outcomes[item.outcome] ?? item.outcome}`) : null,
        item.outcomeReason ? h('p', { class: 'small' }, `${strings.reason}: ${item.outcomeReason}`) : null,
        problem,
        ...itemWays(item, acts, run),
      ),
    );
  }
}

/** @param {Item} item */
function stateWords(item) {
  if (item.state === 'claimed' && item.claimedBy) return strings.claimedBy(item.claimedBy);
  return item.state === 'open' ? strings.unclaimed : (strings.itemState[item.state] ?? item.state);
}

customElements.define('moderation-item', ModerationItemElement);
