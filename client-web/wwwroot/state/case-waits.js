/** @typedef {import('./types.js').RiskCase} RiskCase */

/** Somebody has it, and only the next list says who. */
export const unnamed = '…';

/** @param {RiskCase} riskCase */
export function isOpen(riskCase) {
  return !['resolved', 'closed', 'followed-up'].includes(riskCase.phase.toLowerCase());
}

/** @param {RiskCase} riskCase @param {number} nowMs */
export function isOverdue(riskCase, nowMs) {
  return waits(riskCase) && riskCase.dueAt != null && Date.parse(riskCase.dueAt) < nowMs;
}

/** Whether a person's answer is waited for: nobody has it, or it has become worse since somebody took it. @param {RiskCase} riskCase */
export function waits(riskCase) {
  return isOpen(riskCase) && (!riskCase.acknowledgedBy || riskCase.dueAt != null);
}

/**
 * Who has the case, if that is known to be somebody else: they answer for it until somebody takes it over.
 * @param {RiskCase} riskCase @param {string} own  the pseudonym of whoever reads
 */
export function otherHolder(riskCase, own) {
  const holder = riskCase.acknowledgedBy ?? own;
  return isOpen(riskCase) && holder !== own && holder !== unnamed ? holder : null;
}
