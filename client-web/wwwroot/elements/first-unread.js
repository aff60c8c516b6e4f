import { strings } from '../strings/strings.js';
import { h } from './h.js';

/**
 * The way from the newest message to the first that is new to somebody. It is there until they have come so far.
 * @param {HTMLElement} log  what scrolls
 * @param {() => HTMLElement | undefined} mark  the line that stands before it
 * @param {() => void} onJump
 */
export function wayToFirstUnread(log, mark, onJump) {
  const button = h('button', { type: 'button', class: 'first-unread', hidden: true, on: { click: onJump } }, strings.toFirstNew);
  let isSeen = false;
  const update = () => {
    const line = mark();
    isSeen ||= line !== undefined && line.getBoundingClientRect().top >= log.getBoundingClientRect().top;
    button.hidden = line === undefined || isSeen;
  };
  log.addEventListener('scroll', update, { passive: true });
  return { button, update };
}
