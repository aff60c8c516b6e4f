import { ask, mayPass } from '../api.js';
import { keepTrying } from '../device/offline.js';
import { dutyWords } from '../elements/duty-words.js';
import { h } from '../elements/h.js';
import { askSure } from '../elements/sure-dialog.js';
import { strings } from '../strings/strings.js';

/**
 * The duty switch of the console.
 * @param {(sentence: string) => void} say  what went wrong, or nothing
 */
export function consoleDuty(say) {
  const duty = h('input', { type: 'checkbox', role: 'switch', hidden: true });
  // Not a status by its role: a label takes no words from one.
  const words = h('span', { 'aria-live': 'polite' }, strings.loading);

  /** What was told last. */
  let known = { onDuty: false, openCases: 0, roster: /** @type {unknown[]} */ ([]) };
  const show = (/** @type {typeof known} */ told) => {
    known = told;
    duty.hidden = false;
    duty.checked = told.onDuty;
    words.textContent = dutyWords(told);
  };
  /** Whether there is no more to try. What is not known must not look like being off duty. */
  const read = async () => {
    const answer = await ask('GET', '/api/duty');
    if (answer.ok) show(answer.value);
    else words.textContent = strings.dutyUnknown;
    duty.hidden = !answer.ok;
    return answer.ok || !mayPass(answer) || answer.status === 401;
  };
  const load = async () => {
    if (!(await read())) keepTrying(read);
  };
  const set = async (/** @type {boolean} */ onDuty) => {
    const answer = await ask('PUT', '/api/duty', { onDuty });
    if (answer.ok || mayPass(answer)) void load();
    else show(known);
    say(answer.ok ? '' : answer.sentence);
  };
  /** Whoever goes leaves nobody behind unawares. */
  const leave = async () => {
    const answer = await ask('GET', '/api/duty');
    const { openCases } = answer.ok ? answer.value : known;
    if (openCases === 0) return set(false);
    duty.checked = true;
    const { leaveDuty: question, leaveDutyYes: yes, leaveDutyNo: no } = strings;
    const onYes = () => set(false).then(() => null);
    await askSure({ question, lead: strings.youLeft(openCases), yes, no, onYes });
  };
  duty.addEventListener('change', () => void (duty.checked ? set(true) : leave()));

  return { element: h('label', { class: 'choice' }, duty, words), load };
}
