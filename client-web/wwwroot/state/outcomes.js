/** @typedef {import('./types.js').ModerationItem} Item */
/** @typedef {'no-action' | 'hidden' | 'restored' | 'escalated'} Outcome */
/** @typedef {'hide' | 'restore' | 'ask'} Act */

/**
 * How an item can be closed so that no outcome says what was not done: each with what closing it does first.
 * A warning, a mute or a removal is done where it is decided, and closes the item itself.
 * It is passed on by asking the clinicians, unless somebody has asked them already.
 * @param {Pick<Item, 'kind' | 'message' | 'asks'>} item
 * @returns {{ outcome: Outcome, act: Act | null }[]}
 */
export function waysToClose({ kind, message, asks = [] }) {
  const passedOn = /** @type {const} */ ({ outcome: 'escalated', act: asks.length > 0 ? null : 'ask' });
  // What a filter holds is shown by no action: who closes it says which they mean.
  const isHeld = kind === 'held' && message?.state === 'hidden';
  return [...(isHeld ? [] : [/** @type {const} */ ({ outcome: 'no-action', act: null })]), ...ofMessage(kind, message?.state), passedOn];
}

/**
 * @param {string} kind @param {string | undefined} state
 * @returns {{ outcome: Outcome, act: Act | null }[]}
 */
function ofMessage(kind, state) {
  if (state === 'hidden') return [{ outcome: 'hidden', act: null }, { outcome: 'restored', act: 'restore' }];
  if (state !== 'visible') return [];
  // What a filter held is only visible once somebody has shown it again.
  return [{ outcome: 'hidden', act: 'hide' }, ...(kind === 'held' ? [/** @type {const} */ ({ outcome: 'restored', act: null })] : [])];
}

/** What an item is closed as after each kind of sanction. @type {Record<string, string>} */
export const outcomeOfSanction = { warn: 'warned', mute: 'muted', remove: 'removed' };
