import { ask } from '../api.js';
import { GroupAbout } from '../elements/group-about.js';
import { GroupRunners } from '../elements/group-runners.js';
import { PeopleBlocks } from '../elements/people-blocks.js';
import { removalFrom } from '../state/standing.js';
import { content, openPageFor, sayRefused } from './shell.js';

const me = await openPageFor(() => true);
const base = `/api/groups/${encodeURIComponent(new URLSearchParams(location.search).get('id') ?? '')}`;
const about = new GroupAbout();
const runners = new GroupRunners();

if (me !== null) {
  await show();
}

async function show() {
  const [group, schedule, told] = await Promise.all([ask('GET', base), ask('GET', `${base}/sessions`), ask('GET', '/api/me/sanctions')]);
  if (!group.ok || !schedule.ok) {
    if (!group.ok) sayRefused(group, base);
    else if (!schedule.ok) sayRefused(schedule, `${base}/sessions`);
    return;
  }
  const act = (/** @type {'POST' | 'DELETE'} */ method, /** @type {string} */ path, /** @type {unknown} */ body) => async () => {
    const answer = await ask(method, `${base}/${path}`, body);
    if (!answer.ok) return answer.sentence;
    await show();
    return null;
  };
  const removal = told.ok ? removalFrom(told.value, group.value.id, Date.now()) : null;
  about.render(group.value, schedule.value, removal, {
    join: act('POST', 'members', { agreementVersion: group.value.agreementVersion }),
    sitIn: act('POST', 'guests', undefined),
    leave: act('DELETE', 'members/me', undefined),
  });
  const people = await showPeople(group.value.members);
  const runsIt = group.value.membership === 'facilitator' || me?.roles.includes('administrator');
  content().replaceChildren(about, ...people, ...(runsIt ? [runners] : []));
  if (!runsIt) return;
  if (runners.childElementCount > 0) {
    runners.follow(schedule.value);
    return;
  }
  runners.render(
    { agreement: group.value.agreement, schedule: schedule.value },
    {
      agree: ({ agreement }) => thenShow(ask('PUT', `${base}/agreement`, { agreement })),
      plan: (body) => thenShow(ask('PUT', `${base}/plan`, body)),
      move: ({ startsAt = '' }) => thenShow(ask('POST', `${base}/sessions/move`, { startsAt: new Date(startsAt).toISOString() })),
    },
  );
}

/** @param {import('../state/types.js').GroupMember[]} members @returns {Promise<HTMLElement[]>} */
async function showPeople(members) {
  const people = members.filter((member) => member.role === 'member' && member.id !== me?.id);
  const hidden = people.length > 0 ? await hiddenPeople() : null;
  if (hidden === null) return [];
  const element = new PeopleBlocks();
  element.render({ people, hidden }, async (person, hide) => {
    const answer = await ask(hide ? 'PUT' : 'DELETE', `/api/me/blocks/${encodeURIComponent(person.id)}`);
    if (!answer.ok) return answer.sentence;
    await show();
    return null;
  });
  return [element];
}

/** Whom I have hidden, all pages of it; null if that is not to be had now. */
async function hiddenPeople() {
  /** @type {Set<string>} */
  const hidden = new Set();
  for (let path = /** @type {string | null} */ ('/api/me/blocks'); path !== null; ) {
    const page = await ask('GET', path);
    if (!page.ok) return null;
    for (const blocked of page.value) hidden.add(blocked.id);
    path = page.next;
  }
  return hidden;
}

/** What is above the forms follows what they did. @param {Promise<import('../api.js').Answer<any>>} asked */
async function thenShow(asked) {
  const answer = await asked;
  if (answer.ok) await show();
  return answer;
}
