import { dateInWords, sessionTime, timeOfDay, timeWithDay } from '../device/times.js';
import { wayIn } from '../state/directory.js';
import { strings } from '../strings/strings.js';
import { meeting } from './group-cards.js';
import { groupLine } from './group-words.js';
import { h, present, problemLine } from './h.js';
import { removedWords } from './removed-words.js';

/** @typedef {import('../state/types.js').GroupDetail} GroupDetail */
/** @typedef {import('../state/types.js').Schedule} Schedule */
/** @typedef {import('../state/types.js').Facilitator} Facilitator */
/** @typedef {import('../state/standing.js').Sanction} Sanction */
/** @typedef {{ join: () => Promise<string | null>, sitIn: () => Promise<string | null>, leave: () => Promise<string | null> }} Acts */

/** One group before the door: who runs it, when it meets, what everyone agrees to, and the ways in. */
export class GroupAbout extends HTMLElement {
  /** @param {GroupDetail} group @param {Schedule} schedule @param {Sanction | null} removal  what keeps me out @param {Acts} acts */
  render(group, schedule, removal, acts) {
    const facilitators = group.facilitators ?? [];
    const way = wayIn(group, Date.now(), removal !== null);
    this.replaceChildren(
      h('h1', {}, group.name),
      way === 'removed' && removal ? h('div', { class: 'card' }, ...removedWords(removal)) : '',
      h('p', {}, groupLine(group)),
      h('p', {}, strings.coverage[group.coverage ?? '']),
      h(
        'section',
        {},
        h('h2', {}, strings.whoRuns),
        h('p', {}, group.ledBy === 'professional' ? strings.ledByProfessional : strings.ledByPeers),
        facilitators.length > 0 ? h('dl', {}, ...facilitators.flatMap(runner)) : h('p', { class: 'soft' }, strings.nobodyRuns),
      ),
      h('section', {}, h('h2', {}, strings.whenItMeets), ...times(group, schedule)),
      h(
        'section',
        {},
        h('h2', {}, strings.agreementTitle),
        h('p', { class: 'agreement' }, group.agreement),
        ways(group, way, acts),
      ),
    );
  }
}

/** @param {Facilitator} person */
function runner({ pseudonym, credential }) {
  if (!credential) return [h('dt', {}, pseudonym), h('dd', {}, strings.trainedPeer)];
  const day = credential.verifiedAt ? dateInWords(credential.verifiedAt) : null;
  const facts = [
    strings.licensed(`${credential.licence} ${credential.number ?? ''}`.trim(), credential.jurisdiction),
    strings.credentialState[credential.state ?? 'unverified'],
    day && (credential.register ? strings.verifiedOn(day, credential.register) : strings.verifiedIn(day)),
    credential.expiresAt && strings.expiresOn(dateInWords(credential.expiresAt)),
  ];
  return [h('dt', {}, pseudonym), h('dd', {}, facts.filter(Boolean).join(' · '))];
}

/** @param {GroupDetail} group @param {Schedule} schedule */
function times(group, schedule) {
  const { session, upcoming } = schedule;
  const rows = [session, ...upcoming.slice(0, 3)].filter((one) => one !== null);
  return present([
    session?.isOpen && h('p', {}, strings.onNow),
    rows.length > 0
      ? h('ul', {}, ...rows.map((one) => h('li', {}, strings.meets(sessionTime(one.startsAt), timeOfDay(one.endsAt)))))
      : h('p', {}, meeting(group)),
    rows.length > 0 && h('p', {}, schedule.openBetweenSessions ? strings.openBetween : strings.closedBetween),
    h('p', { class: 'soft' }, strings.textKept(group.retentionDays)),
  ]);
}

/** @param {GroupDetail} group @param {ReturnType<typeof wayIn>} way @param {Acts} acts */
function ways(group, way, acts) {
  const problem = problemLine();
  const tell = async (/** @type {() => Promise<string | null>} */ act) => void (problem.textContent = (await act()) ?? '');
  const button = (/** @type {string} */ words, /** @type {() => Promise<string | null>} */ act, primary = true) =>
    h('button', { type: 'button', class: primary && 'primary', on: { click: () => tell(act) } }, words);
  const room = (/** @type {string} */ words) =>
    h('a', { class: 'button primary', href: `/room/?group=${encodeURIComponent(group.id)}` }, words);
  const isGuest = Boolean(group.guestUntil);
  const choices = {
    removed: () => [],
    enter: () => [group.closedAt ? h('p', {}, strings.groupHasClosed) : null, room(strings.enter)],
    accept: () => [h('p', {}, strings.acceptAgain), button(strings.accept, acts.join)],
    take: () => [
      h('p', {}, strings.seatOffered(timeWithDay(group.offeredUntil ?? ''))),
      button(strings.takeSeat, acts.join),
      button(strings.giveUpPlace, acts.leave, false),
    ],
    wait: () => [h('p', {}, strings.waitingAt(group.waitingPlace ?? 1)), button(strings.giveUpPlace, acts.leave, false)],
    join: () => [button(strings.agree, acts.join), !isGuest && button(strings.sitIn, acts.sitIn, false)],
    queue: () => [
      h('p', {}, strings.seatsFree(0)),
      button(strings.joinWait, acts.join),
      !isGuest && button(strings.sitIn, acts.sitIn, false),
    ],
    closed: () => [h('p', {}, strings.startsOn(dateInWords(group.startsOn ?? '')))],
  }[way]();
  const isOutside = way === 'join' || way === 'queue';
  return h(
    'div',
    {},
    problem,
    isGuest && group.guestUntil ? h('p', {}, strings.sittingIn(timeWithDay(group.guestUntil))) : null,
    h('div', { class: 'buttons' }, ...present(choices), isGuest && room(strings.readAlong)),
    isOutside && !isGuest ? h('p', { class: 'hint' }, strings.sitInHint) : null,
  );
}

customElements.define('group-about', GroupAbout);
