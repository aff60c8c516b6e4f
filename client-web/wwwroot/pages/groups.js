import { ask } from '../api.js';
import { groupCards } from '../elements/group-cards.js';
import { GroupFinder } from '../elements/group-finder.js';
import { h } from '../elements/h.js';
import { bySession, directoryAddress, offered } from '../state/directory.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor, sayRefused } from './shell.js';

/** @typedef {import('../state/types.js').Group} Group */

if ((await openPageFor(() => true)) !== null) {
  const finder = new GroupFinder();
  const count = h('p', { role: 'status' });
  const results = /** @type {HTMLElement} */ (document.createElement('group-list'));
  /** @type {Group[]} */
  let shown = [];

  /** @param {string} address @param {Group[]} before */
  const find = async (address, before) => {
    const answer = await ask('GET', address);
    if (!answer.ok) {
      count.textContent = answer.sentence;
      return;
    }
    shown = [...before, ...answer.value];
    count.textContent = strings.found(shown.length);
    results.replaceChildren(groupCards(bySession(shown)));
    const { next } = answer;
    if (next !== null) {
      results.append(h('button', { type: 'button', on: { click: () => find(next, shown) } }, strings.showMore));
    }
  };

  const all = await ask('GET', '/api/groups?limit=200');
  if (all.ok) await open(all.value);
  else sayRefused(all, '/api/groups?limit=1');

  /** @param {Group[]} groups */
  async function open(groups) {
    finder.render(offered(groups), (filters) => find(directoryAddress(filters), []));
    content().replaceChildren(
      h('h1', {}, strings.findGroup),
      h('p', {}, strings.findLead),
      h('p', {}, h('a', { href: '/guide/' }, strings.guideLink)),
      finder,
      count,
      results,
    );
    await find(directoryAddress({}), []);
  }
}
