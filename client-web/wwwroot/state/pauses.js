export const longestPauseSeconds = 30;

/** 1, 2, 4, … up to half a minute: quick when the network blinks, quiet when it is gone. @param {number} tries */
export function pauseSeconds(tries) {
  return Math.min(2 ** tries, longestPauseSeconds);
}
