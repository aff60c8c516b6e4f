import { ask, mayPass } from '../api.js';
import { forgetEverything, forgetWithOtherTabs, hasUnsentWords, tellServerNextTime, whenForgotten } from '../device/kept.js';
import { keepPages, startAnewWithConnection } from '../device/offline.js';
import { surely } from '../device/surely.js';
import { h } from '../elements/h.js';
import { languageChoice, SiteLinks } from '../elements/site-links.js';
import { askSure } from '../elements/sure-dialog.js';
import { accountPath, mustSetUpFirst, pagesFor, signInAddress } from '../state/where.js';
import { applyStrings, strings } from '../strings/strings.js';

/** @typedef {import('../state/types.js').Session} Session */
/** @typedef {import('../state/types.js').About} About */

/**
 * What every page does first: words, the demo banner, who is here, the links.
 * @returns {Promise<{ session: Session | null, about: About | null, isReachable: boolean }>}
 */
export async function openPage() {
  applyStrings(document);
  document.querySelector('.foot')?.append(languageChoice());
  keepPages();
  forgetWithOtherTabs();
  const [about, session] = await Promise.all([ask('GET', '/api/about'), ask('GET', '/api/session')]);
  const who = session.ok ? session.value : null;
  const banner = document.querySelector('.demo');
  if (banner instanceof HTMLElement) banner.hidden = !(about.ok && about.value.demo);
  const links = document.querySelector('site-links');
  if (links instanceof SiteLinks) links.render(who, location.pathname, () => void askSignOut(who?.id ?? ''));
  if (who !== null && !who.mustSetUpTotp && who.roles.some((/** @type {string} */ role) => role !== 'member')) void warnStaff();
  if (mustSetUpFirst(who, location.pathname) && location.pathname === '/') location.replace(accountPath);
  return { session: who, about: about.ok ? about.value : null, isReachable: session.ok || session.status === 401 };
}

/** Fetched by staff alone: who comes here for help is not to wait for it. */
async function warnStaff() {
  (await surely(() => import('./warnings.js'))).watchWarnings();
}

/**
 * For a page that needs somebody signed in, in one of these roles (any role when there are none).
 * @param {(pages: ReturnType<typeof pagesFor>) => boolean} allowed
 * @returns {Promise<Session | null>}
 */
export async function openPageFor(allowed) {
  const { session, isReachable } = await openPage();
  if (!isReachable) {
    sayAndTryAgain(strings.offline, '/api/session');
    return null;
  }
  if (session === null) {
    location.replace(signInAddress(location));
    return null;
  }
  if (mustSetUpFirst(session, location.pathname)) {
    location.replace(accountPath);
    return null;
  }
  if (allowed(pagesFor(session.roles))) {
    closeWithOtherTabs();
    return session;
  }
  say(strings.notForYou);
  return null;
}

/** Signed out in another tab: nothing private stays on this page, in sight or on its way. */
export function closeWithOtherTabs() {
  whenForgotten(async (isMeant) => {
    // Cleared by hand: the session may go on, and a room keeps in sight what was not sent.
    if (!isMeant && (await ask('GET', '/api/session')).ok) return;
    if (!isMeant && !dispatchEvent(new Event('session-over', { cancelable: true }))) return;
    dispatchEvent(new Event('person-gone'));
    const links = document.querySelector('site-links');
    if (links instanceof SiteLinks) links.render(null, location.pathname, () => undefined);
    saySignedOut();
  });
}

/** One sentence in place of the content, and the way on. @param {string} sentence @param {{ href: string, words: string }} [way] */
export function say(sentence, { href, words } = { href: '/', words: strings.allGroups }) {
  content().replaceChildren(h('h1', { class: 'sentence' }, sentence), h('a', { href }, words));
}

/**
 * For a page that cannot open before the server answers this: it opens by itself then, or when somebody asks for it.
 * @param {string} sentence @param {string} path  what to ask
 */
export function sayAndTryAgain(sentence, path) {
  say(sentence);
  content().append(h('p', {}, h('button', { type: 'button', on: { click: () => location.reload() } }, strings.tryAgain)));
  startAnewWithConnection(async () => {
    const answer = await ask('GET', path);
    return answer.ok || answer.status === 401 || !mayPass(answer);
  });
}

/** In place of the content, with the way on that this refusal leaves. @param {import('../api.js').Refusal} answer @param {string} path */
export function sayRefused(answer, path) {
  if (answer.status === 401) saySignedOut();
  else if (mayPass(answer)) sayAndTryAgain(answer.sentence, path);
  else say(answer.sentence);
}

/** For a page that has to close when somebody is signed out, with the way back to it. */
export function saySignedOut() {
  document.querySelector('site-links')?.replaceChildren();
  say(strings.problem['signed-out']?.({}) ?? '', { href: signInAddress(location), words: strings.signIn });
}

export function content() {
  return /** @type {HTMLElement} */ (document.querySelector('#content'));
}

/** Signing out clears the device: what was written and not sent goes only if the person says so. @param {string} account */
async function askSignOut(account) {
  if (!hasUnsentWords(account)) return signOut();
  const onYes = () => signOut().then(() => null);
  const { signOutSure: question, signOutLead: lead, signOutDo: yes, signOutNot: no } = strings;
  return askSure({ question, lead, yes, no, onYes });
}

async function signOut() {
  const answer = await ask('DELETE', '/api/session');
  forgetEverything();
  // Nobody heard it: the next visit, before it shows anything, ends every session of the account (leave-first.js).
  if (!answer.ok && answer.status !== 401) tellServerNextTime();
  location.replace('/');
}
