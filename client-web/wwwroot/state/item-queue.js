/** @typedef {import('./types.js').ModerationItem} Item */
/** @typedef {'free' | 'mine' | 'theirs' | 'over'} Standing */

/** Who decides an item now. @param {Pick<Item, 'state' | 'claimedBy'>} item @param {string} me  my name here @returns {Standing} */
export function standing({ state, claimedBy }, me) {
  if (state === 'resolved') return 'over';
  if (state === 'open') return 'free';
  return claimedBy === me ? 'mine' : 'theirs';
}

/** What waits longest first, taken or not: an item keeps its place when somebody takes it. @param {Item[]} items */
export function inQueue(items) {
  return [...items].sort((one, next) => one.raisedAt.localeCompare(next.raisedAt) || one.id.localeCompare(next.id));
}

/**
 * How to ask whether something came, without reading again what is on the page: each reading of an item is recorded for good.
 * Asked for what stands after the last that is known; should that not be where it was, the server says so.
 * @param {Item[]} items  all that wait @returns {string[]} paths
 */
export function probes(items) {
  return ['open', 'claimed'].map((state) => {
    const last = inQueue(items.filter((item) => item.state === state)).at(-1);
    return `/api/moderation/items?state=${state}&limit=200${last ? `&after=${encodeURIComponent(last.id)}` : ''}`;
  });
}

/**
 * What is new to whoever looks at the queue.
 * @param {Item[]} before @param {Item[]} after @param {string} me
 * @returns {{ came: number, gone: number, answered: number, taken: string[] }}  taken: by whom it is now
 */
export function newsOf(before, after, me) {
  const known = new Map(before.map((item) => [item.id, item]));
  const answers = (/** @type {Item | undefined} */ item) => (item?.asks ?? []).filter(({ answer }) => answer !== null).length;
  return {
    came: after.filter(({ id }) => !known.has(id)).length,
    gone: before.filter(({ id }) => !after.some((item) => item.id === id)).length,
    answered: after.filter((item) => known.has(item.id) && answers(item) > answers(known.get(item.id))).length,
    taken: after.flatMap((item) => {
      const was = known.get(item.id);
      return was && standing(item, me) === 'theirs' && item.claimedBy !== was.claimedBy && item.claimedBy ? [item.claimedBy] : [];
    }),
  };
}
