// The wire of an event stream: blocks of `id:`, `event:` and `data:` lines, with an empty line after each; comments begin with a colon.

/** @typedef {{ seq: number | null, kind: string | null, data: string }} Frame  kind: null where only a place is told */

/**
 * What a piece of the stream completes, and what waits for the next piece.
 * @param {string} rest  of the piece before
 * @param {string} piece
 * @returns {{ rest: string, frames: Frame[] }}
 */
export function readFrames(rest, piece) {
  const blocks = (rest + piece).split('\n\n');
  const begun = blocks.pop() ?? '';
  return { rest: begun, frames: blocks.map(frame).filter((one) => one.kind !== null || one.seq !== null) };
}

/** @param {string} block @returns {Frame} */
function frame(block) {
  const fields = block.split('\n').map((line) => /^([a-z]+): ?(.*)$/.exec(line));
  const all = (/** @type {string} */ name) => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []));
  const id = all('id').at(-1) ?? '';
  return { seq: /^\d+$/.test(id) ? Number(id) : null, kind: all('event').at(-1) ?? null, data: all('data').join('\n') };
}
