import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */

/**
 * Nobody has to read what they did not choose to: the words come only into the page once they are asked for.
 * @param {Item} item @param {{ opened: (item: Item) => void }} acts
 */
export function covered(item, acts) {
  const show = () => {
    const [quote, ...note] = words(item);
    quote.tabIndex = -1;
    cover.replaceWith(quote, ...note);
    quote.focus();
    acts.opened(item);
  };
  const cover = h(
    'div',
    { class: 'covered' },
    h('p', { class: 'soft' }, strings.wordsCovered),
    h('button', { type: 'button', on: { click: show } }, strings.showWords),
  );
  return cover;
}

/** What was said, and what whoever reported it wrote. @param {Item} item @returns {[HTMLElement, ...HTMLElement[]]} */
export function words(item) {
  return [quoted(item), ...(item.note ? [h('p', {}, item.note)] : [])];
}

/** @param {Item} item */
function quoted({ message }) {
  return message === null || message === undefined ? h('p', { class: 'soft' }, strings.messageGone) : quoteOf(message);
}

/** The words of a message behind a line that opens them. @param {import('../state/types.js').Message} message */
export function coveredMessage(message) {
  const details = h('details', {}, h('summary', {}, strings.showWords));
  details.addEventListener('toggle', () => details.append(quoteOf(message)), { once: true });
  return details;
}

/** A report's reason, or the filters that hold a message. @param {string} reason */
export function reasonWords(reason) {
  return reason
    .split(',')
    .map((one) => strings.reportReasons[one] ?? strings.filterNames[one] ?? one)
    .join(', ');
}

/** @param {import('../state/types.js').Message} message */
function quoteOf(message) {
  const text = message.text ?? (message.state === 'visible' ? '' : strings[message.state]);
  return h(
    'blockquote',
    {},
    h('p', { class: 'soft small' }, `${message.pseudonym} · ${timeWithDay(message.at)}`),
    message.contentNote ? h('p', { class: 'soft small', dir: 'auto' }, strings.contentNote(message.contentNote)) : null,
    h('p', { class: 'text', dir: 'auto' }, text),
  );
}
