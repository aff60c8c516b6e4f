import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** What moderators did in a group in the last days: how often, and nobody's name. Read when somebody opens it. */
export class ModerationSummary extends HTMLElement {
  /** @param {() => Promise<import('../api.js').Answer<{ acts: { act: string, count: number }[] }>>} read */
  render(read) {
    const inside = h('div', { role: 'status' });
    const details = h('details', {}, h('summary', {}, strings.summaryTitle), inside);
    details.addEventListener('toggle', async () => {
      if (!details.open) return;
      const answer = await read();
      inside.replaceChildren(answer.ok ? listOf(answer.value.acts) : answer.sentence);
    });
    this.replaceChildren(details);
  }
}

/** @param {{ act: string, count: number }[]} acts */
function listOf(acts) {
  const done = acts.filter(({ count }) => count > 0);
  if (done.length === 0) return h('p', { class: 'small' }, strings.summaryEmpty);
  return h(
    'ul',
    { class: 'plain-list small' },
    ...done.map(({ act, count }) => h('li', {}, `${strings.summaryActs[act] ?? act}: ${count}`)),
  );
}

customElements.define('moderation-summary', ModerationSummary);
