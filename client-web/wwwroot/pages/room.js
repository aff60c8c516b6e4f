import { ask } from '../api.js';
import { keepDraft, keptDraft } from '../device/kept.js';
import { listen } from '../device/feed-connection.js';
import { runOutbox } from '../device/outbox-runner.js';
import { quietNotices } from '../device/quiet-notice.js';
import { showSupport } from '../device/support-feed.js';
import { dayOf } from '../device/times.js';
import { emptyOutbox, outbox } from '../state/outbox.js';
import { emptyRoom, room } from '../state/room.js';
import { createStore } from '../state/store.js';
import { timeline } from '../state/timeline.js';
import { strings } from '../strings/strings.js';
import { keepCompany } from './room-company.js';
import { roomActs } from './room-acts.js';
import { roomHistory } from './room-history.js';
import { partingWords } from './room-parting.js';
import { buildRoom } from './room-parts.js';
import { openPageFor, sayRefused } from './shell.js';

/** @typedef {import('../state/types.js').Session} Session */
/** @typedef {import('../state/types.js').GroupDetail} GroupDetail */
/** @typedef {import('../state/outbox.js').Outbox} Outbox */
/** @typedef {import('../state/outbox.js').OutboxEvent} OutboxEvent */
/** @typedef {ReturnType<typeof createStore<Outbox, OutboxEvent>>} OutboxStore */

const kinds = [
  ...['message-posted', 'message-edited', 'message-withdrawn', 'message-hidden', 'message-restored', 'message-erased'],
  ...['member-joined', 'member-left', 'session-opened', 'session-closed', 'session-moved', 'notice', 'slow-mode'],
];
const ephemeral = ['presence', 'typing', 'coverage'];
const writers = ['member', 'peer-moderator', 'facilitator'];
const keepers = ['peer-moderator', 'facilitator'];

const session = await openPageFor(() => true);
const id = new URLSearchParams(location.search).get('group') ?? '';
const path = `/api/groups/${encodeURIComponent(id)}`;
if (session !== null) {
  // What waits to be sent goes, also while the room cannot be opened.
  const outboxStore = createStore(outbox, emptyOutbox);
  const runner = runOutbox(outboxStore, session.id, id);
  const [group, choice] = await Promise.all([ask('GET', path), ask('GET', '/api/me/content-notes')]);
  if (group.ok) openRoom(session, group.value, choice.ok ? choice.value.folded : null, { outboxStore, runner });
  else sayRefused(group, path);
}

/**
 * @param {Session} me @param {GroupDetail} group @param {string[] | null} folded
 * @param {{ outboxStore: OutboxStore, runner: ReturnType<typeof runOutbox> }} outgoing
 */
