import { waysWith } from '../state/message-ways.js';
import { strings } from '../strings/strings.js';
import { h, present } from './h.js';

/** @typedef {import('./message-item.js').MessageRow} MessageRow */
/** @typedef {import('./message-item.js').MessageActs} MessageActs */
/** @typedef {import('../state/message-ways.js').Way} Way */

const editableMilliseconds = 15 * 60_000;

/**
 * The menu of a message, or nothing where there is nothing to do with it.
 * @param {MessageRow} row @param {MessageActs} acts
 * @param {{ edit: () => void, afterwards: () => void }} here  afterwards: what was asked is answered and put away
 */
export function optionsOf(row, acts, here) {
  const { message, own, entry } = row;
  const isFresh = Date.now() - Date.parse(message.at) < editableMilliseconds;
  const { mayWrite, moderation } = acts;
  const ways = entry === null ? waysWith(message, { own, isFresh, mayWrite, mayModerate: moderation !== null }) : [];
  if (ways.length === 0) return [];
  const button = (/** @type {string} */ words, /** @type {() => unknown} */ act) =>
    h('button', { type: 'button', on: { click: act } }, words);
  /** @param {string} words @param {((row: MessageRow) => Promise<void>) | undefined} act */
  const asking = (words, act) =>
    button(words, async () => {
      await act?.(row);
      here.afterwards();
    });
  /** @type {Record<Way, () => Node>} */
  const made = {
    edit: () => button(strings.edit, here.edit),
    withdraw: () => asking(strings.withdraw, acts.withdraw),
    worry: () => button(strings.worried, () => acts.worry(row)),
    report: () => button(strings.report, () => acts.report(row)),
    note: () => button(strings.addNote, () => moderation?.addNote(row)),
    hide: () => asking(strings.hideAsk, moderation?.hide),
    restore: () => asking(strings.restoreAsk, moderation?.restore),
    person: () => asking(strings.moderateAsk, moderation?.person),
    queue: () => h('a', { class: 'button', href: '/moderation/' }, strings.lookInQueue),
  };
  const name = own ? strings.you : message.pseudonym;
  const summary = h('summary', { tabindex: -1, 'aria-label': strings.optionsFor(name) }, strings.options);
  const more = message.state === 'visible' && h('a', { href: strings.worriedPage }, strings.worriedLink);
  const menu = h('details', {}, summary, h('div', { class: 'buttons' }, ...present([...ways.map((way) => made[way]()), more])));
  // The menu of the newest message would open below what is seen.
  menu.addEventListener('toggle', () => menu.open && menu.scrollIntoView({ block: 'nearest' }));
  return [menu];
}
