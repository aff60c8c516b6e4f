import { keptLanguage } from '../device/kept.js';
import { surely } from '../device/surely.js';

/** @typedef {typeof import('./en.js').en & typeof import('./en-groups.js').enGroups & typeof import('./en-desk.js').desk} Words */

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

/** Desks of staff say so in their HTML. */
const isDesk = root === null || root.dataset.words === 'desk';

async function english() {
  const [{ en }, { enGroups }, desk] = await Promise.all([
    import('./en.js'),
    import('./en-groups.js'),
    isDesk ? import('./en-desk.js') : null,
  ]);
  return /** @type {Words} */ ({ ...en, ...enGroups, ...desk?.desk });
}

/** @returns {Promise<Words>} */
async function spanish() {
  const [{ es }, { esGroups }, desk] = await Promise.all([
    import('./es.js'),
    import('./es-groups.js'),
    isDesk ? import('./es-desk.js') : null,
  ]);
  return /** @type {Words} */ ({ ...es, ...esGroups, ...desk?.desk });
}

/** The words of the pages, in one language: English where the other cannot be fetched, as a page in plain English is better than none. */
export const strings = language === 'es' ? await surely(spanish).catch(() => surely(english)) : await surely(english);

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
