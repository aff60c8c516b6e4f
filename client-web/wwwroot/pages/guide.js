import { ask } from '../api.js';
import { forgetGuide, keepCountry, keepGuide, keptCountry, keptGuide } from '../device/kept-plan.js';
import { countryCodes } from '../elements/countries.js';
import { GuideResult } from '../elements/guide-result.js';
import { h } from '../elements/h.js';
import { NeedsGuide } from '../elements/needs-guide.js';
import { advice, emptyGuide, guide, matches, question } from '../state/guide.js';
import { regionOf } from '../state/region.js';
import { createStore } from '../state/store.js';
import { strings } from '../strings/strings.js';
import { content, openPage } from './shell.js';

const { session } = await openPage();
const asked = new NeedsGuide();
const result = new GuideResult();
const store = createStore(guide, emptyGuide);

content().replaceChildren(h('h1', {}, strings.guideTitle), h('p', {}, strings.guideLead), asked, result);
/** The choice that is kept here; else the account knows, or the browser. @type {import('../elements/guide-contacts.js').Whom} */
const whom = {
  first: () => contactsOf(keptCountry() ?? (session === null ? (regionOf(navigator.languages, countryCodes) ?? '') : '')),
  of(country) {
    keepCountry(country);
    return contactsOf(country);
  },
};

const kept = keptGuide();
if (kept !== null) store.dispatch({ type: 'recalled', answers: kept });
store.subscribe((state) => {
  asked.render(state, store.dispatch);
  if (question(state) === null) void conclude(state.answers);
  else result.replaceChildren();
});

/** @param {string} country  of an account, if there is one, when it is empty */
async function contactsOf(country) {
  const answer = await ask('GET', `/api/crisis-contacts${country === '' ? '' : `?country=${encodeURIComponent(country)}`}`);
  return answer.ok ? answer.value : null;
}

/** @param {import('../state/guide.js').Answers} answers */
async function conclude(answers) {
  const wanted = advice(answers);
  const groups = session !== null && wanted.groups ? await ask('GET', '/api/groups?limit=200') : null;
  result.render(
    { answers, whom, groups: session === null ? null : groups?.ok ? matches(groups.value, answers) : [] },
    {
      again: () => {
        forgetGuide();
        store.dispatch({ type: 'again' });
      },
      keep: () => keepGuide(answers),
    },
  );
}
