import { keepLanguage } from '../device/kept.js';
import { languages, strings } from '../strings/strings.js';
import { pagesFor } from '../state/where.js';
import { h, present } from './h.js';

/** As many letters, with the spaces between links, as stand beside the name of the site: links, who is here, help and the way out. */
const fewLetters = 105;

/** The pages a signed-in person may go to, and the way out. */
export class SiteLinks extends HTMLElement {
  /** @type {HTMLButtonElement | null} */
  #menu = null;

  /** @param {{ pseudonym: string, roles: string[] } | null} session @param {string} here @param {() => void} onSignOut */
  render(session, here, onSignOut) {
    if (session === null) {
      this.replaceChildren();
      return;
    }
    const pages = pagesFor(session.roles);
    const link = (/** @type {string} */ path, /** @type {string} */ words) =>
      h('li', {}, h('a', { href: path, 'aria-current': path === here ? 'page' : null }, words));
    const links = [
      link('/', strings.groups),
      link('/groups/', strings.findGroup),
      pages.console && link('/console/', strings.console),
      pages.duty && link('/duty/', strings.dutyPage),
      pages.moderation && link('/moderation/', strings.moderation),
      pages.administration && link('/administration/', strings.administration),
      link('/safety-plan/', strings.planTitle),
      link('/account/', strings.account),
    ];
    const who = h(
      'div',
      { class: 'who' },
      h('span', {}, strings.signedInAs(session.pseudonym)),
      h('button', { type: 'button', class: 'quiet', on: { click: onSignOut } }, strings.signOut),
    );
    const nav = h('nav', { 'aria-label': strings.navigation }, h('ul', { class: 'plain-list' }, ...present(links)));
    this.#menu = h(
      'button',
      {
        type: 'button',
        class: 'menu',
        'aria-expanded': 'false',
        'aria-controls': 'pages',
        on: { click: () => this.#show(!this.#isOpen()) },
      },
      strings.menu,
    );
    const pagesShown = h('div', { class: 'pages', id: 'pages' }, nav, who);
    this.replaceChildren(this.#menu, pagesShown);
    this.onkeydown = ({ key }) => {
      if (key !== 'Escape' || !this.#isOpen()) return;
      this.#show(false);
      this.#menu?.focus();
    };
    this.#show(false);
    const words = [...(this.parentElement ?? this).querySelectorAll('li, .who > *, .help, .exit')];
    const letters = words.reduce((sum, word) => sum + (word.textContent ?? '').length + 2, 0);
    this.classList.toggle('many', letters > fewLetters);
  }

  #isOpen() {
    return this.classList.contains('open');
  }

  /** On a phone, where the pages are behind a button. @param {boolean} open */
  #show(open) {
    this.classList.toggle('open', open);
    this.#menu?.setAttribute('aria-expanded', String(open));
  }
}

customElements.define('site-links', SiteLinks);

/** The languages of the pages, each under its own name. */
export function languageChoice() {
  const buttons = Object.entries(languages).map(([code, { name }]) => {
    const isChosen = code === strings.language;
    const on = { click: () => isChosen || choose(code) };
    return h('button', { type: 'button', class: 'quiet', lang: code, 'aria-pressed': String(isChosen), on }, name);
  });
  return h('div', { class: 'languages', role: 'group', 'aria-label': strings.languageChoice }, ...buttons);
}

/** A page whose text stands in HTML has another page for each language. Any other is the same page again. @param {string} code */
function choose(code) {
  keepLanguage(code);
  const other = document.querySelector(`link[rel='alternate'][hreflang='${code}']`);
  if (other instanceof HTMLLinkElement) location.assign(other.href);
  else location.reload();
}
