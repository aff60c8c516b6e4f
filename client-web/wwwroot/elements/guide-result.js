import { advice } from '../state/guide.js';
import { strings } from '../strings/strings.js';
import { groupCards } from './group-cards.js';
import { h, present } from './h.js';
import { GuideContacts } from './guide-contacts.js';

/** @typedef {import('../state/types.js').Group} Group */
/** @typedef {{ again: () => void, keep: () => void }} Acts */

/** Where the answers lead: people to call first where they call for it, then groups, and what groups cannot do. */
export class GuideResult extends HTMLElement {
  /**
   * @param {{ answers: import('../state/guide.js').Answers, whom: import('./guide-contacts.js').Whom, groups: Group[] | null }} shown
   *   groups: null for visitors
   * @param {Acts} acts
   */
  render({ answers, whom, groups }, acts) {
    const { contacts: urgency, single, groups: wantsGroups } = advice(answers);
    const people = urgency && new GuideContacts();
    if (people) people.render(urgency, whom);
    const heading = h('h2', { tabindex: -1 }, strings.guideResult);
    const kept = h('p', { role: 'status', class: 'soft' });
    const keep = () => {
      acts.keep();
      kept.textContent = strings.guideKept;
    };
    this.replaceChildren(
      ...present([
        heading,
        people,
        single && h('p', { class: 'card' }, strings.guideSingle),
        wantsGroups && fitting(groups),
        h('section', {}, h('h3', {}, strings.guideSeeSomeone), list(strings.guideSeeReasons)),
        h('section', {}, h('h3', {}, strings.guideLimits), list(strings.guideLimitList)),
        h(
          'div',
          { class: 'buttons' },
          h('button', { type: 'button', on: { click: acts.again } }, strings.guideAgain),
          h('button', { type: 'button', class: 'quiet', on: { click: keep } }, strings.guideKeep),
        ),
        kept,
      ]),
    );
    heading.focus();
  }
}

/** @param {Group[] | null} groups */
function fitting(groups) {
  const all = h('p', {}, h('a', { href: '/groups/' }, strings.guideAll));
  if (groups === null) {
    return h('section', {}, h('h3', {}, strings.guideMatches), h('p', {}, h('a', { href: '/?next=/guide/' }, strings.guideSignIn)));
  }
  const shown = groups.length > 0 ? groupCards(groups, 'h3') : h('p', {}, strings.guideNoMatch);
  return h('section', {}, h('h3', {}, strings.guideMatches), shown, all);
}

/** @param {string[]} items */
const list = (items) => h('ul', {}, ...items.map((item) => h('li', {}, item)));

customElements.define('guide-result', GuideResult);
