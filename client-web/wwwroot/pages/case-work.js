import { ask } from '../api.js';
import { reasonForm } from '../elements/case-forms.js';
import { waits } from '../state/cases.js';

/** @typedef {import('../state/cases.js').CasesState} CasesState */
/** @typedef {import('../state/cases.js').CasesEvent} CasesEvent */

/** @param {string} id @param {string} [under] */
const pathOf = (id, under) => `/api/cases/${encodeURIComponent(id)}${under ? `/${under}` : ''}`;

/**
 * What a clinician does with the chosen case.
 * @param {object} given
 * @param {{ readonly state: CasesState, dispatch: (event: CasesEvent) => void }} given.store
 * @param {import('../elements/case-detail.js').CaseDetailElement} given.detail
 * @param {() => Promise<void>} given.refresh  the queue
 * @param {() => void} given.onResolved
 */
export function caseWork({ store, detail, refresh, onResolved }) {
  /** @param {string} id @param {string} [reason]  needed once the case is resolved */
  async function read(id, reason) {
    const answer = await ask('GET', pathOf(id) + (reason ? `?reason=${encodeURIComponent(reason)}` : ''));
    if (answer.ok) store.dispatch({ type: 'read', detail: answer.value });
    else if (answer.code === 'reason-required') detail.replaceChildren(reasonForm((given) => void read(id, given)));
    else detail.say(answer.sentence);
  }

  /** @param {string} id */
  async function choose(id) {
    store.dispatch({ type: 'chosen', id });
    await read(id);
    detail.focusTitle();
  }

  async function acknowledge() {
    const { chosen, detail: current } = store.state;
    if (chosen === null || current === null || !waits(current)) return;
    const answer = await ask('POST', pathOf(chosen, 'acknowledge'), {});
    await Promise.all([read(chosen), refresh()]);
    if (!answer.ok) detail.say(answer.sentence);
    detail.focusTitle();
  }

  /** @param {string} under @param {unknown} body */
  async function write(under, body) {
    const answer = await ask('POST', pathOf(store.state.chosen ?? '', under), body);
    return answer.ok ? null : answer.sentence;
  }

  /** @param {string} note */
  async function addNote(note) {
    const sentence = await write('notes', { note });
    if (sentence === null && store.state.chosen !== null) await read(store.state.chosen);
    return sentence;
  }

  /** @param {Record<string, string>} values */
  async function resolve({ disposition, note, followUpAt }) {
    const day = followUpAt ? { followUpAt: new Date(`${followUpAt}T09:00`).toISOString() } : {};
    const sentence = await write('resolve', { disposition, note, ...day });
    if (sentence !== null) return sentence;
    store.dispatch({ type: 'chosen', id: null });
    await refresh();
    onResolved();
    return null;
  }

  return { read, choose, acknowledge, addNote, resolve };
}
