import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';
import { openDialog } from './open-dialog.js';

/**
 * Shows a group's agreement and asks. The promise inside `onAgree` answers a sentence when it did not work.
 * @param {{ name: string, agreement: string, onAgree: () => Promise<string | null> }} shown
 */
export function askAgreement({ name, agreement, onAgree }) {
  const problem = problemLine();
  const dialog = h('dialog', { 'aria-labelledby': 'agreement-title' });
  const agree = async () => {
    problem.textContent = '';
    const sentence = await onAgree();
    if (sentence === null) dialog.close();
    else problem.textContent = sentence;
  };
  dialog.append(
    h('h2', { id: 'agreement-title' }, name),
    h('h3', {}, strings.agreementTitle),
    h('p', { class: 'agreement' }, agreement),
    problem,
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'button', class: 'primary', on: { click: agree } }, strings.agree),
      h('button', { type: 'button', on: { click: () => dialog.close() } }, strings.cancel),
    ),
  );
  void openDialog(dialog);
}
