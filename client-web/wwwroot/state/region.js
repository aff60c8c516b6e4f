/**
 * The country that a browser's languages name, the most wanted first. A language alone names none: a wrong number in a bad hour is worse
 * than a question.
 * @param {readonly string[]} languages @param {readonly string[]} known  codes of countries @returns {string | null}
 */
export function regionOf(languages, known) {
  return languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1] ?? '').find((region) => known.includes(region)) ?? null;
}
