import { ask } from '../api.js';
import { strings } from '../strings/strings.js';

/**
 * The groups by name. What the directory does not show to a clinician who is not in it is a private room.
 * @param {() => void} onKnown
 */
export function groupNames(onKnown) {
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {Set<string>} */
  const asked = new Set();

  /** @param {string} id */
  async function learn(id) {
    asked.add(id);
    const answer = await ask('GET', `/api/groups/${encodeURIComponent(id)}`);
    if (answer.ok) names.set(id, answer.value.isPrivate ? strings.privateRoom : answer.value.name);
    else if (answer.status === 404) names.set(id, strings.privateRoom);
    // Asked again with the next list.
    else asked.delete(id);
    onKnown();
  }

  return {
    names,
    async load() {
      const groups = await ask('GET', '/api/groups?limit=200');
      if (groups.ok) for (const group of groups.value) names.set(group.id, group.name);
    },
    /** @param {import('../state/types.js').RiskCase[]} cases */
    learnOf(cases) {
      const unknown = new Set(cases.filter(({ drill }) => !drill).map(({ groupId }) => groupId));
      for (const id of unknown) if (!names.has(id) && !asked.has(id)) void learn(id);
    },
  };
}
