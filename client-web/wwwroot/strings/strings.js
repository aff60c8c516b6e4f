import { keptLanguage } from '../device/kept.js';
import { en } from './en.js';
import { enGroups } from './en-groups.js';

/**
 * The languages of the pages: their own names, and which way they are written.
 * @type {Record<string, { name: string, direction: 'ltr' | 'rtl' }>}
 */
export const languages = { en: { name: 'English', direction: 'ltr' }, es: { name: 'Español', direction: 'ltr' } };

/**
 * The language of a page whose text stands in HTML, else the one a person chose here, else the first of the browser's that there is.
 * @param {{ page?: string | null | undefined, chosen?: string | null, wanted?: readonly string[] | null | undefined }} wishes
 */
export function languageFor({ page, chosen, wanted }) {
  const known = (/** @type {string} */ code) => Object.hasOwn(languages, code);
  return [page ?? '', chosen ?? '', ...(wanted ?? []).map((tag) => tag.split('-')[0]?.toLowerCase() ?? '')].find(known) ?? 'en';
}

// Without a document, as in tests, there is nobody to choose for.
const root = typeof document === 'undefined' ? null : document.documentElement;
const language = root && languageFor({ page: root.dataset.language, chosen: keptLanguage(), wanted: navigator.languages });

/** English is always at hand: a page in plain English is better than none when the other words cannot be fetched. */
const english = { ...en, ...enGroups };
const wait = language === 'es' ? Promise.all([spanish().catch(() => english), spanishContacts().catch(() => [])]) : [english, []];
/** The words of the pages, and how to say what the list of crisis contacts says in English. */
export const [strings, contactWords] = /** @type {[typeof english, [RegExp, string][]]} */ (await wait);

/** Fetched only by who reads it. @returns {Promise<typeof english>} */
async function spanish() {
  const [{ es }, { esGroups }] = await Promise.all([import('./es.js'), import('./es-groups.js')]);
  return { ...es, ...esGroups };
}

/** Without them the contacts are there, in English. */
async function spanishContacts() {
  return (await import('./es-contacts.js')).esContacts;
}

if (root !== null) {
  root.lang = strings.language;
  root.dir = languages[strings.language]?.direction ?? 'ltr';
}

/** Puts the words of the chosen language over those that stand in the HTML. @param {ParentNode} root */
export function applyStrings(root) {
  const words = /** @type {Record<string, unknown>} */ (strings);
  const pages = /** @type {Record<string, string>} */ ({ help: strings.helpPage, privacy: strings.privacyPage });
  for (const element of root.querySelectorAll('[data-string]')) {
    const key = element.getAttribute('data-string') ?? '';
    const word = words[key];
    if (typeof word === 'string') element.textContent = word;
    if (element instanceof HTMLAnchorElement) element.href = pages[key] ?? element.href;
  }
  const title = root.querySelector('title[data-title]');
  if (title !== null) title.textContent = `${words[title.getAttribute('data-title') ?? '']} · ${strings.product}`;
}
