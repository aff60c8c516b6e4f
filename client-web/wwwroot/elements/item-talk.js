import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, problemLine, values } from './h.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {{ id: string, by: string, at: string, note: string }} Note */
/**
 * @typedef {object} TalkActs
 * @property {(item: Item) => Promise<import('../api.js').Answer<Note[]>>} notes
 * @property {(item: Item, note: string) => Promise<string | null>} addNote  answers what went wrong
 * @property {(item: Item, note: string) => Promise<string | null>} askClinician  as above
 */

/** The back-channel: what moderators of the group tell each other about an item. Read when somebody opens it. @param {Item} item
 * @param {TalkActs} acts */
export function backChannel(item, acts) {
  const list = h('ol', { class: 'plain-list' });
  const problem = problemLine();
  const { form, act } = noteForm('back-channel', strings.backChannelAdd, strings.backChannelHint);
  act(async (note) => {
    const sentence = await acts.addNote(item, note);
    problem.textContent = sentence ?? '';
    if (sentence !== null) return;
    form.reset();
    void load();
  });
  const details = h('details', { 'data-way': 'back-channel' }, h('summary', {}, strings.backChannel(item.notes ?? 0)), list, problem, form);
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

/**
 * Questions to the clinicians, their answers, and the way to ask.
 * @param {Item} item @param {(note: string, form: HTMLFormElement) => void} onAsk
 */
export function clinicianTalk(item, onAsk) {
  const asked = (item.asks ?? []).map(({ askedAt, note, answer }) =>
    h(
      'li',
      {},
      h('p', { class: 'soft small' }, strings.askedAt(timeWithDay(askedAt))),
      h('p', { class: 'text', dir: 'auto' }, note),
      h('p', { class: 'text', dir: 'auto' }, answer === null ? strings.notAnswered : `${strings.clinicianAnswer} ${answer}`),
    ),
  );
  const { form, act } = noteForm('ask', strings.askClinicianSend, strings.askClinicianHint);
  act((note) => onAsk(note, form));
  // Named by how much is in it: what comes opens it, also where somebody had folded it before.
  const way = `ask ${asked.length} ${(item.asks ?? []).filter(({ answer }) => answer !== null).length}`;
  const list = h('ol', { class: 'plain-list' }, ...asked);
  return h('details', { open: asked.length > 0, 'data-way': way }, h('summary', {}, strings.askClinician), list, form);
}

/** @param {string} way @param {string} words @param {string} hint */
function noteForm(way, words, hint) {
  const input = h('textarea', { name: 'note', rows: 2, required: true, maxlength: 1000 });
  const form = h('form', { 'data-way': way }, field({ label: words, hint, input }), h('button', { type: 'submit' }, words));
  /** @param {(note: string) => void} then */
  const act = (then) =>
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      then(values(form).note ?? '');
    });
  return { form, act };
}
