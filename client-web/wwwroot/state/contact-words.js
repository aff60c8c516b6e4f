// What a list of crisis contacts says, sentence by sentence, in the language of the page as far as it is known.

/** @typedef {{ words: string, isKnown: boolean }} Said */

/** @param {string} text @param {[RegExp, string][]} known @returns {Said[]} */
export function sentencesIn(text, known) {
  const parts = text.split(/\.\s+/);
  return parts.map((part, index) => saidIn(index < parts.length - 1 ? `${part}.` : part, known));
}

/** @param {string} words @param {[RegExp, string][]} known @returns {Said} */
export function saidIn(words, known) {
  const found = known.find(([english]) => english.test(words));
  return found === undefined ? { words, isKnown: false } : { words: words.replace(...found), isKnown: true };
}
