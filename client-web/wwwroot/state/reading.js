// How far somebody has read, as far as a page can know it: what was shown at the end of the list while they were looking.

/**
 * The place to tell the server, or null if there is nothing new to tell.
 * @param {{ told: number, lastSeq: number, isLooking: boolean, isAtEnd: boolean }} facts
 */
export function placeToTell({ told, lastSeq, isLooking, isAtEnd }) {
  return isLooking && isAtEnd && lastSeq > told ? lastSeq : null;
}

/**
 * Whether the messages at hand reach back to the first that is new to somebody.
 * @param {{ messages: { seq: number }[], hasEarlier: boolean }} room @param {number} lastRead
 */
export function reachesUnread({ messages, hasEarlier }, lastRead) {
  const first = messages[0];
  return !hasEarlier || first === undefined || first.seq <= lastRead;
}
