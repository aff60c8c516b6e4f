import { waysToClose } from '../state/outcomes.js';
import { strings } from '../strings/strings.js';
import { choices, h, present, values } from './h.js';
import { backChannel, clinicianTalk } from './item-talk.js';
import { reasonField } from './reason-field.js';
import { sanctionForm } from './sanction-form.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {import('./moderation-item.js').ItemActs} ItemActs */
/** @typedef {(work: Promise<string | null>) => void} Run */

/** What a moderator can do with an item as it stands. @param {Item} item @param {ItemActs} acts @param {Run} run */
export function itemWays(item, acts, run) {
  const talk = [backChannel(item, acts), clinicianTalk(item, acts)];
  switch (item.state) {
    case 'open':
      return [h('button', { type: 'button', class: 'primary claim', on: { click: () => run(acts.claim(item)) } }, strings.claim), ...talk];
    case 'claimed':
      return present([visibility(item, acts, run), sanction(item, acts, run), ...talk, resolution(item, acts, run)]);
    case 'resolved':
      return present([visibility(item, acts, run), ...talk]);
  }
}

/** @param {Item} item @param {ItemActs} acts @param {Run} run */
function visibility(item, acts, run) {
  const state = item.message?.state;
  if (state !== 'hidden' && state !== 'visible') return null;
  const hidden = state === 'hidden';
  const words = hidden ? strings.unhide : strings.hide;
  const reason = reasonField(hidden ? strings.reasonKept : strings.reasonTold);
  const made = form([reason], words, false, (held) => run(acts.setHidden(item, !hidden, held.reason ?? '')));
  return h('details', {}, h('summary', {}, words), made);
}

/** @param {Item} item @param {ItemActs} acts @param {Run} run */
function sanction(item, acts, run) {
  return item.message?.authorId && sanctionForm((held) => run(acts.sanction(item, held)), () => acts.nextStep(item));
}

/** Each outcome is named by what choosing it does. @param {Item} item @param {ItemActs} acts @param {Run} run */
function resolution(item, acts, run) {
  const ways = waysToClose(item);
  const actOf = (/** @type {string | undefined} */ chosen) => ways.find(({ outcome }) => outcome === chosen)?.act ?? null;
  const says = { hide: strings.hide, restore: strings.unhide, ask: strings.askAndResolve };
  const options = Object.fromEntries(
    ways.map(({ outcome, act }) => [outcome, act === null ? (strings.outcomes[outcome] ?? outcome) : says[act]]),
  );
  const reason = reasonField(strings.reasonKept);
  const made = form([choices({ legend: strings.outcome, name: 'outcome', options }), reason], strings.resolve, true, (held) =>
    run(acts.resolve(item, held, actOf(held.outcome))),
  );
  made.addEventListener('change', () => {
    const hint = reason.querySelector('.hint');
    const act = actOf(values(made).outcome);
    if (hint) hint.textContent = act === 'hide' ? strings.reasonTold : act === 'ask' ? strings.reasonAsked : strings.reasonKept;
  });
  return made;
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
