import { standing } from '../state/item-queue.js';
import { waysToClose } from '../state/outcomes.js';
import { strings } from '../strings/strings.js';
import { choices, h, present, values } from './h.js';
import { backChannel, clinicianTalk } from './item-talk.js';
import { reasonField } from './reason-field.js';
import { sanctionForm } from './sanction-form.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {import('./moderation-item.js').ItemActs} ItemActs */
/** @typedef {(work: () => Promise<string | null>, said: string, form?: HTMLFormElement) => void} Run  said: once it is done */

/**
 * What a moderator can do with an item as it stands. Only whoever has taken it decides it; all of them talk about it.
 * @param {Item} item @param {ItemActs} acts @param {Run} run
 */
export function itemWays(item, acts, run) {
  const onAsk = (/** @type {string} */ note, /** @type {HTMLFormElement} */ made) =>
    run(() => acts.askClinician(item, note), strings.nowAsked, made);
  const talk = present([backChannel(item, acts), clinicianTalk(item, onAsk), worry(item, acts)]);
  switch (standing(item, acts.me)) {
    case 'free':
      return [claim(item, acts, run, strings.claim), ...talk];
    case 'mine':
      return present([visibility(item, acts, run), sanction(item, acts, run), ...talk, resolution(item, acts, run)]);
    case 'theirs':
      return present([
        h('p', { class: 'held-by' }, strings.heldBy(item.claimedBy ?? strings.unnamed)),
        acts.mayTakeOver && claim(item, acts, run, strings.takeItemOver),
        ...talk,
      ]);
    case 'over':
      return present([visibility(item, acts, run), ...talk]);
  }
}

/** @param {Item} item @param {ItemActs} acts @param {Run} run @param {string} words */
function claim(item, acts, run, words) {
  const click = () => run(() => acts.claim(item), strings.nowYours);
  return h('button', { type: 'button', class: item.state === 'open' ? 'primary claim' : 'claim', on: { click } }, words);
}

/** Whatever becomes of the message: somebody may be in danger, and moderating them is no answer to that. @param {Item} item
 * @param {ItemActs} acts */
function worry(item, acts) {
  const isTheirs = item.message?.authorId && item.message.pseudonym !== acts.me;
  return isTheirs && h('button', { type: 'button', on: { click: () => acts.worry(item) } }, strings.worried);
}

/** What a filter held back nobody has seen yet. @param {Item} item */
const showWords = ({ kind }) => (kind === 'held' ? strings.showHeld : strings.unhide);

/** @param {Item} item @param {ItemActs} acts @param {Run} run */
function visibility(item, acts, run) {
  const state = item.message?.state;
  if (state !== 'hidden' && state !== 'visible') return null;
  const hidden = state === 'hidden';
  const words = hidden ? showWords(item) : strings.hide;
  const reason = reasonField(hidden ? strings.reasonKept : strings.reasonTold);
  const said = hidden ? strings.nowShown : strings.nowHidden;
  const made = form('visibility', [reason], words, false, (held) =>
    run(() => acts.setHidden(item, !hidden, held.reason ?? ''), said, made),
  );
  return h('details', { 'data-way': 'visibility' }, h('summary', {}, words), made);
}

/** @param {Item} item @param {ItemActs} acts @param {Run} run */
function sanction(item, acts, run) {
  return (
    item.message?.authorId &&
    sanctionForm(
      (held, made) => run(() => acts.sanction(item, held), strings.nowToldAndResolved, made),
      () => acts.nextStep(item),
    )
  );
}

/** Each outcome is named by what choosing it does. @param {Item} item @param {ItemActs} acts @param {Run} run */
function resolution(item, acts, run) {
  const ways = waysToClose(item);
  const actOf = (/** @type {string | undefined} */ chosen) => ways.find(({ outcome }) => outcome === chosen)?.act ?? null;
  const says = { hide: strings.hide, restore: showWords(item), ask: strings.askAndResolve };
  const options = Object.fromEntries(
    ways.map(({ outcome, act }) => [outcome, act === null ? (strings.outcomes[outcome] ?? outcome) : says[act]]),
  );
  const reason = reasonField(strings.reasonKept);
  const fields = [choices({ legend: strings.outcome, name: 'outcome', options }), reason];
  const made = form('resolution', fields, strings.resolve, true, (held) =>
    run(() => acts.resolve(item, held, actOf(held.outcome)), strings.nowResolved, made),
  );
  made.addEventListener('change', () => {
    const hint = reason.querySelector('.hint');
    const act = actOf(values(made).outcome);
    if (hint) hint.textContent = act === 'hide' ? strings.reasonTold : act === 'ask' ? strings.reasonAsked : strings.reasonKept;
  });
  return made;
}

/**
 * @param {string} way @param {Node[]} fields @param {string} words @param {boolean} primary
 * @param {(held: Record<string, string>) => void} act
 */
function form(way, fields, words, primary, act) {
  const made = h('form', { 'data-way': way }, ...fields, h('button', { type: 'submit', class: primary ? 'primary' : null }, words));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    act(values(made));
  });
  return made;
}
