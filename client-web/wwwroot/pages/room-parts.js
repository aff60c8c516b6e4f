import { GroupTools } from '../elements/group-tools.js';
import { h } from '../elements/h.js';
import { MessageComposer } from '../elements/message-composer.js';
import { MessageList } from '../elements/message-list.js';
import { ModerationSummary } from '../elements/moderation-summary.js';
import { NotifyChoice } from '../elements/notify-choice.js';
import { RoomAbout } from '../elements/room-about.js';
import { RoomNow } from '../elements/room-now.js';
import { RoomOffer } from '../elements/room-offer.js';
import { SupportCardElement } from '../elements/support-card.js';
import { WantRoom } from '../elements/want-room.js';
import { signInAddress } from '../state/where.js';
import { strings } from '../strings/strings.js';
import { roomWord } from './room-word.js';
import { content } from './shell.js';

/**
 * Puts the parts of a room on the page, and changes them together.
 * @param {import('../state/types.js').GroupDetail} group @param {boolean} mayWrite
 */
export function buildRoom({ id, name, isPrivate, closedAt }, mayWrite) {
  const whyNot = closedAt ? [strings.groupHasClosed] : [strings.readOnly, ' ', isPrivate ? null : wayIn(id, name)];
  const parts = {
    list: new MessageList(),
    support: new SupportCardElement(),
    composer: new MessageComposer(),
    about: new RoomAbout(),
    now: new RoomNow(),
    summary: new ModerationSummary(),
    tools: new GroupTools(),
    offer: new RoomOffer(),
    notify: new NotifyChoice(),
    want: new WantRoom(),
  };
  const word = roomWord(id, (isMuted) => parts.composer.pause(isMuted));
  const connection = h('p', { class: 'connection', role: 'status' });
  const spoken = h('p', { class: 'away', role: 'status' });
  let writing = mayWrite ? parts.composer : h('p', { class: 'read-only' }, ...whyNot);
  const privately = h('div', { class: 'private-words' }, parts.offer, parts.support, word.notes);
  const toGroups = h('a', { class: 'to-groups', href: '/' }, strings.allGroups);
  content().replaceChildren(
    h('div', { class: 'room-title' }, h('h1', {}, isPrivate ? strings.privateRoom : name), connection, spoken, toGroups, parts.now),
    parts.about,
    parts.list,
    privately,
    word.line,
    writing,
  );
  const notWriting = (/** @type {(Node | string | null)[]} */ ...words) => {
    const isHere = writing.contains(document.activeElement);
    const instead = h('div', { class: 'read-only', role: 'status', tabindex: -1 }, ...words);
    writing.replaceWith(instead);
    writing = instead;
    if (isHere) instead.focus({ preventScroll: true });
  };
  let isCovered = false;
  return {
    ...parts,
    word,
    /** The group has closed while somebody was here. What they had begun to write stays kept on the device. */
    close: () => notWriting(strings.groupHasClosed),
    /** Somebody is in the group no more. What was told to them in private stays under Account. @param {Node[]} words */
    part(words) {
      notWriting(...words);
      for (const part of [parts.about, parts.now, word.notes, word.line]) part.remove();
    },
    get isCovered() {
      return isCovered;
    },
    /** Once the session is over, only the way in again and what one wrote oneself and did not send stay in sight. */
    cover() {
      isCovered = true;
      parts.list.classList.add('covered');
      for (const part of [parts.about, privately, parts.now, word.line]) part.remove();
    },
    /** For everybody. @param {string} sentence @param {boolean} [withWayIn]  to sign in, and back to this room */
    tell: (sentence, withWayIn = false) =>
      connection.replaceChildren(...(withWayIn ? [sentence, ' ', h('a', { href: signInAddress(location) }, strings.signIn)] : [sentence])),
    /** For those who hear the page: what others see beside their message. @param {string} sentence */
    speak: (sentence) => void (spoken.textContent = sentence),
  };
}

/** To the page where the group can be joined. @param {string} id @param {string} name */
function wayIn(id, name) {
  return h('a', { href: `/group/?id=${encodeURIComponent(id)}` }, strings.lookNamed(name));
}