function openRoom(me, group, folded, { outboxStore, runner }) {
  const isIn = writers.includes(group.membership);
  const mayWrite = isIn && !group.closedAt;
  const parts = buildRoom(group, mayWrite);
  const roomStore = createStore(room, emptyRoom);
  // A seat alone is not enough: the role may have been taken away.
  const mayModerate = keepers.includes(group.membership) && me.roles.includes(group.membership);
  const mine = { mayWrite, mayModerate, folded };
  const { acts, leaveGroup } = roomActs({ group: id, path, ...mine, runner, composer: parts.composer, say: parts.tell });
  const lastRead = group.lastRead ?? 0;
  const notices = quietNotices();
  const company = keepCompany({
    path,
    me: me.id,
    lastRead,
    now: parts.now,
    shown: () => ({ lastSeq: roomStore.state.lastSeq, isAtEnd: parts.list.isAtEnd }),
  });

  const feed = listen(`${path}/feed`, [...kinds, ...ephemeral], heard, (status) => {
    const { connecting, live, lost, closedToYou, signedOutKept } = strings;
    parts.tell({ connecting, live, lost, ended: closedToYou, 'signed-out': signedOutKept }[status], status === 'signed-out');
    if (status !== 'live') company.unknown();
    if (status === 'signed-out') cover();
    if (status === 'ended') void part();
    // Signed in again, perhaps as somebody else: what is kept comes back with the page.
    if (status === 'live' && parts.isCovered) location.reload();
  });
  function cover() {
    parts.cover();
    parts.speak('');
    roomStore.dispatch({ type: 'covered' });
  }
  addEventListener('session-over', (event) => {
    event.preventDefault();
    cover();
    parts.tell(strings.problem['signed-out']?.({}) ?? '', true);
  });
  /** Being removed, or leaving elsewhere, is heard in the room, and in the end of its line. */
  async function part() {
    const words = await partingWords(path, id);
    if (words === null) return;
    parts.tell('');
    parts.part(words);
  }
  const history = roomHistory({
    path,
    store: roomStore,
    onLoaded: feed.start,
    onRefused: (answer, goesOn) => {
      if (goesOn && answer.status === 401) {
        cover();
        parts.tell(strings.signedOutKept, true);
      } else if (goesOn) parts.tell(strings.lost);
      // Whoever has the address of a room, but is not in the group, is shown the group.
      else if (answer.code === 'not-a-member') location.replace(`/group/?id=${encodeURIComponent(id)}`);
      else sayRefused(answer, `${path}/messages?limit=1`);
    },
  });

  const show = () =>
    parts.list.render({
      rows: timeline(roomStore.state, outboxStore.state.entries, me, dayOf, group.unread ? lastRead : undefined),
      loaded: roomStore.state.loaded,
      hasEarlier: roomStore.state.hasEarlier,
      onEarlier: history.loadEarlier,
      acts,
    });
  roomStore.subscribe((state) => {
    outboxStore.dispatch({ type: 'shown', messageIds: new Set(state.messages.map((message) => message.messageId)) });
    show();
  });
  outboxStore.subscribe((state) => {
    show();
    const refused = state.entries.find((entry) => entry.status === 'refused');
    const has = (/** @type {string} */ status) => state.entries.some((entry) => entry.status === status);
    const waits = has('signed-out') ? strings.notSentSignedOut : has('delayed') ? strings.notSentYet : null;
    parts.speak(waits ?? refused?.why ?? '');
    // Signed in again in another tab: what the server accepts, it also lets be heard.
    if (feed.isSignedOut && has('sent')) feed.wake();
  });

  parts.about.render({ group, me: me.id, onLeave: isIn ? leaveGroup : null });
  parts.now.showPace(group.slowModeSeconds ?? 0);
  parts.summary.render(() => ask('GET', `${path}/moderation-summary`));
  if (mayModerate) {
    const set = async (/** @type {string} */ what, /** @type {any} */ body) => {
      const answer = await ask('PUT', `${path}/${what}`, body);
      return answer.ok ? null : answer.sentence;
    };
    const { slowModeSeconds = 0, filters = [] } = group;
    parts.tools.render({ slowModeSeconds, filters, setPace: (body) => set('slow-mode', body), setFilters: (body) => set('filters', body) });
  }
  parts.list.onFirstUnread = () => history.loadUnread(lastRead);
  parts.notify.render(notices);
  if (group.membership === 'member' && !group.isPrivate) parts.want.render(strings.wantRoomQuiet, 'quiet');
  parts.about.add(parts.want, parts.notify, parts.summary, mayModerate ? parts.tools : null);
  parts.support.offersRoom = !group.isPrivate;
  showSupport(parts.support, () => parts.speak(strings.supportAnnounce), parts.word, parts.offer);
  if (mayWrite) {
    parts.composer.start({
      label: group.isPrivate ? strings.writeHere : strings.write,
      draft: keptDraft(me.id, id),
      onSend: runner.send,
      onDraft: (text, note) => keepDraft(me.id, id, text, note),
      onWriting: company.writing,
    });
    parts.composer.focusText();
  }
  void history.load();

  /** @param {string} kind @param {number | null} seq @param {any} data */
  function heard(kind, seq, data) {
    if (kind === 'member-left' && data.memberId === me.id) return void part();
    company.heard(kind, data);
    if (kind === 'member-joined' || kind === 'member-left') void readPeople();
    if (kind === 'message-posted') notices.arrived({ isOwn: data.authorId === me.id, isShown: data.state !== 'hidden' });
    if (data.about === 'group-closed') parts.close();
    if (seq !== null) roomStore.dispatch({ type: 'event', kind, seq, data });
    if (data.state === 'hidden' && data.authorId === me.id) void readOwn(data.seq);
  }

  async function readPeople() {
    const answer = await ask('GET', path);
    if (answer.ok) parts.about.showPeople(answer.value.members ?? [], me.id);
  }

  /** My own hidden words come with the list of messages alone, and why they are hidden. @param {number} seq */
  async function readOwn(seq) {
    const answer = await ask('GET', `${path}/messages?limit=1&before=${seq + 1}`);
    if (answer.ok) roomStore.dispatch({ type: 'corrected', messages: answer.value.messages });
  }
}
