import { ask, mayPass, refusal } from '../api.js';
import { isFull, nextStep, worthKeeping } from '../state/outbox.js';
import { strings } from '../strings/strings.js';
import { forgetUnsent, isUnsentKept, keepUnsent, unsentMessages, whenForgottenElsewhere } from './kept.js';

/** @typedef {import('../state/outbox.js').Outbox} Outbox */
/** @typedef {import('../state/outbox.js').OutboxEvent} OutboxEvent */

const takeBackAgainMs = 3000;
const toldWithinMs = 1000;

/**
 * Posts what is in the outbox, one message at a time, in order, until the server has answered each.
 * A message may be posted twice (two tabs, an answer that got lost): the server knows it by its messageId.
 * @param {{ readonly state: Outbox, dispatch: (event: OutboxEvent) => void }} outbox @param {string} account @param {string} group
 */
export function runOutbox(outbox, account, group) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let wasSignedOut = false;
  let isOver = false;
  /** What stood on this device for all tabs. @type {Set<string>} */
  const kept = new Set();
  /** What another tab has sent or deleted. @type {Set<string>} */
  const doneElsewhere = new Set();
  /** What its writer took back while it was on its way. @type {Set<string>} */
  const takenBack = new Set();

  async function step() {
    clearTimeout(pause);
    const next = nextStep(outbox.state, Date.now());
    if (next === null || isOver) return;
    if ('waitMs' in next) {
      pause = setTimeout(step, next.waitMs);
      return;
    }
    const { messageId } = next.post;
    if (doneElsewhere.has(messageId)) {
      forgotten(messageId);
      return;
    }
    if (kept.has(messageId) && !isUnsentKept(account, messageId)) {
      // Another tab that is done with it says so in a moment; else it was cleared by hand.
      pause = setTimeout(cleared, toldWithinMs, messageId);
      return;
    }
    outbox.dispatch({ type: 'posting', messageId });
    const answer = await post(next.post);
    // What was given up with the session must not be kept again.
    if (isOver) return;
    wasSignedOut = !answer.ok && answer.status === 401;
    if (takenBack.has(messageId)) {
      if (answer.ok || mayPass(answer)) void takeBack(messageId);
      outbox.dispatch({ type: 'accepted', messageId });
    } else if (answer.ok) {
      forgetUnsent(account, messageId);
      outbox.dispatch({ type: 'accepted', messageId });
    } else if (mayPass(answer)) {
      const { retryAfterSeconds } = answer;
      outbox.dispatch({ type: 'not-answered', messageId, nowMs: Date.now(), retryAfterSeconds, isSignedOut: wasSignedOut });
    } else {
      outbox.dispatch({ type: 'refused', messageId, why: answer.sentence });
      keepNow(messageId);
    }
    await step();
  }

  /** Without an answer nobody knows whether the group has it: it is withdrawn there too. @param {string} messageId */
  async function takeBack(messageId) {
    const answer = await ask('DELETE', `/api/groups/${encodeURIComponent(group)}/messages/${messageId}`);
    if (!answer.ok && mayPass(answer) && !isOver) setTimeout(takeBack, takeBackAgainMs, messageId);
  }

  /** @param {import('../state/outbox.js').Entry} entry */
  async function post({ messageId, text, contentNote }) {
    if (wasSignedOut && !(await isStillMine())) return refusal(401, {}, null);
    const message = { messageId, text, ...(contentNote ? { contentNote } : {}) };
    return ask('POST', `/api/groups/${encodeURIComponent(group)}/messages`, message);
  }

  /** Somebody else may have signed in on this device since: these words must not go out under their name. */
  async function isStillMine() {
    const now = await ask('GET', '/api/session');
    return now.ok && now.value.id === account;
  }

  /** What another tab has sent, or its writer has taken back there, is not this one's to send. @param {string} messageId */
  function forgotten(messageId) {
    doneElsewhere.add(messageId);
    if (outbox.state.inFlight === messageId) return;
    outbox.dispatch({ type: 'discarded', messageId });
    void step();
  }

  /** Its copy here was cleared by hand: it may be meant, so it waits for its writer, in this tab alone. @param {string | null} messageId */
  function cleared(messageId) {
    if (isOver) return;
    const { entries, inFlight } = outbox.state;
    for (const { messageId: each, status } of entries) {
      if (!kept.has(each) || doneElsewhere.has(each) || (messageId ?? each) !== each) continue;
      kept.delete(each);
      if (each !== inFlight && status !== 'sent') outbox.dispatch({ type: 'refused', messageId: each, why: strings.keptCopyCleared });
    }
    void step();
  }

  const restored = unsentMessages(account, group);
  outbox.dispatch({ type: 'restored', entries: restored });
  for (const { messageId } of restored) kept.add(messageId);
  whenForgottenElsewhere(account, { forgotten, cleared });
  addEventListener('online', () => tryAgain());
  addEventListener('person-gone', () => (isOver = true));
  void step();

  /** @param {string} [messageId]  the one that its writer asked for */
  function tryAgain(messageId) {
    outbox.dispatch({ type: 'try-again', ...(messageId === undefined ? {} : { messageId }) });
    if (messageId !== undefined) keepNow(messageId);
    void step();
  }

  /** As it stands now, refused or not: a reload must not send what its writer has not asked for. @param {string} messageId */
  function keepNow(messageId) {
    keepUnsent(
      account,
      worthKeeping(outbox.state).filter((entry) => entry.messageId === messageId),
    );
  }

  return {
    tryAgain,
    /** False if so much waits that this one must wait with its writer. @param {string} text @param {string | null} contentNote */
    send(text, contentNote) {
      if (isFull(outbox.state)) return false;
      const entry = { messageId: crypto.randomUUID(), groupId: group, text, contentNote, writtenAt: new Date().toISOString() };
      outbox.dispatch({ type: 'written', entry });
      keepUnsent(account, worthKeeping(outbox.state));
      if (isUnsentKept(account, entry.messageId)) kept.add(entry.messageId);
      void step();
      return true;
    },
    /** @param {string} messageId */
    discard(messageId) {
      const { entries, inFlight } = outbox.state;
      const wasPosted = entries.some((entry) => entry.messageId === messageId && entry.tries > 0);
      if (inFlight === messageId) takenBack.add(messageId);
      else if (wasPosted) void takeBack(messageId);
      forgetUnsent(account, messageId);
      outbox.dispatch({ type: 'discarded', messageId });
      void step();
    },
  };
}
