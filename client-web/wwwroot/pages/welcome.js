import { ask, mayPass } from '../api.js';
import { keepTrying } from '../device/offline.js';
import { surely } from '../device/surely.js';
import { CreateAccountForm } from '../elements/account-forms.js';
import { countries, likelyCountry } from '../elements/countries.js';
import { h } from '../elements/h.js';
import { SignInForm } from '../elements/sign-in-form.js';
import { WelcomeText } from '../elements/welcome-text.js';
import { asHandedOut } from '../state/invitation-code.js';
import { returnPath } from '../state/where.js';
import { strings } from '../strings/strings.js';
import { content, openPage } from './shell.js';

const { session, about, isReachable } = await openPage();
const next = returnPath(location.search);
if (session === null) {
  welcome(about?.demo ?? false, about?.setUpWaiting ?? false);
  if (!isReachable) sayOffline();
} else if (next !== '/' && !session.mustSetUpTotp) location.replace(next);
// What only members see is fetched for them alone: the first page is light for whoever comes with a weak line on a bad night.
else await (await surely(() => import('./home.js'))).home();

/** @param {boolean} demo @param {boolean} setUp  the first administrator has yet to come */
function welcome(demo, setUp) {
  const text = new WelcomeText();
  const signIn = new SignInForm();
  const create = new CreateAccountForm();
  signIn.className = 'card';
  signIn.id = 'sign-in';
  create.className = 'card';
  text.render({ demo, setUp });
  signIn.render((values) => enter('/api/session', values));
  const createAccount = (/** @type {Record<string, any>} */ { invitation, acceptTerms, ...values }) => {
    const invited = invitation ? { invitation: asHandedOut(invitation) } : {};
    return enter('/api/accounts', { ...values, ...invited, acceptTerms: acceptTerms === 'on' });
  };
  create.render(createAccount, countries(), likelyCountry());
  content().replaceChildren(h('div', { class: 'welcome' }, text, h('div', { class: 'accounts' }, signIn, create)));
  // Who was sent here to sign in need not look for where.
  if (next !== '/') signIn.querySelector('input')?.focus();
}

/** Nobody could say who is here: it is said why nothing works, and who turns out to be signed in gets their page, unless they write. */
function sayOffline() {
  const said = h('p', { class: 'card', role: 'status' }, strings.offline);
  content().prepend(said);
  keepTrying(async () => {
    const answer = await ask('GET', '/api/session');
    const isWriting = [...content().querySelectorAll('input')].some(({ type, value }) => !/^(checkbox|radio)$/.test(type) && value !== '');
    if (answer.ok && !isWriting) location.reload();
    const isDone = answer.ok || !mayPass(answer) || answer.status === 401;
    if (isDone) said.remove();
    return isDone;
  });
}

/** @param {string} path @param {unknown} body */
async function enter(path, body) {
  const answer = await ask('POST', path, body);
  if (!answer.ok) return answer;
  location.replace(next);
  return null;
}
