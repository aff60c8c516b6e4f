// Which content notes fold a message for this reader. The server has the same rules (ContentNoteTopics).

export const topics = ['loss', 'abuse', 'self-harm', 'suicide', 'food', 'substances', 'violence', 'illness', 'pregnancy', 'other'];

/** The topics that a note names; 'other' for what is none of ours. @param {string} note @returns {string[]} */
export function topicsOf(note) {
  const named = note
    .split(',')
    .map((part) => part.trim().toLowerCase().replaceAll(' ', '-'))
    .filter((part) => part !== '')
    .map((part) => (topics.includes(part) ? part : 'other'));
  return [...new Set(named)];
}

/**
 * Until a reader has chosen, every note folds its message.
 * @param {string | null | undefined} note @param {string[] | null} folded  what they chose
 */
export function folds(note, folded) {
  if (!note) return false;
  return folded === null || topicsOf(note).some((topic) => folded.includes(topic));
}
