import { strings } from '../strings/strings.js';
import { choices, field, h, problemLine, values } from './h.js';

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} problem
 * @param {HTMLElement} done
 * @param {() => Promise<string | null>} act
 * @param {string} said
 */
async function submit(form, problem, done, act, said) {
  problem.textContent = '';
  done.textContent = '';
  const sentence = await act();
  if (sentence === null) {
    form.reset();
    done.textContent = said;
  } else {
    problem.textContent = sentence;
  }
}

/** @param {(text: string) => Promise<string | null>} onNote */
export function noteForm(onNote) {
  const problem = problemLine();
  const done = h('p', { class: 'done', role: 'status' });
  const form = h(
    'form',
    { class: 'card' },
    problem,
    field({
      label: strings.addCaseNote,
      hint: strings.caseNoteHint,
      input: h('textarea', { name: 'note', rows: 3, required: true, maxlength: 8000 }),
    }),
    h('button', { type: 'submit' }, strings.save),
    done,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form, problem, done, () => onNote(values(form).note ?? ''), strings.saved);
  });
  return form;
}

/** @param {(values: Record<string, string>) => Promise<string | null>} onResolve */
export function resolveForm(onResolve) {
  const problem = problemLine();
  const done = h('p', { class: 'done', role: 'status' });
  const form = h(
    'form',
    { class: 'card' },
    h('h3', {}, strings.resolveTitle),
    problem,
    choices({ legend: strings.disposition, name: 'disposition', options: strings.dispositions }),
    field({ label: strings.resolveNote, input: h('textarea', { name: 'note', rows: 3, required: true, maxlength: 8000 }) }),
    field({ label: strings.followUp, input: h('input', { type: 'date', name: 'followUpAt' }) }),
    h('button', { type: 'submit', class: 'primary' }, strings.resolve),
    done,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form, problem, done, () => onResolve(values(form)), strings.resolved);
  });
  return form;
}

/**
 * The way to a case that somebody else has, who may have gone: until it is taken over, nobody but them can end it.
 * @param {(note: string) => Promise<string | null>} onTake
 */
export function takeOverForm(onTake) {
  const problem = problemLine();
  const title = h('h3');
  const form = h(
    'form',
    { class: 'card' },
    title,
    h('p', {}, strings.takeOverLead),
    problem,
    field({
      label: strings.takeOverReason,
      hint: strings.caseNoteHint,
      input: h('input', { name: 'note', required: true, maxlength: 500 }),
    }),
    h('button', { type: 'submit', class: 'primary' }, strings.takeOver),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form, problem, h('p'), () => onTake(values(form).note ?? ''), '');
  });
  return {
    form,
    /** @param {string | null} holder  who has it, if somebody else has */
    show: (holder) => {
      if (holder !== null) title.textContent = strings.hasCase(holder);
    },
  };
}

/** Before a resolved case is read: why. @param {(reason: string) => void} onReason */
export function reasonForm(onReason) {
  const form = h(
    'form',
    { class: 'card' },
    field({ label: strings.reasonTitle, hint: strings.reasonHint, input: h('input', { name: 'reason', required: true, maxlength: 200 }) }),
    h('button', { type: 'submit', class: 'primary' }, strings.openCase),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onReason(values(form).reason ?? '');
  });
  return form;
}
