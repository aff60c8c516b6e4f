import { ask } from '../api.js';
import { nobody, presence } from '../state/presence.js';
import { placeToTell } from '../state/reading.js';
import { newStay, stay } from '../state/stay.js';
import { createStore } from '../state/store.js';

const tickMilliseconds = 2000;
const tellTypingMilliseconds = 4000;

/**
 * The company one keeps in a room: who is here and writes, how far I have read, how long I have been here.
 * @param {object} given
 * @param {string} given.path  of the group
 * @param {string} given.me
 * @param {number} given.lastRead
 * @param {import('../elements/room-now.js').RoomNow} given.now
 * @param {() => { lastSeq: number, isAtEnd: boolean }} given.shown
 */
export function keepCompany({ path, me, lastRead, now, shown }) {
  const people = createStore(presence, nobody);
  const here = createStore(stay, newStay);
  let told = lastRead;
  let toldTypingMs = 0;

  people.subscribe((state) => now.showPeople(state, me));
  here.subscribe((state) => now.showStay(state.shown, () => here.dispatch({ type: 'put-away' })));

  function tick() {
    people.dispatch({ type: 'tick', nowMs: Date.now() });
    if (document.visibilityState !== 'visible') return;
    here.dispatch({ type: 'here', nowMs: Date.now() });
    const place = placeToTell({ told, ...shown(), isLooking: true });
    if (place === null) return;
    told = place;
    void ask('PUT', `${path}/read`, { seq: place });
  }

  setInterval(tick, tickMilliseconds);

  return {
    /** @param {string} kind @param {any} data */
    heard(kind, data) {
      if (kind === 'presence') people.dispatch({ type: 'presence', members: data.members });
      if (kind === 'typing') people.dispatch({ type: 'typing', ...data, nowMs: Date.now() });
      if (kind === 'message-posted') people.dispatch({ type: 'wrote', memberId: data.authorId });
      if (kind === 'coverage') now.showCover(data);
      if (kind === 'slow-mode') now.showPace(Number(data.detail ?? 0));
    },
    /** Without a line nobody knows who is here. */
    unknown: () => people.dispatch({ type: 'presence', members: [] }),
    /** I am writing: said so often that it does not lapse, and no oftener. */
    writing() {
      if (Date.now() - toldTypingMs < tellTypingMilliseconds) return;
      toldTypingMs = Date.now();
      void ask('POST', `${path}/typing`);
    },
  };
}
