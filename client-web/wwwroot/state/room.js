/** @typedef {import('./types.js').Message} Message */
/** @typedef {{ seq: number, kind: string, at: string | null, data: Record<string, any> }} Line  something that happened, not a message */
/**
 * @typedef {object} RoomState
 * @property {boolean} loaded
 * @property {Message[]} messages  by seq, each messageId once
 * @property {Line[]} lines
 * @property {number} lastSeq  the newest event folded in; older ones that arrive again change nothing
 * @property {boolean} hasEarlier
 */
/**
 * @typedef {{ seq: number, at: string, memberId: string, pseudonym: string }} Arrival  somebody came to sit in
 */
/**
 * @typedef {{ type: 'history-loaded', messages: Message[], guests?: Arrival[], head: number, pageSize: number }
 *   | { type: 'earlier-loaded', messages: Message[], guests?: Arrival[], pageSize: number }
 *   | { type: 'corrected', messages: Message[] }
 *   | { type: 'covered' }
 *   | { type: 'event', kind: string, seq: number, data: Record<string, any> }} RoomEvent
 */

/** @type {RoomState} */
export const emptyRoom = { loaded: false, messages: [], lines: [], lastSeq: 0, hasEarlier: false };

/** What a room shows beside messages. Whatever else the log holds is not news to a member. */
const shownLines = new Set(['member-joined', 'member-left', 'session-opened', 'session-closed', 'session-moved', 'notice', 'slow-mode']);

/** @param {RoomState} state @param {RoomEvent} event @returns {RoomState} */
export function room(state, event) {
  switch (event.type) {
    case 'history-loaded':
      return {
        ...state,
        loaded: true,
        messages: merge(state.messages, event.messages),
        lines: withGuests(state.lines, event.guests),
        lastSeq: Math.max(state.lastSeq, event.head),
        hasEarlier: state.loaded ? state.hasEarlier : event.messages.length >= event.pageSize,
      };
    case 'earlier-loaded':
      return {
        ...state,
        messages: merge(event.messages, state.messages),
        lines: withGuests(state.lines, event.guests),
        hasEarlier: event.messages.length >= event.pageSize,
      };
    case 'corrected':
      return { ...state, messages: merge(state.messages, event.messages) };
    case 'covered':
      return emptyRoom;
    case 'event':
      return event.seq <= state.lastSeq ? state : { ...fold(state, event), lastSeq: event.seq };
  }
}

/** @param {RoomState} state @param {{ kind: string, seq: number, data: Record<string, any> }} event @returns {RoomState} */
function fold(state, { kind, seq, data }) {
  switch (kind) {
    case 'message-posted':
      return { ...state, messages: merge(state.messages, [{ state: 'visible', ...data, seq }]) };
    case 'message-edited':
    case 'message-restored':
      return change(state, data, (message) => ({ ...message, ...shown(data), seq: message.seq }));
    case 'message-withdrawn':
      return change(state, data, (message) => ({ ...message, text: null, contentNote: null, state: 'withdrawn' }));
    case 'message-hidden':
      return change(state, data, (message) => ({ ...message, ...data, text: null, contentNote: null, seq: message.seq, state: 'hidden' }));
    case 'message-erased':
      return change(state, data, (message) => ({ ...message, text: null, contentNote: null, state: 'erased' }));
    default:
      return shownLines.has(kind) ? { ...state, lines: [...state.lines, { seq, kind, at: data.at ?? null, data }] } : state;
  }
}

/**
 * Who sat in is told on coming back as it was told live, each once.
 * @param {Line[]} lines @param {Arrival[]} [guests] @returns {Line[]}
 */
function withGuests(lines, guests = []) {
  const known = new Set(lines.map((line) => line.seq));
  const fresh = guests.filter(({ seq }) => !known.has(seq));
  return [...lines, ...fresh.map(({ seq, at, ...who }) => ({ seq, kind: 'notice', at, data: { about: 'guest-arrived', ...who } }))];
}

/** An edit that a filter holds arrives hidden; anything else that brings words shows them. @param {Record<string, any>} data */
function shown(data) {
  return { ...data, state: data.state ?? 'visible' };
}

/**
 * An erased account is named by its author, everything else by its message.
 * @param {RoomState} state @param {Record<string, any>} data @param {(message: Message) => Message} how @returns {RoomState}
 */
function change(state, data, how) {
  const meant = (/** @type {Message} */ message) =>
    data.messageId === undefined ? message.authorId === data.authorId : message.messageId === data.messageId;
  return { ...state, messages: state.messages.map((message) => (meant(message) ? how(message) : message)) };
}

/**
 * The later list wins, so a page that was read while the feed was away corrects what is shown.
 * @param {Message[]} known @param {any[]} arrived @returns {Message[]}
 */
function merge(known, arrived) {
  const byId = new Map(known.map((message) => [message.messageId, message]));
  for (const message of arrived) byId.set(message.messageId, message);
  return [...byId.values()].sort((one, other) => one.seq - other.seq);
}
