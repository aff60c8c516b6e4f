import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';
import { openDialog } from './open-dialog.js';
import { topicList } from './topic-list.js';

/**
 * Asks a moderator for a content note that the author did not think of.
 * @param {string} present  the note that stands there, or empty
 * @param {(note: string) => Promise<string | null>} onNote  answers what went wrong
 */
export function askNote(present, onNote) {
  const problem = problemLine();
  const dialog = h('dialog', { 'aria-labelledby': 'note-title' });
  const input = h('input', { name: 'note', required: true, maxlength: 80, autocomplete: 'off', list: 'note-topics', value: present });
  const form = h(
    'form',
    {},
    problem,
    field({ label: strings.note, hint: strings.noteHint, input }),
    topicList('note-topics'),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary' }, strings.save),
      h('button', { type: 'button', on: { click: () => dialog.close() } }, strings.cancel),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sentence = await onNote(values(form).note ?? '');
    if (sentence === null) dialog.close();
    else problem.textContent = sentence;
  });
  dialog.append(h('h2', { id: 'note-title' }, strings.addNote), form);
  void openDialog(dialog);
}
