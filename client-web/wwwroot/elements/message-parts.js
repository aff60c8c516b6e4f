import { dayInWords, timeOfDay } from '../device/times.js';
import { signInAddress } from '../state/where.js';
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

/** @param {MessageRow} row @param {MessageActs} acts */
export function bodyOf({ message, own }, acts) {
  if (message.state !== 'visible') return hiddenBody(message, own);
  const text = h('p', { class: 'text', dir: 'auto' }, message.text ?? '');
  if (!message.contentNote) return [text];
  const note = strings.contentNote(message.contentNote);
  if (!acts.folds(message.contentNote)) return [h('p', { class: 'soft small' }, note), text];
  return [h('details', { class: 'folded' }, h('summary', {}, note), text)];
}

/** Others are told that it is hidden; whoever wrote it, why, and they can read it. @param {import('../state/types.js').Message} message
 * @param {boolean} own */
function hiddenBody({ state, text, review, sentence, reason }, own) {
  const gone = { visible: '', withdrawn: strings.withdrawn, hidden: strings.hidden, erased: strings.erased }[state];
  const words = state === 'hidden' && review ? strings.heldForReview : gone;
  if (state !== 'hidden' || !own) return [h('p', { class: 'gone' }, words)];
  const why = sentence ?? (reason ? strings.hiddenOwn(reason) : words);
  const mine = h('details', { class: 'folded' }, h('summary', {}, strings.ownWords), h('p', { class: 'text', dir: 'auto' }, text ?? ''));
  return text ? [h('p', { class: 'gone' }, why), mine] : [h('p', { class: 'gone' }, why)];
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
      return [
        h('span', {}, strings.notSentYet),
        button(strings.sendNow, () => acts.tryAgain(row)),
        button(strings.discard, () => acts.discard(row)),
      ];
    case 'signed-out':
      return [
        h('span', {}, strings.notSentSignedOut),
        h('a', { href: signInAddress(location) }, strings.signIn),
        button(strings.discard, () => acts.discard(row)),
      ];
    case 'refused':
      return [
        h('span', {}, `${strings.notSent} ${row.entry.why ?? ''}`),
        button(strings.sendNow, () => acts.tryAgain(row)),
        button(strings.takeUp, () => acts.takeUp(row)),
        button(strings.discard, () => acts.discard(row)),
      ];
    default:
      return [];
  }
}

/** What stands between messages. @param {Exclude<import('../state/timeline.js').Row, { kind: 'message' }>} row */
export function betweenWords(row) {
  switch (row.kind) {
    case 'day':
      return h('h2', {}, dayInWords(row.day));
    case 'new':
      return h('h2', {}, strings.newSince);
    case 'line':
      return happened(row.line);
  }
}

/** Something that happened in the room, in words. @param {import('../state/timeline.js').Line} line */
function happened({ kind, data }) {
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
    case 'notice':
      if (data.about === 'guest-arrived') return strings.guestArrived(name);
      return strings.roomNotices[data.about] ?? String(data.detail ?? '');
    case 'slow-mode':
      return strings.slowMode(Number(data.detail ?? 0));
    default:
      return String(data.detail ?? '');
  }
}

/**
 * What stands above the oldest message.
 * @param {boolean} loaded @param {boolean} hasEarlier @param {number} count @param {() => void} onEarlier
 */
export function topOf(loaded, hasEarlier, count, onEarlier) {
  if (!loaded) return h('p', {}, strings.loading);
  if (hasEarlier) return h('button', { type: 'button', on: { click: onEarlier } }, strings.earlier);
  return h('p', {}, count > 0 ? strings.beginning : strings.quietRoom);
}
