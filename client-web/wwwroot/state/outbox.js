import { pauseSeconds } from './pauses.js';

/**
 * @typedef {object} Entry
 * @property {string} messageId
 * @property {string} groupId
 * @property {string} text
 * @property {string | null} contentNote
 * @property {string} writtenAt
 * @property {'sending' | 'delayed' | 'signed-out' | 'refused' | 'sent'} status  delayed: not answered, tried again by itself; signed-out:
 *   the same, and goes once its writer is signed in again; refused: needs the person
 * @property {number} tries
 * @property {number} retryAtMs
 * @property {string | null} why  the refusal in words
 */
/** @typedef {{ entries: Entry[], inFlight: string | null }} Outbox */
/**
 * @typedef {{ type: 'restored', entries: Entry[] }
 *   | { type: 'written', entry: Pick<Entry, 'messageId' | 'groupId' | 'text' | 'contentNote' | 'writtenAt'> }
 *   | { type: 'posting', messageId: string }
 *   | { type: 'accepted', messageId: string }
 *   | { type: 'not-answered', messageId: string, nowMs: number, retryAfterSeconds?: number | null, isSignedOut?: boolean }
 *   | { type: 'refused', messageId: string, why: string }
 *   | { type: 'try-again', messageId?: string }
 *   | { type: 'discarded', messageId: string }
 *   | { type: 'shown', messageIds: ReadonlySet<string> }} OutboxEvent
 */

export const outboxLimit = 100;

/** Whether nothing more is taken in. @param {Outbox} state */
export const isFull = ({ entries }) => entries.length >= outboxLimit;

/** @type {Outbox} */
export const emptyOutbox = { entries: [], inFlight: null };

/** @param {Outbox} state @param {OutboxEvent} event @returns {Outbox} */
export function outbox(state, event) {
  switch (event.type) {
    case 'restored': {
      const known = new Set(state.entries.map((entry) => entry.messageId));
      const fresh = event.entries.filter((entry) => !known.has(entry.messageId)).map(asKept);
      return { ...state, entries: [...fresh, ...state.entries].slice(0, outboxLimit) };
    }
    case 'written':
      return isFull(state) ? state : { ...state, entries: [...state.entries, waiting(event.entry, 'sending')] };
    case 'posting':
      return { ...change(state, event.messageId, (entry) => ({ ...entry, status: shownTrying(entry) })), inFlight: event.messageId };
    case 'accepted':
      return answered(state, event.messageId, (entry) => ({ ...entry, status: 'sent', why: null }));
    case 'not-answered':
      return answered(state, event.messageId, (entry) => ({
        ...entry,
        status: event.isSignedOut ? 'signed-out' : 'delayed',
        tries: entry.tries + 1,
        retryAtMs: event.nowMs + (event.retryAfterSeconds ?? pauseSeconds(entry.tries)) * 1000,
      }));
    case 'refused':
      return answered(state, event.messageId, (entry) => ({ ...entry, status: 'refused', why: event.why }));
    case 'try-again':
      return {
        ...state,
        entries: state.entries.map((entry) => (isToTry(entry, event.messageId) ? { ...entry, ...again } : entry)),
      };
    case 'discarded':
      return { ...state, entries: state.entries.filter((entry) => entry.messageId !== event.messageId) };
    case 'shown': {
      const entries = state.entries.filter((entry) => !event.messageIds.has(entry.messageId));
      return entries.length === state.entries.length ? state : { ...state, entries };
    }
  }
}

const again = /** @type {const} */ ({ status: 'sending', retryAtMs: 0, why: null });

/** @param {Entry} entry @param {string | undefined} asked */
const isToTry = (entry, asked) => isWaiting(entry) || (entry.status === 'refused' && entry.messageId === asked);

const isWaiting = (/** @type {Entry} */ { status }) => status === 'delayed' || status === 'signed-out';

/** What waits for its writer to sign in is tried in silence. @param {Entry} entry @returns {Entry['status']} */
const shownTrying = ({ status }) => (status === 'signed-out' ? status : 'sending');

/** What was refused stays so over a reload: it may have been written to be thought over. @param {Entry} entry @returns {Entry} */
const asKept = (entry) => (entry.why ? { ...waiting(entry, 'refused'), why: entry.why } : waiting(entry, 'sending'));

/** @param {Pick<Entry, 'messageId' | 'groupId' | 'text' | 'contentNote' | 'writtenAt'>} entry @param {Entry['status']} status
 * @returns {Entry} */
function waiting({ messageId, groupId, text, contentNote, writtenAt }, status) {
  return { messageId, groupId, text, contentNote, writtenAt, status, tries: 0, retryAtMs: 0, why: null };
}

/**
 * The next message to post, or how long to wait. Messages leave in the order they were written;
 * one that was refused does not hold up the rest.
 * @param {Outbox} state @param {number} nowMs
 * @returns {{ post: Entry } | { waitMs: number } | null}
 */
export function nextStep(state, nowMs) {
  if (state.inFlight !== null) return null;
  const first = state.entries.find((entry) => entry.status === 'sending' || isWaiting(entry));
  if (!first) return null;
  return first.retryAtMs <= nowMs ? { post: first } : { waitMs: first.retryAtMs - nowMs };
}

/** What outlives a reload. @param {Outbox} state */
export function worthKeeping(state) {
  return state.entries.filter((entry) => entry.status !== 'sent');
}

/** @param {Outbox} state @param {string} messageId @param {(entry: Entry) => Entry} how @returns {Outbox} */
function change(state, messageId, how) {
  return { ...state, entries: state.entries.map((entry) => (entry.messageId === messageId ? how(entry) : entry)) };
}

/** @param {Outbox} state @param {string} messageId @param {(entry: Entry) => Entry} how @returns {Outbox} */
function answered(state, messageId, how) {
  const inFlight = state.inFlight === messageId ? null : state.inFlight;
  return { ...change(state, messageId, how), inFlight };
}
