// What somebody can do with a message in the room, in the order of its menu.

/** @typedef {'edit' | 'withdraw' | 'worry' | 'report' | 'note' | 'hide' | 'restore' | 'person' | 'queue'} Way */

/**
 * Worry is about whoever wrote it, and outlasts the words. Nobody moderates themselves. What a filter holds is not shown again
 * unseen: its words stand in the queue alone.
 * @param {Pick<import('./types.js').Message, 'state' | 'review'>} message
 * @param {{ own: boolean, isFresh: boolean, mayWrite: boolean, mayModerate: boolean }} reader  isFresh: it may still be edited
 * @returns {Way[]}
 */
export function waysWith({ state, review }, { own, isFresh, mayWrite, mayModerate }) {
  if (state === 'withdrawn') return own ? [] : ['worry'];
  if (state !== 'visible' && state !== 'hidden') return [];
  if (own) return isFresh && mayWrite && state === 'visible' ? ['edit', 'withdraw'] : ['withdraw'];
  if (state === 'visible') return mayModerate ? ['worry', 'report', 'note', 'hide', 'person'] : ['worry', 'report'];
  if (!mayModerate) return ['worry'];
  return review ? ['worry', 'queue'] : ['worry', 'restore', 'person'];
}
