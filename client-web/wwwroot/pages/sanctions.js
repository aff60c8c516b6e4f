import { ask } from '../api.js';
import { strings } from '../strings/strings.js';

/** Where the words to a member of a group are kept. @param {string} group @param {string} member */
export const sanctionsPath = (group, member) => `/api/groups/${encodeURIComponent(group)}/members/${encodeURIComponent(member)}/sanctions`;

/** What the server wants to know, of what a form holds. @param {Record<string, string>} held */
export function sanctionBody({ kind = '', minutes, reason }) {
  return { kind, minutes: minutes === undefined ? undefined : Number(minutes), reason };
}

/** What somebody was told before, and what the ladder suggests, in words. @param {string} path */
export async function nextSanction(path) {
  const answer = await ask('GET', path);
  return answer.ok ? strings.ladder(answer.value.sanctions.length, strings.sanctionKinds[answer.value.next] ?? answer.value.next) : null;
}
