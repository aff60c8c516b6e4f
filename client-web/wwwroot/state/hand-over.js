/** @typedef {import('./types.js').CaseDetail} CaseDetail */
/** @typedef {import('./types.js').CaseHistoryEntry} CaseHistoryEntry */

const kindOf = (/** @type {CaseHistoryEntry} */ entry) => entry.kind.toLowerCase();
/** Whether the case may be with somebody else from then on. Where nobody is named, everybody was asked, and it stays with whom it was. */
const passesOn = (/** @type {CaseHistoryEntry} */ entry) =>
  ['assigned', 'returned', 'takenover'].includes(kindOf(entry)) || (kindOf(entry) === 'escalated' && entry.by !== null);

/**
 * The last time that the case was handed over, and to whom, if that is known: the history names who did it, and the case whom it was
 * given to last.
 * @param {Pick<CaseDetail, 'history' | 'assignedTo'>} detail @returns {{ entry: CaseHistoryEntry, to: string | null } | null}
 */
export function lastHandOver({ history = [], assignedTo }) {
  const at = history.findLastIndex((entry) => kindOf(entry) === 'handedover');
  const entry = history[at];
  if (entry === undefined) return null;
  const isStill = !history.slice(at).some(passesOn);
  return { entry, to: isStill ? (assignedTo ?? null) : null };
}
