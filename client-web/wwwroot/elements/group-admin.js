import { strings } from '../strings/strings.js';
import { GroupSettings } from './group-settings.js';
import { GroupTools } from './group-tools.js';
import { field, h, problemLine } from './h.js';

/** @typedef {import('../state/types.js').Group} Group */
/**
 * @typedef {{ name: string, capacity: number, coverage: string, whenUncovered: string, retentionDays: number, slowModeSeconds: number,
 *   filters: string[] }} Settings
 */
/**
 * @typedef {object} GroupActs
 * @property {(id: string) => Promise<import('../api.js').Answer<Settings>>} read
 * @property {(id: string, what: 'retention' | 'slow-mode' | 'filters' | 'settings', body: any) => Promise<string | null>} set  answers
 *   what went wrong
 * @property {(id: string, body: { reason: string }) => Promise<string | null>} close  as above
 */

/** The groups, each with its seats and who looks after it, how long its messages are kept, how fast it goes, and its end. */
export class GroupAdmin extends HTMLElement {
  /** @param {Group[]} groups @param {GroupActs} acts */
  render(groups, acts) {
    const items = groups.map((group) => itemOf(group, acts));
    this.replaceChildren(h('section', { class: 'card' }, h('h2', {}, strings.groupsAdminTitle), ...items));
  }
}

/** To the page of a group, where its agreement and its sessions are looked after. @param {string} id @param {string} name */
export const wayToRun = (id, name) => h('a', { href: `/group/?id=${encodeURIComponent(id)}` }, strings.groupRun(name));

/** @param {Group} group @param {GroupActs} acts */
function itemOf(group, acts) {
  const inside = h('div');
  const details = h(
    'details',
    {},
    h('summary', {}, group.name),
    h('p', { class: 'soft small' }, strings.seats(group.members, group.capacity)),
    h('p', {}, wayToRun(group.id, group.name)),
    inside,
  );
  details.addEventListener('toggle', async () => {
    if (!details.open || inside.childNodes.length > 0) return;
    const answer = await acts.read(group.id);
    if (!answer.ok) {
      inside.replaceChildren(h('p', { class: 'problem' }, answer.sentence));
      return;
    }
    const tools = new GroupTools();
    tools.render({
      ...answer.value,
      setPace: (body) => acts.set(group.id, 'slow-mode', body),
      setFilters: (body) => acts.set(group.id, 'filters', body),
    });
    const settings = new GroupSettings();
    settings.render(answer.value, { set: (body) => acts.set(group.id, 'settings', body), close: (body) => acts.close(group.id, body) });
    inside.replaceChildren(retention(answer.value.retentionDays, (days) => acts.set(group.id, 'retention', { days })), tools, settings);
  });
  return details;
}

/** @param {number} days @param {(days: number) => Promise<string | null>} set */
function retention(days, set) {
  const problem = problemLine();
  const done = h('p', { class: 'soft small', role: 'status' });
  const input = h('input', { name: 'days', type: 'number', inputmode: 'numeric', min: 1, max: 3650, required: true, value: days });
  const form = h(
    'form',
    {},
    problem,
    field({ label: strings.retention, hint: strings.retentionHint, input }),
    h('button', { type: 'submit' }, strings.save),
    done,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    done.textContent = '';
    const sentence = await set(Number(input.value));
    problem.textContent = sentence ?? '';
    done.textContent = sentence === null ? strings.saved : '';
  });
  return form;
}

customElements.define('group-admin', GroupAdmin);
