// From what is known to what is shown, in order: day lines, messages, things that happened, and last what is not answered yet.

/** @typedef {import('./types.js').Message} Message */
/** @typedef {import('./outbox.js').Entry} Entry */
/** @typedef {import('./room.js').Line} Line */
/**
 * @typedef {{ kind: 'day', key: string, day: string }
 *   | { kind: 'message', key: string, message: Message, own: boolean, continued: boolean, entry: Entry | null }
 *   | { kind: 'new', key: string }
 *   | { kind: 'line', key: string, line: Line }} Row
 */

/** Messages of one person this close together read as one breath. */
const sameBreathMs = 5 * 60_000;

/**
 * @param {{ messages: Message[], lines: Line[] }} room
 * @param {Entry[]} entries  not answered yet
 * @param {{ id: string, pseudonym: string }} me
 * @param {(at: string) => string} dayOf  the local calendar day of a time
 * @param {number} [lastRead]  what came after it is new to me; nothing is where I have never been
 * @returns {Row[]}
 */
export function timeline(room, entries, me, dayOf, lastRead = Number.MAX_SAFE_INTEGER) {
  /** @type {Row[]} */
  const rows = [];
  let day = '';
  let marked = false;
  /** @type {Message | null} */
  let previous = null;

  const startDay = (/** @type {string | null} */ at) => {
    if (at === null || dayOf(at) === day) return;
    day = dayOf(at);
    rows.push({ kind: 'day', key: `day-${day}`, day });
    previous = null;
  };
  const addMessage = (/** @type {Message} */ message, /** @type {Entry | null} */ entry) => {
    startDay(message.at);
    if (entry === null && !marked && message.seq > lastRead && message.authorId !== me.id) {
      marked = true;
      rows.push({ kind: 'new', key: 'new' });
      previous = null;
    }
    const own = message.authorId === me.id;
    rows.push({ kind: 'message', key: message.messageId, message, own, continued: continues(previous, message), entry });
    previous = message;
  };

  for (const item of inOrder(room)) {
    if ('messageId' in item) {
      addMessage(item, null);
    } else {
      startDay(item.at);
      rows.push({ kind: 'line', key: `line-${item.seq}`, line: item });
      previous = null;
    }
  }
  const shown = new Set(room.messages.map((message) => message.messageId));
  for (const entry of entries) {
    if (!shown.has(entry.messageId)) addMessage(echo(entry, me), entry);
  }
  return rows;
}

/** @param {{ messages: Message[], lines: Line[] }} room @returns {(Message | Line)[]} */
function inOrder({ messages, lines }) {
  const items = /** @type {(Message | Line)[]} */ ([...messages, ...lines]);
  return items.sort((one, other) => one.seq - other.seq);
}

/** @param {Message | null} previous @param {Message} message */
function continues(previous, message) {
  if (previous === null || previous.authorId !== message.authorId) return false;
  const between = Date.parse(message.at) - Date.parse(previous.at);
  return between <= sameBreathMs;
}

/** @param {Entry} entry @param {{ id: string, pseudonym: string }} me @returns {Message} */
function echo(entry, me) {
  return {
    messageId: entry.messageId,
    seq: Number.MAX_SAFE_INTEGER,
    authorId: me.id,
    pseudonym: me.pseudonym,
    text: entry.text,
    contentNote: entry.contentNote,
    at: entry.writtenAt,
    state: 'visible',
  };
}
