import { h, problemLine } from './h.js';
import { openDialog } from './open-dialog.js';

/**
 * Asks before what cannot be undone. The focus goes back to where it was.
 * @param {{ question: string, lead: string, yes: string, no: string, onYes: () => Promise<string | null> }} asked
 *   onYes answers what went wrong
 * @returns {Promise<void>} when it is closed
 */
export function askSure({ question, lead, yes, no, onYes }) {
  const problem = problemLine();
  const dialog = h('dialog', { 'aria-labelledby': 'sure-title', 'aria-describedby': 'sure-lead' });
  const agree = h('button', { type: 'button' }, yes);
  agree.addEventListener('click', async () => {
    if (agree.getAttribute('aria-disabled') === 'true') return;
    problem.textContent = '';
    agree.setAttribute('aria-disabled', 'true');
    const sentence = await onYes();
    agree.setAttribute('aria-disabled', 'false');
    if (sentence === null) dialog.close();
    else problem.textContent = sentence;
  });
  const keep = h('button', { type: 'button', autofocus: true, class: 'primary', on: { click: () => dialog.close() } }, no);
  dialog.append(
    h('h2', { id: 'sure-title' }, question),
    h('p', { id: 'sure-lead' }, lead),
    problem,
    h('div', { class: 'buttons' }, keep, agree),
  );
  return openDialog(dialog);
}
