import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';
import { openDialog } from './open-dialog.js';

/** The other reasons are the software's. */
const offered = Object.fromEntries(
  Object.entries(strings.reportReasons).filter(([reason]) => !['harassment', 'needs-care'].includes(reason)),
);

/**
 * Asks what is wrong with a message.
 * @param {(report: { reason: string, note?: string }) => Promise<string | null>} onReport  answers what went wrong
 */
export function askReport(onReport) {
  const problem = problemLine();
  const dialog = h('dialog', { 'aria-labelledby': 'report-title' });
  const close = () => dialog.close();
  const form = h(
    'form',
    {
      on: {
        submit: async (/** @type {SubmitEvent} */ event) => {
          event.preventDefault();
          const { reason = '', note } = values(form);
          const sentence = await onReport({ reason, ...(note ? { note } : {}) });
          if (sentence === null) thank();
          else problem.textContent = sentence;
        },
      },
    },
    problem,
    choices({ legend: strings.reportReason, name: 'reason', options: offered }),
    field({ label: strings.reportNote, input: h('textarea', { name: 'note', rows: 2, maxlength: 500 }) }),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary' }, strings.reportSend),
      h('button', { type: 'button', on: { click: close } }, strings.cancel),
    ),
  );

  function thank() {
    const button = h('button', { type: 'button', class: 'primary', on: { click: close } }, strings.close);
    form.replaceWith(h('p', { role: 'status' }, strings.reportThanks), button);
    button.focus();
  }

  dialog.append(h('h2', { id: 'report-title' }, strings.reportTitle), h('p', {}, strings.reportLead), form);
  void openDialog(dialog);
}
