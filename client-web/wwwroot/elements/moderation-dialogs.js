import { strings } from '../strings/strings.js';
import { h, problemLine, values } from './h.js';
import { openDialog } from './open-dialog.js';
import { reasonField } from './reason-field.js';
import { sanctionFields } from './sanction-form.js';

/** @typedef {(held: Record<string, string>) => Promise<string | null>} Act  answers what went wrong */

/** Hides a message. Its author reads why. @param {Act} onHide */
export function askHide(onHide) {
  const { hide, hideLead, reasonTold } = strings;
  return askForm({ title: hide, lead: hideLead, fields: [reasonField(reasonTold)], yes: hide, act: onHide });
}

/** Shows a hidden message again. @param {Act} onRestore */
export function askRestore(onRestore) {
  const { unhide, restoreLead, reasonKept } = strings;
  return askForm({ title: unhide, lead: restoreLead, fields: [reasonField(reasonKept)], yes: unhide, act: onRestore });
}

/**
 * Warns, mutes or removes somebody.
 * @param {string} name @param {Act} onSanction @param {() => Promise<string | null>} nextStep  what the ladder suggests, in words
 */
export function askSanction(name, onSanction, nextStep) {
  const suggested = h('p', { class: 'soft small', role: 'status' });
  void nextStep().then((words) => (suggested.textContent = words ?? ''));
  return askForm({
    title: strings.moderatePerson(name),
    lead: strings.sanctionLead,
    fields: [suggested, ...sanctionFields()],
    yes: strings.sanctionDoNow,
    act: onSanction,
    done: strings.sanctionDone,
  });
}

/**
 * @param {{ title: string, lead: string, fields: Node[], yes: string, act: Act, done?: string }} asked
 *   done: what is said where the page itself does not show it
 * @returns {Promise<void>} when it is closed
 */
function askForm({ title, lead, fields, yes, act, done }) {
  const problem = problemLine();
  const dialog = h('dialog', { 'aria-labelledby': 'moderation-title', 'aria-describedby': 'moderation-lead' });
  const close = () => dialog.close();
  const send = h('button', { type: 'submit', class: 'primary' }, yes);
  const cancel = h('button', { type: 'button', on: { click: close } }, strings.cancel);
  const form = h('form', {}, ...fields, problem, h('div', { class: 'buttons' }, send, cancel));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.getAttribute('aria-disabled') === 'true') return;
    problem.textContent = '';
    send.setAttribute('aria-disabled', 'true');
    const sentence = await act(values(form));
    send.setAttribute('aria-disabled', 'false');
    if (sentence !== null) problem.textContent = sentence;
    else if (done === undefined) close();
    else say(done);
  });

  function say(/** @type {string} */ sentence) {
    const button = h('button', { type: 'button', class: 'primary', on: { click: close } }, strings.close);
    form.replaceWith(h('p', { role: 'status' }, sentence), button);
    button.focus();
  }

  dialog.append(h('h2', { id: 'moderation-title' }, title), h('p', { id: 'moderation-lead' }, lead), form);
  return openDialog(dialog);
}
