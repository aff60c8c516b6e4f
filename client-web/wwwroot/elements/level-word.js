import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** A level as a word on its colour. @param {string} level */
export function levelWord(level) {
  const key = level.toLowerCase();
  return h('span', { class: `level ${key}` }, strings.level[key] ?? level);
}

/** @param {string} phase */
export function phaseWord(phase) {
  return strings.phase[phase.toLowerCase()] ?? phase;
}
