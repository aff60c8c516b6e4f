/** @typedef {{ at: string, level: string, probability: number }} Past */

const levels = ['unscreened', 'green', 'amber', 'red', 'crisis'];

/** So many units wide and high is the picture; it has no other meaning. */
export const size = { width: 240, height: 40 };

/**
 * The points of the line, oldest first: across by order, up by level. Without an answer there is no height, so such a message is left out.
 * @param {Past[]} past @returns {{ x: number, y: number, level: string }[]}
 */
export function points(past) {
  const answered = past.filter(({ level }) => level.toLowerCase() !== 'unscreened');
  const step = answered.length > 1 ? size.width / (answered.length - 1) : 0;
  return answered.map(({ level }, index) => ({
    x: round(answered.length > 1 ? index * step : size.width / 2),
    y: round(size.height - ((levels.indexOf(level.toLowerCase()) - 1) / 3) * size.height),
    level: level.toLowerCase(),
  }));
}

/** How often each level stands there, the gravest first. @param {Past[]} past @returns {[string, number][]} */
export function counts(past) {
  return /** @type {[string, number][]} */ (
    levels.toReversed().map((level) => [level, past.filter((one) => one.level.toLowerCase() === level).length])
  ).filter(([, count]) => count > 0);
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
