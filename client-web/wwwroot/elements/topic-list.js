import { topics } from '../state/folding.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** The usual content notes, offered while somebody types one. @param {string} id */
export function topicList(id) {
  const offered = topics.filter((topic) => topic !== 'other');
  return h('datalist', { id }, ...offered.map((topic) => h('option', { value: strings.topics[topic] ?? topic })));
}
