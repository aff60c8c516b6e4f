import { ask } from '../api.js';
import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';
import { coveredMessage, reasonWords } from './item-words.js';

/**
 * @typedef {{ id: string, groupName: string, reason: string, askedBy: string | null, askedAt: string, note: string,
 *   message: import('../state/types.js').Message | null, answeredBy: string | null, answeredAt: string | null, answer: string }} Ask
 */
/** @typedef {{ item: HTMLLIElement, draft: HTMLTextAreaElement, answeredElsewhere: () => void }} Shown */

const longestAnswer = 1000;

/** A question that waits, and the way to answer it. @param {Ask} one @param {() => void} onAnswered @returns {Shown} */
export function question(one, onAnswered) {
  const problem = problemLine();
  const draft = h('textarea', { name: 'answer', rows: 3, required: true, maxlength: longestAnswer });
  const send = h('button', { type: 'submit' }, strings.asksAnswer);
  const form = h('form', {}, problem, field({ label: strings.asksYourAnswer, hint: strings.asksAnswerHint, input: draft }), send);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    const answer = await ask('POST', `/api/asks/${encodeURIComponent(one.id)}/answer`, { answer: values(form).answer ?? '' });
    send.disabled = false;
    if (answer.ok) onAnswered();
    else problem.textContent = answer.sentence;
  });
  return { item: h('li', {}, ...told(one), form), draft, answeredElsewhere: () => void (problem.textContent = strings.asksElsewhere) };
}

/** What was asked and, where somebody has, answered. @param {Ask} one */
export function told({ groupName, reason, askedBy, askedAt, note, message, answeredBy, answeredAt, answer }) {
  return present([
    h('h3', {}, [groupName, reasonWords(reason)].filter(Boolean).join(': ')),
    h('p', { class: 'soft small' }, `${askedBy ?? strings.unnamed} · ${timeWithDay(askedAt)}`),
    h('p', { class: 'text', dir: 'auto' }, note || strings.messageGone),
    message && coveredMessage(message),
    answeredAt && h('p', { class: 'soft small' }, strings.asksAnswered(answeredBy ?? strings.unnamed, timeWithDay(answeredAt))),
    answeredAt && h('p', { class: 'text', dir: 'auto' }, answer),
  ]);
}
