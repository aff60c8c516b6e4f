/** @typedef {import('./types.js').ModerationItem} Item */
/** @typedef {'no-action' | 'hidden' | 'restored' | 'escalated'} Outcome */

/**
 * How an item can be closed so that no outcome says what was not done: each with what closing it does to the message first.
 * A warning, a mute or a removal is done where it is decided, and closes the item itself.
 * @param {Pick<Item, 'kind' | 'message'>} item
 * @returns {{ outcome: Outcome, act: 'hide' | 'restore' | null }[]}
 */
export function waysToClose({ kind, message }) {
  return [{ outcome: 'no-action', act: null }, ...ofMessage(kind, message?.state), { outcome: 'escalated', act: null }];
}

/**
 * @param {string} kind @param {string | undefined} state
 * @returns {{ outcome: Outcome, act: 'hide' | 'restore' | null }[]}
 */
function ofMessage(kind, state) {
  if (state === 'hidden') return [{ outcome: 'hidden', act: null }, { outcome: 'restored', act: 'restore' }];
  if (state !== 'visible') return [];
  // What a filter held is only visible once somebody has shown it again.
  return [{ outcome: 'hidden', act: 'hide' }, ...(kind === 'held' ? [/** @type {const} */ ({ outcome: 'restored', act: null })] : [])];
}

/** What an item is closed as after each kind of sanction. @type {Record<string, string>} */
export const outcomeOfSanction = { warn: 'warned', mute: 'muted', remove: 'removed' };
