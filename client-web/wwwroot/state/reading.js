// How far somebody has read, as far as a page can know it: what was shown at the end of the list while they were looking.

/**
 * The place to tell the server, or null if there is nothing new to tell.
 * @param {{ told: number, lastSeq: number, isLooking: boolean, isAtEnd: boolean }} facts
 */
export function placeToTell({ told, lastSeq, isLooking, isAtEnd }) {
  return isLooking && isAtEnd && lastSeq > told ? lastSeq : null;
}
