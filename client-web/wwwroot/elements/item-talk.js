import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {{ id: string, by: string, at: string, note: string }} Note */
/**
 * @typedef {object} TalkActs
 * @property {(item: Item) => Promise<import('../api.js').Answer<Note[]>>} notes
 * @property {(item: Item, note: string) => Promise<string | null>} addNote  answers what went wrong
 * @property {(item: Item, note: string) => Promise<string | null>} askClinician
 */

/** The back-channel: what moderators of the group tell each other about an item. Read when somebody opens it. @param {Item} item
 * @param {TalkActs} acts */
export function backChannel(item, acts) {
  const list = h('ol', { class: 'plain-list' });
  const problem = problemLine();
  const form = noteForm(strings.backChannelAdd, strings.backChannelHint, problem, (note) => acts.addNote(item, note), load);
  const details = h('details', {}, h('summary', {}, strings.backChannel(item.notes ?? 0)), list, form);
  details.addEventListener('toggle', () => void (details.open && load()));

  async function load() {
    const answer = await acts.notes(item);
    problem.textContent = answer.ok ? '' : answer.sentence;
    if (!answer.ok) return;
    list.replaceChildren(
      ...answer.value.map(({ by, at, note }) =>
        h('li', {}, h('p', { class: 'soft small' }, `${by} · ${timeWithDay(at)}`), h('p', { class: 'text', dir: 'auto' }, note)),
      ),
    );
  }

  return details;
}

/** Questions to the clinicians, their answers, and the way to ask. @param {Item} item @param {TalkActs} acts */
export function clinicianTalk(item, acts) {
  const asked = (item.asks ?? []).map(({ askedAt, note, answer }) =>
    h(
      'li',
      {},
      h('p', { class: 'soft small' }, strings.askedAt(timeWithDay(askedAt))),
      h('p', { class: 'text', dir: 'auto' }, note),
      h('p', { class: 'text', dir: 'auto' }, answer === null ? strings.notAnswered : `${strings.clinicianAnswer} ${answer}`),
    ),
  );
  const form = noteForm(strings.askClinicianSend, strings.askClinicianHint, problemLine(), (note) => acts.askClinician(item, note));
  return h('details', { open: asked.length > 0 }, h('summary', {}, strings.askClinician), h('ol', { class: 'plain-list' }, ...asked), form);
}

/**
 * @param {string} words @param {string} hint @param {HTMLElement} problem
 * @param {(note: string) => Promise<string | null>} act @param {() => void} [onDone]
 */
function noteForm(words, hint, problem, act, onDone) {
  const input = h('textarea', { name: 'note', rows: 2, required: true, maxlength: 1000 });
  const form = h('form', {}, problem, field({ label: words, hint, input }), h('button', { type: 'submit' }, words));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const sentence = await act(values(form).note ?? '');
    problem.textContent = sentence ?? '';
    if (sentence !== null) return;
    form.reset();
    onDone?.();
  });
  return form;
}
