import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';

/**
 * Where one changes a message. It stays open with the words until the server has them, and says what went wrong.
 * @param {{ text: string, save: (text: string) => Promise<string | null>, close: () => void }} given  saving answers what went wrong
 */
export function messageEditor({ text, save, close }) {
  const problem = problemLine();
  const area = h('textarea', { 'aria-label': strings.edit, rows: 3, maxlength: 2000 });
  area.value = text;
  const saving = h('button', { type: 'button', class: 'primary' }, strings.save);
  saving.addEventListener('click', async () => {
    if (saving.getAttribute('aria-disabled') === 'true') return;
    problem.textContent = '';
    saving.setAttribute('aria-disabled', 'true');
    const sentence = await save(area.value.trim());
    saving.setAttribute('aria-disabled', 'false');
    if (sentence === null) close();
    else problem.textContent = sentence;
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  const cancel = h('button', { type: 'button', on: { click: close } }, strings.cancel);
  return { area, parts: [area, problem, h('div', { class: 'buttons' }, saving, cancel)] };
}
