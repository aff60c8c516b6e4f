import { h } from './h.js';
import { MessageItem } from './message-item.js';
import { betweenWords } from './message-parts.js';

/** @typedef {import('../state/timeline.js').Row} Row */

/**
 * One row of the conversation: the one that is there already, brought up to date, or a new one.
 * @param {HTMLLIElement | undefined} there @param {Row} row @param {import('./message-item.js').MessageActs} acts
 */
export function rowItem(there, row, acts) {
  const item = there ?? h('li', { tabindex: -1, class: row.kind });
  if (row.kind === 'message') {
    const known = item.firstElementChild;
    const message = known instanceof MessageItem ? known : new MessageItem();
    if (known !== message) item.append(message);
    message.render(row, acts);
    item.classList.toggle('continued', row.continued);
  } else if (item.childNodes.length === 0) {
    item.append(betweenWords(row));
  }
  return item;
}
