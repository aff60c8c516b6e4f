import { runs } from './runs.js';

/** @typedef {{ id: number, at: string, by: string, act: string, subject: string, reason: string }} Entry */

/** Whether two entries differ in nothing but their time. @param {Entry} one @param {Entry} next */
function isSame(one, next) {
  return one.act === next.act && one.by === next.by && one.subject === next.subject && (one.reason ?? '') === (next.reason ?? '');
}

/**
 * The entries that hold a text in any of what is shown of them, in runs of what the same person did again to the same.
 * @param {Entry[]} entries  the newest first
 * @param {string} text  as typed; empty for all
 * @param {(entry: Entry) => string} shown  all that is shown of one
 */
export function found(entries, text, shown) {
  const wanted = text.trim().toLowerCase();
  const held = entries.filter((entry) => shown(entry).toLowerCase().includes(wanted));
  return { count: held.length, runs: runs(held, isSame) };
}
