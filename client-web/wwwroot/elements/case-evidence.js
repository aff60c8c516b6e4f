import { percent, timeOfDay, timeWithDay } from '../device/times.js';
import { segments, standingOut, wordsLeft } from '../state/evidence.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';
import { levelWord } from './level-word.js';

/** @typedef {import('../state/types.js').Evidence} Evidence */
/** @typedef {import('../state/types.js').Message} Message */

/** So many of the messages before stand open; the flagged one stays on the first screen. */
const nearMessages = 2;

/**
 * One flagged message as it stood in the conversation, with what raised the score and why, and what clinicians think of it.
 * @param {Evidence} one @param {HTMLElement} label
 */
export function caseEvidence(one, label) {
  const before = one.before ?? [];
  return h(
    'article',
    { class: 'evidence card' },
    h('h3', {}, levelWord(one.level), ` ${one.groupName} · ${timeWithDay(one.at)}`),
    h(
      'div',
      { class: 'sides' },
      h(
        'div',
        { class: 'conversation' },
        folded(before.slice(0, -nearMessages)),
        ...before.slice(-nearMessages).map(around),
        h(
          'div',
          { class: 'flagged' },
          h('span', { class: 'soft small' }, strings.flagged),
          noteOf(one),
          h('p', { dir: 'auto' }, ...marked(one)),
        ),
        ...(one.after ?? []).map(around),
      ),
      h('div', { class: 'why' }, ...why(one), label),
    ),
  );
}

/** @param {Message[]} messages */
function folded(messages) {
  if (messages.length === 0) return null;
  return h('details', {}, h('summary', { class: 'small' }, strings.showBefore(messages.length)), ...messages.map(around));
}

/** @param {Evidence} one */
function marked(one) {
  return segments(one.text ?? '', one.spans ?? []).map(({ text, strength }) =>
    strength === 'none' ? text : h('mark', { class: strength }, text),
  );
}

/** The room read it above the text: it may be what raised the score. @param {{ contentNote?: string | null }} one */
function noteOf(one) {
  return one.contentNote ? h('p', { class: 'soft small', dir: 'auto' }, strings.contentNote(one.contentNote)) : null;
}

/** Words that the room sees no more are read here, below what became of them. @param {Message} message */
function around(message) {
  const { state, text } = wordsLeft(message);
  return h(
    'div',
    { class: 'around' },
    h('span', { class: 'soft small' }, `${message.pseudonym} · ${timeOfDay(message.at)}`),
    state === 'visible' ? null : h('p', { class: 'soft small' }, strings[state]),
    text === '' ? null : noteOf(message),
    text === '' ? null : h('p', { dir: 'auto' }, text),
  );
}

/** @param {Evidence} one */
function why(one) {
  const categories = standingOut(one.categories);
  const words = (/** @type {string} */ category) => strings.categories[category] ?? category;
  return [
    h('h4', {}, strings.why),
    categories.length > 0
      ? h('ul', {}, ...categories.map(([category, share]) => h('li', {}, `${words(category)}: ${percent(share)}`)))
      : h('p', {}, strings.noCategories),
    h(
      'p',
      { class: 'soft small' },
      `${strings.probability(percent(one.probability))}. `,
      (one.spans ?? []).length > 0 ? `${strings.marked} ` : null,
      `${strings.model(one.model)}.`,
    ),
  ];
}
