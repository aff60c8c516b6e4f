import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { choices, field, h, present, problemLine, values } from './h.js';
import { backChannel, clinicianTalk } from './item-talk.js';
import { covered, reasonWords, words } from './item-words.js';
import { sanctionForm } from './sanction-form.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {import('./item-talk.js').TalkActs} TalkActs */
/**
 * @typedef {object} OwnActs  each answers what went wrong, or nothing
 * @property {(item: Item) => Promise<string | null>} claim
 * @property {(item: Item) => void} opened  the words were uncovered
 * @property {(item: Item) => boolean} isOpened
 * @property {(item: Item, hidden: boolean, reason: string) => Promise<string | null>} setHidden
 * @property {(item: Item, values: Record<string, string>) => Promise<string | null>} sanction
 * @property {(item: Item, values: Record<string, string>) => Promise<string | null>} resolve
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
        problem,
        ...ways(item, acts, run),
      ),
    );
  }
}

/** @param {Item} item */
function stateWords(item) {
  if (item.state === 'claimed' && item.claimedBy) return strings.claimedBy(item.claimedBy);
  return item.state === 'open' ? strings.unclaimed : (strings.itemState[item.state] ?? item.state);
}

/** @param {Item} item @param {ItemActs} acts @param {(work: Promise<string | null>) => void} run */
function ways(item, acts, run) {
  if (item.state === 'resolved') return [];
  const talk = [backChannel(item, acts), clinicianTalk(item, acts)];
  if (item.state === 'open') {
    return [h('button', { type: 'button', class: 'primary', on: { click: () => run(acts.claim(item)) } }, strings.claim), ...talk];
  }
  const hidden = item.message?.state === 'hidden';
  const hide = form([reasonField()], hidden ? strings.unhide : strings.hide, false, ({ reason = '' }) =>
    run(acts.setHidden(item, !hidden, reason)),
  );
  const resolve = form(
    [choices({ legend: strings.outcome, name: 'outcome', options: strings.outcomes }), reasonField()],
    strings.resolve,
    true,
    (held) => run(acts.resolve(item, held)),
  );
  const sanction = item.message?.authorId && sanctionForm((held) => run(acts.sanction(item, held)), () => acts.nextStep(item));
  const mayHide = item.message !== null && (hidden || item.message.state === 'visible');
  return present([mayHide && h('details', {}, h('summary', {}, hidden ? strings.unhide : strings.hide), hide), sanction, ...talk, resolve]);
}

function reasonField() {
  return field({ label: strings.reason, hint: strings.reasonKept, input: h('input', { name: 'reason', required: true, maxlength: 500 }) });
}

/** @param {Node[]} fields @param {string} words @param {boolean} primary @param {(held: Record<string, string>) => void} act */
function form(fields, words, primary, act) {
  const made = h('form', {}, ...fields, h('button', { type: 'submit', class: primary ? 'primary' : null }, words));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    act(values(made));
  });
  return made;
}

customElements.define('moderation-item', ModerationItemElement);
