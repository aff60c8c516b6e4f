import { ask } from '../api.js';
import { reasonForm } from '../elements/case-forms.js';
import { isOpen, waits } from '../state/cases.js';

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
  let lastReason = '';

  /** @param {string} id @param {string} [reason]  needed once the case is resolved */
  async function read(id, reason) {
    const answer = await ask('GET', pathOf(id), undefined, reason ? { reason } : {});
    lastReason = reason ?? '';
    if (answer.ok) store.dispatch({ type: 'read', detail: answer.value });
    // A case that was resolved while it is read here stays as it is, with what is written in it.
    else if (answer.code === 'reason-required' && store.state.detail?.id === id) return;
    else if (answer.code === 'reason-required') detail.replaceChildren(reasonForm((given) => void openFor(id, given)));
    else detail.say(answer.sentence);
  }

  /** The event that a case is resolved names nobody. @param {string} id */
  async function nameWhoEnded(id) {
    const answer = await ask('GET', '/api/cases?state=resolved&limit=200');
    const by = answer.ok && answer.value.find((/** @type {{ id: string }} */ one) => one.id === id)?.acknowledgedBy;
    if (by) store.dispatch({ type: 'ended', id, by });
  }

  /** @param {string} id @param {string} [reason] */
  async function choose(id, reason = '') {
    store.dispatch({ type: 'chosen', id });
    await read(id, reason);
    detail.focusTitle();
  }

  /** The form that asked for the reason goes, and the focus with it. @param {string} id @param {string} reason */
  async function openFor(id, reason) {
    await read(id, reason);
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

  /** From a colleague who has gone. @param {string} note  why */
  async function takeOver(note) {
    const sentence = await send('take-over', { note });
    if (sentence !== null) return sentence;
    await refresh();
    detail.focusTitle();
    return null;
  }

  async function contact() {
    const { chosen, detail: current } = store.state;
    if (chosen === null || current === null || !isOpen(current) || current.phase.toLowerCase() === 'incontact') return;
    const sentence = await write('contact', {});
    await Promise.all([read(chosen), refresh()]);
    if (sentence !== null) detail.say(sentence);
  }

  /** Sends, and shows the case as it is then. @param {string} under @param {unknown} body */
  async function send(under, body) {
    const sentence = await write(under, body);
    if (sentence === null && store.state.chosen !== null) await read(store.state.chosen, lastReason);
    return sentence;
  }

  /** @param {string} under @param {unknown} body */
  async function write(under, body) {
    const answer = await ask('POST', pathOf(store.state.chosen ?? '', under), body);
    return answer.ok ? null : answer.sentence;
  }

  /** @param {string} note */
  const addNote = (note) => send('notes', { note });

  /** @param {string} messageId @param {string} level */
  const label = (messageId, level) => send('label', { level, messageId });

  /** @param {object} answers */
  const screen = (answers) => send('screening', { answers });

  /** @param {object} body */
  const handoff = (body) => send('handoff', body);

  /** @param {string} note */
  const followedUp = (note) => send('follow-up', { note });

  /** @param {Record<string, string>} values */
  async function resolve({ disposition, note, followUpAt }) {
    const { chosen, detail: shown } = store.state;
    const day = followUpAt ? { followUpAt: new Date(`${followUpAt}T09:00`).toISOString() } : {};
    // What came after this was shown is to be read before: the server looks whether there is any.
    const sentence = await write('resolve', { disposition, note, ...day, historySeen: shown?.history.length });
    if (sentence !== null) {
      if (chosen !== null) void read(chosen);
      return sentence;
    }
    store.dispatch({ type: 'chosen', id: null });
    detail.focusTitle();
    await refresh();
    onResolved();
    return null;
  }

  return { read, nameWhoEnded, choose, acknowledge, takeOver, contact, addNote, label, screen, handoff, followedUp, resolve };
}
