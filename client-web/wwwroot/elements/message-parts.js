import { timeOfDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('./message-item.js').MessageRow} MessageRow */
/** @typedef {import('./message-item.js').MessageActs} MessageActs */

/** @param {MessageRow} row */
export function headOf({ message, own }) {
  return [
    h('span', { class: 'name' }, own ? strings.you : message.pseudonym || strings.unnamed),
    h('time', { datetime: message.at }, timeOfDay(message.at)),
    message.editedAt ? h('span', {}, strings.edited) : null,
  ];
}

/** @param {MessageRow} row */
export function bodyOf({ message }) {
  if (message.state !== 'visible') return [h('p', { class: 'gone' }, strings[message.state])];
  const text = h('p', { class: 'text', dir: 'auto' }, message.text ?? '');
  if (!message.contentNote) return [text];
  return [h('details', { class: 'folded' }, h('summary', {}, strings.contentNote(message.contentNote)), text)];
}

/** @param {MessageRow} row @param {MessageActs} acts */
export function statusOf(row, acts) {
  const button = (/** @type {string} */ words, /** @type {() => void} */ act) =>
    h('button', { type: 'button', class: 'quiet', on: { click: act } }, words);
  switch (row.entry?.status) {
    case 'sending':
      return [strings.sending];
    case 'sent':
      return [strings.sent];
    case 'delayed':
      return [h('span', {}, strings.notSentYet), button(strings.sendNow, acts.tryAgain), button(strings.discard, () => acts.discard(row))];
    case 'refused':
      return [
        h('span', {}, `${strings.notSent} ${row.entry.why ?? ''}`),
        button(strings.sendNow, acts.tryAgain),
        button(strings.takeUp, () => acts.takeUp(row)),
        button(strings.discard, () => acts.discard(row)),
      ];
    default:
      return [];
  }
}

/** Something that happened in the room, in words. @param {import('../state/timeline.js').Line} line */
export function happened({ kind, data }) {
  const name = data.pseudonym ?? strings.unnamed;
  switch (kind) {
    case 'member-joined':
      return strings.joined(name);
    case 'member-left':
      return strings.leftGroup(name);
    case 'session-opened':
      return strings.sessionOpened;
    case 'session-closed':
      return strings.sessionClosed;
    case 'session-moved':
      return strings.sessionMoved;
    case 'slow-mode':
      return strings.slowMode(Number(data.detail ?? 0));
    default:
      return String(data.detail ?? '');
  }
}
