import { timeWithDay } from '../device/times.js';
import { lastHandOver } from '../state/hand-over.js';
import { isEscalatedAgain, runs } from '../state/runs.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';
import { keptForm } from './kept-form.js';
import { phaseWord } from './level-word.js';

/** @typedef {import('../state/types.js').CaseDetail} Detail */

/**
 * When somebody meant to look again, and the way to say that it was done.
 * @param {Detail} detail @param {(note: string) => Promise<string | null>} onDone @param {import('./kept-form.js').Draft} draft
 */
export function followUp({ around: { followUp: planned } }, onDone, draft) {
  if (planned === null) return [];
  const { dueAt, setBy, doneAt, doneBy } = planned;
  const words = doneAt
    ? strings.followUpWasDone(timeWithDay(doneAt), doneBy ?? strings.unnamed)
    : strings.followUpSet(timeWithDay(dueAt), setBy ?? strings.unnamed);
  return present([h('p', {}, words), !doneAt && keptForm(doneForm(onDone), draft)]);
}

/** @param {(note: string) => Promise<string | null>} onDone */
function doneForm(onDone) {
  const problem = problemLine();
  const form = h(
    'form',
    { class: 'card' },
    field({ label: strings.followUpNote, input: h('textarea', { name: 'note', rows: 2, required: true, maxlength: 8000 }) }),
    problem,
    h('button', { type: 'submit', class: 'primary' }, strings.followUpDone),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sentence = await onDone(values(form).note ?? '');
    problem.textContent = sentence ?? '';
    if (sentence === null) form.reset();
  });
  return form;
}

/** @param {Detail} detail */
export function notes(detail) {
  if ((detail.notes ?? []).length === 0) return [];
  const items = detail.notes.map((note) => h('li', {}, h('p', {}, note.text ?? note.note ?? ''), meta(note.at, note.by)));
  return [h('h3', {}, strings.notes), h('ul', { class: 'plain-list' }, ...items)];
}

/** @param {Detail} detail */
export function history(detail) {
  const last = lastHandOver(detail);
  const items = runs(detail.history ?? [], isEscalatedAgain).map((run) => {
    const entry = run[0];
    // Whoever is named there did nothing: it came to them.
    const event = strings.caseEvents[entry.kind.toLowerCase()];
    return event
      ? h('li', {}, meta(entry.at, null), h('span', {}, again(event(entry.by), run)))
      : h('li', {}, meta(entry.at, entry.by), h('span', {}, happened(entry, entry === last?.entry ? last.to : null)));
  });
  return [h('h3', {}, strings.history), h('ol', { class: 'plain-list' }, ...items)];
}

/** @param {string} sentence @param {import('../state/types.js').CaseHistoryEntry[]} run  oldest first */
function again(sentence, run) {
  return run.length === 1 ? sentence : strings.caseEventAgain(sentence, run.length, timeWithDay(run.at(-1)?.at ?? ''));
}

/**
 * What was written stands among the notes.
 * @param {import('../state/types.js').CaseHistoryEntry} entry @param {string | null} to  whom the case was handed to
 */
function happened({ kind, disposition }, to) {
  if (to !== null) return strings.handedOverTo(to);
  return [phaseWord(kind), disposition && (strings.dispositions[disposition] ?? disposition)].filter(Boolean).join(': ');
}

/** @param {string | undefined} at @param {string | null | undefined} by */
function meta(at, by) {
  return h('span', { class: 'soft small' }, [at && timeWithDay(at), by].filter(Boolean).join(' · '), ' ');
}
