import { ask } from '../api.js';
import { forgetGuide, keepGuide, keptGuide } from '../device/kept.js';
import { GuideResult } from '../elements/guide-result.js';
import { h } from '../elements/h.js';
import { NeedsGuide } from '../elements/needs-guide.js';
import { advice, emptyGuide, guide, matches, question } from '../state/guide.js';
import { createStore } from '../state/store.js';
import { strings } from '../strings/strings.js';
import { content, openPage } from './shell.js';

const { session } = await openPage();
const asked = new NeedsGuide();
const result = new GuideResult();
const store = createStore(guide, emptyGuide);

content().replaceChildren(h('h1', {}, strings.guideTitle), h('p', {}, strings.guideLead), asked, result);
const kept = keptGuide();
if (kept !== null) store.dispatch({ type: 'recalled', answers: kept });
store.subscribe((state) => {
  asked.render(state, store.dispatch);
  if (question(state) === null) void conclude(state.answers);
  else result.replaceChildren();
});

/** @param {import('../state/guide.js').Answers} answers */
async function conclude(answers) {
  const wanted = advice(answers);
  const [contacts, groups] = await Promise.all([
    wanted.contacts === null ? null : ask('GET', '/api/crisis-contacts'),
    session === null || !wanted.groups ? null : ask('GET', '/api/groups?limit=200'),
  ]);
  result.render(
    {
      answers,
      contacts: contacts?.ok ? contacts.value.contacts : [],
      groups: session === null ? null : groups?.ok ? matches(groups.value, answers) : [],
    },
    {
      again: () => {
        forgetGuide();
        store.dispatch({ type: 'again' });
      },
      keep: () => keepGuide(answers),
    },
  );
}
