import { ask, mayPass } from '../api.js';
import { keepTrying } from '../device/offline.js';
import { showSupport } from '../device/support-feed.js';
import { askAgreement } from '../elements/agreement-dialog.js';
import { GroupList } from '../elements/group-list.js';
import { GroupNotes } from '../elements/group-notes.js';
import { h } from '../elements/h.js';
import { PrivateRooms } from '../elements/private-rooms.js';
import { RoomOffer } from '../elements/room-offer.js';
import { SanctionNotes } from '../elements/sanction-notes.js';
import { SupportCardElement } from '../elements/support-card.js';
import { standingOf } from '../state/standing.js';
import { strings } from '../strings/strings.js';
import { closeWithOtherTabs, content, sayRefused } from './shell.js';

/** @typedef {import('../state/types.js').Group} Group */

/** The first page of somebody who is signed in: their groups, and what waits to be told to them. */
export async function home() {
  closeWithOtherTabs();
  const card = new SupportCardElement();
  const notes = new SanctionNotes();
  const yours = new GroupList();
  const others = new GroupList();
  const ways = h('p', { class: 'buttons' }, ...[wayTo('/groups/', strings.findGroup), wayTo('/guide/', strings.guideTitle)]);
  const offer = new RoomOffer();
  const rooms = new PrivateRooms();
  const told = new GroupNotes();
  content().replaceChildren(h('h1', {}, strings.groups), card, offer, told, notes, rooms, yours, ways, others);
  told.onNews = () => void showGroups(yours, others);
  showSupport(card, undefined, followed(notes), offer, told);
  void rooms.load();
  if (!(await showGroups(yours, others))) keepTrying(() => showGroups(yours, others));
}

/** What somebody was told, and whether it still counts. @param {SanctionNotes} notes @returns {Pick<SanctionNotes, 'add'>} */
function followed(notes) {
  return {
    async add(event, note, putAway) {
      notes.add(event, note, putAway);
      const answer = event === 'message-held' ? null : await ask('GET', '/api/me/sanctions');
      if (answer?.ok) notes.follow((sanctionId) => standingOf(answer.value, sanctionId, Date.now()));
    },
  };
}

/** @param {string} path @param {string} words */
function wayTo(path, words) {
  return h('a', { class: 'button', href: path }, words);
}

/**
 * Answers whether there is no more to try.
 * @param {GroupList} yours @param {GroupList} others @returns {Promise<boolean>}
 */
async function showGroups(yours, others) {
  const answer = await ask('GET', '/api/groups?limit=200');
  if (!answer.ok) {
    // What is shown already is better than a sentence in its place.
    if (others.childElementCount === 0) {
      const again = h('button', { type: 'button', on: { click: () => void showGroups(yours, others) } }, strings.tryAgain);
      yours.replaceChildren(h('p', { role: 'status' }, answer.sentence), again);
    }
    return !mayPass(answer);
  }
  const groups = /** @type {Group[]} */ (answer.value);
  const onJoin = (/** @type {Group} */ group) => join(group, () => showGroups(yours, others));
  const inIt = (/** @type {Group} */ group) => group.membership !== 'none';
  yours.render({ title: strings.yourGroups, empty: strings.noGroupsYet, groups: groups.filter(inIt), onJoin });
  others.render({ title: strings.moreGroups, empty: strings.noMoreGroups, groups: groups.filter((group) => !inIt(group)), onJoin });
  return true;
}

/** @param {Group} group @param {() => void} onJoined */
async function join(group, onJoined) {
  const detail = await ask('GET', `/api/groups/${encodeURIComponent(group.id)}`);
  if (!detail.ok) {
    sayRefused(detail, '/api/groups?limit=1');
    return;
  }
  askAgreement({
    name: group.name,
    agreement: detail.value.agreement,
    onAgree: async () => {
      const path = `/api/groups/${encodeURIComponent(group.id)}/members`;
      const answer = await ask('POST', path, { agreementVersion: detail.value.agreementVersion });
      if (!answer.ok) return answer.sentence;
      onJoined();
      return null;
    },
  });
}
