/**
 * The same list in runs of what is the same as the one before it.
 * @template Item
 * @param {Item[]} items @param {(one: Item, next: Item) => boolean} isSame
 * @returns {[Item, ...Item[]][]}
 */
export function runs(items, isSame) {
  /** @type {[Item, ...Item[]][]} */
  const found = [];
  for (const item of items) {
    const run = found.at(-1);
    if (run !== undefined && isSame(run[0], item)) run.push(item);
    else found.push([item]);
  }
  return found;
}

/**
 * Whether the same step was taken again because nobody answered. Whatever else stands twice in a row happened twice to be read.
 * @param {{ kind: string, by: string | null }} one @param {{ kind: string, by: string | null }} next
 */
export function isEscalatedAgain(one, next) {
  return one.kind.toLowerCase() === 'escalated' && next.kind.toLowerCase() === 'escalated' && one.by === next.by;
}
