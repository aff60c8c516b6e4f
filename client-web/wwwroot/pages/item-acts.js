import { ask } from '../api.js';
import { askWorry } from '../elements/worry-dialog.js';
import { standing } from '../state/item-queue.js';
import { outcomeOfSanction } from '../state/outcomes.js';
import { strings } from '../strings/strings.js';
import { nextSanction, sanctionBody, sanctionsPath } from './sanctions.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {['POST' | 'PUT', string, unknown]} Request */

/** @param {Item} item */
const pathOf = ({ id }) => `/api/moderation/items/${encodeURIComponent(id)}`;
/** @param {Item} item */
const sanctionsOf = ({ groupId, message }) => sanctionsPath(groupId, message?.authorId ?? '');
/** @param {Item} item @param {string} note @returns {Request} */
const asking = (item, note) => ['POST', `${pathOf(item)}/ask-clinician`, { note }];

/** @param {string} group @param {string} message */
const messagePath = (group, message) => `/api/groups/${encodeURIComponent(group)}/messages/${encodeURIComponent(message)}`;

/** @param {Item} item @param {boolean} hidden @param {string} reason @returns {Request} */
function visibility({ groupId, messageId }, hidden, reason) {
  return ['PUT', `${messagePath(groupId, messageId)}/visibility`, { hidden, reason }];
}

/** Answers what went wrong. @param {Request} request */
async function send(request) {
  const answer = await ask(...request);
  return answer.ok ? null : answer.sentence;
}

/**
 * What a moderator can do with an item; each answers what went wrong. What changes something for somebody first makes sure that the item
 * is this moderator's: else two of them would decide about one message, and its author would be told off twice.
 * @param {{ pseudonym: string, roles: string[] }} me
 */
export function itemActs({ pseudonym, roles }) {
  /** Whoever runs a group takes over from anybody, at any time. */
  const mayTakeOver = roles.includes('administrator') || roles.includes('facilitator');
  /** What was done before an item could not be closed: to try again does not do it twice. @type {Set<string>} */
  const done = new Set();

  /** @param {Item} item */
  async function claim(item) {
    const answer = await ask('POST', `${pathOf(item)}/claim`, {});
    return answer.ok ? null : answer.code === 'already-claimed' ? strings.takenMeanwhile : answer.sentence;
  }

  /** @param {Item} item */
  async function hold(item) {
    // Asked by those who may take over, the server would take it from somebody else without a word.
    if (mayTakeOver) {
      const taken = await ask('GET', `/api/moderation/items?state=claimed&group=${encodeURIComponent(item.groupId)}&limit=200`);
      if (!taken.ok) return taken.sentence;
      const now = taken.value.find((/** @type {Item} */ { id }) => id === item.id);
      if (now && standing(now, pseudonym) === 'theirs') return strings.takenMeanwhile;
    }
    return claim(item);
  }

  /**
   * An outcome is only written down once it is so: what could not be done leaves the item as it is.
   * @param {Item} item @param {{ outcome: string | undefined, reason: string | undefined }} body @param {Request | null} first
   */
  async function close(item, body, first) {
    const refused = await hold(item);
    if (refused !== null) return refused;
    const deed = `${item.id} ${body.outcome}`;
    if (first !== null && !done.has(deed)) {
      const sentence = await send(first);
      if (sentence !== null) return sentence;
      done.add(deed);
    }
    const sentence = await send(['POST', `${pathOf(item)}/resolve`, body]);
    return sentence !== null && done.has(deed) ? strings.doneNotClosed(sentence) : sentence;
  }

  return {
    me: pseudonym,
    mayTakeOver,
    claim,
    nextStep: (/** @type {Item} */ item) => nextSanction(sanctionsOf(item)),
    notes: (/** @type {Item} */ item) => ask('GET', `${pathOf(item)}/notes`),
    addNote: (/** @type {Item} */ item, /** @type {string} */ note) => send(['POST', `${pathOf(item)}/notes`, { note }]),
    worry: (/** @type {Item} */ { groupId, messageId }) =>
      askWorry((worry) => ask('POST', `${messagePath(groupId, messageId)}/worries`, worry)),
    askClinician: (/** @type {Item} */ item, /** @type {string} */ note) => send(asking(item, note)),
    /** @param {Item} item @param {boolean} hidden @param {string} reason */
    async setHidden(item, hidden, reason) {
      // What is resolved is nobody's any more; whoever keeps the group may still change what is seen there.
      const refused = item.state === 'resolved' ? null : await hold(item);
      return refused ?? send(visibility(item, hidden, reason));
    },
    /** @param {Item} item @param {Record<string, string>} values */
    sanction(item, values) {
      const body = sanctionBody(values);
      return close(item, { outcome: outcomeOfSanction[body.kind], reason: body.reason }, ['POST', sanctionsOf(item), body]);
    },
    /** @param {Item} item @param {Record<string, string>} values @param {import('../state/outcomes.js').Act | null} first */
    resolve(item, { outcome, reason = '' }, first) {
      const request = first === 'ask' ? asking(item, reason) : first && visibility(item, first === 'hide', reason);
      return close(item, { outcome, reason }, request);
    },
  };
}
