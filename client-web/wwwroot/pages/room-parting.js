import { ask, mayPass } from '../api.js';
import { h } from '../elements/h.js';
import { removedWords } from '../elements/removed-words.js';
import { removalFrom } from '../state/standing.js';
import { strings } from '../strings/strings.js';

/**
 * What somebody reads in place of the writing box who has lost their seat while the room was open; null for somebody who still has it,
 * or has it again, and while that is not known.
 * @param {string} path  of the group @param {string} groupId
 * @returns {Promise<Node[] | null>}
 */
export async function partingWords(path, groupId) {
  const [group, told] = await Promise.all([ask('GET', path), ask('GET', '/api/me/sanctions')]);
  if (group.ok ? group.value.membership !== 'none' : mayPass(group)) return null;
  const removal = told.ok ? removalFrom(told.value, groupId, Date.now()) : null;
  return removal === null ? [h('p', {}, strings.closedToYou)] : removedWords(removal);
}
