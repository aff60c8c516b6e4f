import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** What this place is, and its honest limits. In a demo, also the names to try it with. */
export class WelcomeText extends HTMLElement {
  /** @param {{ demo: boolean, setUp: boolean }} shown */
  render({ demo, setUp }) {
    this.replaceChildren(
      h('h1', {}, strings.welcomeTitle),
      h('p', { class: 'lead' }, strings.welcomeLead),
      h('p', { class: 'to-sign-in' }, h('a', { class: 'button', href: '#sign-in' }, strings.signIn)),
      h('h2', {}, strings.limitsTitle),
      h('ul', {}, ...strings.limits.map((limit) => h('li', {}, limit))),
    );
    this.append(withoutAccount());
    if (setUp) this.prepend(h('section', { class: 'card' }, h('h2', {}, strings.setUpTitle), h('p', {}, strings.setUpLead)));
    if (demo) this.append(demoNames());
  }
}

/** What is there for somebody who has no account, or wants none. */
function withoutAccount() {
  const ways = Object.entries({ '/guide/': strings.guideTitle, [strings.worriedPage]: strings.worriedLink });
  const links = ways.map(([href, words]) => h('li', {}, h('a', { href }, words)));
  return h(
    'section',
    { 'aria-labelledby': 'without-account' },
    h('h2', { id: 'without-account' }, strings.withoutAccount),
    h('ul', {}, ...links),
  );
}

function demoNames() {
  const names = strings.demoNames.flatMap(({ name, role }) => [h('dt', {}, h('code', {}, name)), h('dd', {}, role)]);
  return h(
    'section',
    { class: 'demo-names card', 'aria-labelledby': 'demo-names' },
    h('h2', { id: 'demo-names' }, strings.demoTitle),
    h('dl', {}, ...names),
    h('p', {}, `${strings.demoPassphrase} `, h('code', {}, 'demo demo demo')),
  );
}

customElements.define('welcome-text', WelcomeText);
