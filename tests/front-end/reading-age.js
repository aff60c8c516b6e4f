// How hard a text is to read, by formulas that count. They know nothing of sense: what they find hard is hard, what they pass may still be.

// Somebody of twelve reads it: seven years of school.
export const gradeMost = 7;
export const easeLeast = 65;

/** Kincaid et al. 1975: years of school. Syllables are counted as groups of vowels. @param {string} text */
export function gradeOf(text) {
  const words = text.match(/[a-z][a-z’'-]*/gi) ?? [];
  return 0.39 * (words.length / sentencesIn(text)) + 11.8 * (sum(words, syllablesOf) / words.length) - 15.59;
}

/**
 * The scale INFLESZ: the ease of reading of Szigriszt Pazos (1993), as Barrio-Cantalejo et al. set its steps for what patients read
 * (Anales del Sistema Sanitario de Navarra 31(2), 2008, pages 135–152): below 40 very hard, to 55 rather hard, to 65 normal,
 * to 80 rather easy (what children of twelve read), above very easy.
 * @param {string} text
 */
export function easeOf(text) {
  const words = text.match(/[a-záéíóúüñ]+/gi) ?? [];
  return 206.835 - 62.3 * (sum(words, syllablesInSpanish) / words.length) - words.length / sentencesIn(text);
}

/** @param {string[]} words @param {(word: string) => number} count */
const sum = (words, count) => words.reduce((all, word) => all + count(word.toLowerCase()), 0);

/** @param {string} text */
const sentencesIn = (text) => text.split(/[.!?:…]+(?:\s|$)/).filter((sentence) => /[a-z]/i.test(sentence)).length;

/** @param {string} word */
function syllablesOf(word) {
  const spoken = word.replace(/(?<=[^aeiouylt])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouylcsgxz])es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/** Two strong vowels, or a weak one with an accent, are two syllables; an h between vowels is not heard. @param {string} word */
function syllablesInSpanish(word) {
  const heard = word.replace(/([qg])u(?=[eiéí])/g, '$1').replace(/y$/, 'i').replaceAll('h', '');
  const groups = heard.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(1, groups.reduce((all, group) => all + 1 + (group.match(/[aeoáéóíú](?=[aeoáéóíú])/g)?.length ?? 0), 0));
}
