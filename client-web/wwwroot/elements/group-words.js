import { strings } from '../strings/strings.js';
import { languageName } from './countries.js';

/** @typedef {import('../state/types.js').Group} Group */

/** A word that groups are found by, in the reader's language if it is a usual one; else as the group has it. @param {string} value */
export function groupWord(value) {
  return strings.groupTopics[value] ?? strings.approaches[value] ?? strings.audiences[value] ?? value;
}

/** What a group is about, in one line. @param {Pick<Group, 'topic' | 'approach' | 'audience' | 'language'>} group */
export function groupLine({ topic, approach, audience, language }) {
  const words = [topic, approach, audience].map((value) => groupWord(value ?? ''));
  return [...words, languageName(language)].filter(Boolean).join(' · ');
}
