import { ask } from '../api.js';
import { MuteLine } from '../elements/mute-line.js';
import { SanctionNotes } from '../elements/sanction-notes.js';
import { mutedUntil, standingOf } from '../state/standing.js';

const tickMilliseconds = 10_000;

/**
 * What moderators of this room have told me in private, and that I cannot write while they say so.
 * @param {string} groupId
 * @param {(isMuted: boolean) => void} onMuted
 */
export function roomWord(groupId, onMuted) {
  const notes = new SanctionNotes();
  const line = new MuteLine();
  /** @type {import('../state/standing.js').Sanction[]} */
  let sanctions = [];

  function show() {
    const until = mutedUntil(sanctions, groupId, Date.now());
    line.show(until);
    notes.follow((sanctionId) => standingOf(sanctions, sanctionId, Date.now()));
    onMuted(until !== null);
  }

  async function read() {
    const answer = await ask('GET', '/api/me/sanctions');
    if (answer.ok) sanctions = answer.value;
    show();
  }

  void read();
  setInterval(show, tickMilliseconds);

  return {
    notes,
    line,
    /** Words about another group wait on the first page. @param {string} event @param {any} note @param {(id: string) => void} putAway */
    add(event, note, putAway) {
      if (note.groupId !== groupId) return;
      notes.add(event, note, putAway);
      if (event !== 'message-held') void read();
    },
  };
}
