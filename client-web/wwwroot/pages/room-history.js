import { ask, mayPass } from '../api.js';
import { reachesUnread } from '../state/reading.js';

/** @typedef {import('../state/room.js').RoomState} RoomState */

const pageSize = 50;
const againMilliseconds = 3000;
const unreadPagesMax = 20;

/**
 * Reads a room's messages: the newest page first, then earlier ones when asked for.
 * @param {object} given
 * @param {string} given.path  of the group
 * @param {{ readonly state: RoomState, dispatch: (event: import('../state/room.js').RoomEvent) => void }} given.store
 * @param {(head: number) => void} given.onLoaded
 * @param {(answer: import('../api.js').Refusal, goesOn: boolean) => void} given.onRefused  goesOn: it is tried again by itself
 */
export function roomHistory({ path, store, onLoaded, onRefused }) {
  async function load() {
    const answer = await ask('GET', `${path}/messages?limit=${pageSize}`);
    if (answer.ok) {
      store.dispatch({ type: 'history-loaded', ...answer.value, pageSize });
      onLoaded(answer.value.head);
      return;
    }
    const goesOn = mayPass(answer) && answer.status !== 401;
    onRefused(answer, goesOn);
    if (goesOn) setTimeout(load, againMilliseconds);
  }

  async function loadEarlier() {
    const first = store.state.messages[0];
    if (first === undefined) return;
    const answer = await ask('GET', `${path}/messages?limit=${pageSize}&before=${first.seq}`);
    if (answer.ok) store.dispatch({ type: 'earlier-loaded', messages: answer.value.messages, guests: answer.value.guests, pageSize });
    else onRefused(answer, true);
  }

  /** Reads back until the first message after this one is at hand, or somebody would wait too long. @param {number} lastRead */
  async function loadUnread(lastRead) {
    for (let page = 0; page < unreadPagesMax && !reachesUnread(store.state, lastRead); page++) {
      const before = store.state.messages[0];
      await loadEarlier();
      if (store.state.messages[0] === before) return;
    }
  }

  return { load, loadEarlier, loadUnread };
}
