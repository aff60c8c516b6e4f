import { ask } from '../api.js';
import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h, present } from './h.js';

/** What waits beside the cases: follow-ups that are due, and moderators who would like to talk. */
export class ConsoleReminders extends HTMLElement {
  kinds = ['follow-up-due', 'follow-up-done', 'debrief-asked'];

  /** @type {(caseId: string) => void} */
  onOpen = () => undefined;

  async load() {
    const [followUps, debriefs] = await Promise.all([ask('GET', '/api/follow-ups'), ask('GET', '/api/debriefs')]);
    this.replaceChildren(
      ...present([
        followUps.ok && followUps.value.length > 0 && this.#followUps(followUps.value),
        debriefs.ok && debriefs.value.length > 0 && this.#debriefs(debriefs.value),
      ]),
    );
  }

  /** @param {{ caseId: string, pseudonym: string, dueAt: string, setBy: string }[]} due */
  #followUps(due) {
    return section(
      strings.followUpsTitle,
      due.map(({ caseId, pseudonym, dueAt, setBy }) => [
        h('span', {}, strings.followUpDue(pseudonym || strings.unnamed, timeWithDay(dueAt), setBy || strings.unnamed)),
        h('button', { type: 'button', on: { click: () => this.onOpen(caseId) } }, strings.followUpOpen),
      ]),
    );
  }

  /** @param {{ id: string, moderator: string, askedAt: string, note: string }[]} waiting */
  #debriefs(waiting) {
    const take = async (/** @type {string} */ id) => {
      await ask('POST', `/api/debriefs/${encodeURIComponent(id)}/take`, {});
      await this.load();
    };
    return section(
      strings.debriefsTitle,
      waiting.map(({ id, moderator, askedAt, note }) => [
        h('span', {}, [moderator || strings.unnamed, timeWithDay(askedAt), note].filter(Boolean).join(' · ')),
        h('button', { type: 'button', on: { click: () => void take(id) } }, strings.debriefTake),
      ]),
    );
  }
}

/** @param {string} title @param {Node[][]} rows */
function section(title, rows) {
  return h(
    'section',
    { class: 'card reminders' },
    h('h2', {}, title),
    h('ul', { class: 'plain-list' }, ...rows.map((parts) => h('li', {}, ...parts))),
  );
}

customElements.define('console-reminders', ConsoleReminders);
