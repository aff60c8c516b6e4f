/** @typedef {import('./types.js').RiskCase} RiskCase */

const severity = ['crisis', 'red', 'unscreened', 'amber', 'green'];

/** By severity, then by age. Nobody waits behind a drill. @param {RiskCase[]} list */
export function sorted(list) {
  const drill = (/** @type {RiskCase} */ one) => Number(one.drill ?? false);
  return [...list].sort((one, other) => drill(one) - drill(other) || rank(one) - rank(other)
    || Date.parse(one.raisedAt) - Date.parse(other.raisedAt));
}

/** @param {string} level @param {string} other */
export const isAbove = (level, other) => rank({ level }) < rank({ level: other });

/** @param {{ level: string }} riskCase */
function rank({ level }) {
  const place = severity.indexOf(level.toLowerCase());
  return place < 0 ? severity.length : place;
}
