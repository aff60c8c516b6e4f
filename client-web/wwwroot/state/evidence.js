/** @typedef {import('./types.js').Message} Message */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {{ text: string, strength: 'none' | 'some' | 'strong' }} Segment */

/**
 * Cuts a text where its marked spans begin and end (offsets count UTF-16 units, as in C# and here).
 * Spans may overlap or reach past the end.
 * @param {string} text @param {Span[]} spans @returns {Segment[]}
 */
export function segments(text, spans) {
  const usable = spans
    .map(({ start, length, weight }) => ({ start: clamp(start, text.length), end: clamp(start + length, text.length), weight }))
    .filter(({ start, end, weight }) => end > start && weight > 0);
  const cuts = [...new Set([0, text.length, ...usable.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other);
  const strongest = Math.max(0, ...usable.map(({ weight }) => weight));

  /** @type {Segment[]} */
  const parts = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [from, to] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
    const weight = Math.max(0, ...usable.filter(({ start, end }) => start <= from && end >= to).map((span) => span.weight));
    const strength = weight === 0 ? 'none' : weight >= strongest / 2 ? 'strong' : 'some';
    const last = parts.at(-1);
    if (last && last.strength === strength) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), strength });
  }
  return parts;
}

/**
 * What a clinician reads of a message beside the flagged one: taken back or hidden, its words are still there; erased, they are not.
 * @param {Pick<Message, 'state' | 'text'>} message
 */
export function wordsLeft({ state = 'visible', text }) {
  return { state, text: state === 'erased' ? '' : (text ?? '') };
}

/** The categories that stand out, highest first. @param {Record<string, number>} categories @returns {[string, number][]} */
export function standingOut(categories) {
  return Object.entries(categories ?? {})
    .filter(([, probability]) => probability >= 0.1)
    .sort((one, other) => other[1] - one[1]);
}

/** @param {number} offset @param {number} length */
function clamp(offset, length) {
  return Math.min(Math.max(0, offset), length);
}
