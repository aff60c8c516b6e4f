import { askHide, askRestore, askSanction } from '../elements/moderation-dialogs.js';
import { askNote } from '../elements/note-dialog.js';
import { strings } from '../strings/strings.js';
import { nextSanction, sanctionBody, sanctionsPath } from './sanctions.js';

/** @typedef {(method: 'POST' | 'PUT', under: string, body: unknown) => Promise<string | null>} Act  answers what went wrong */

/**
 * What those who keep a room's agreement can do with a message in it, without a report.
 * @param {string} group @param {Act} act
 * @returns {import('../elements/message-item.js').Moderation}
 */
export function roomModeration(group, act) {
  /** @param {string} messageId @param {boolean} hidden */
  const setHidden = (messageId, hidden) => (/** @type {Record<string, string>} */ { reason = '' }) =>
    act('PUT', `/messages/${encodeURIComponent(messageId)}/visibility`, { hidden, reason });
  return {
    addNote: ({ message: { messageId, contentNote } }) =>
      askNote(contentNote ?? '', (note) => act('PUT', `/messages/${encodeURIComponent(messageId)}/content-note`, { note })),
    hide: ({ message }) => askHide(setHidden(message.messageId, true)),
    restore: ({ message }) => askRestore(setHidden(message.messageId, false)),
    person: ({ message: { authorId, pseudonym } }) =>
      askSanction(
        pseudonym || strings.unnamed,
        (held) => act('POST', `/members/${encodeURIComponent(authorId)}/sanctions`, sanctionBody(held)),
        () => nextSanction(sanctionsPath(group, authorId)),
      ),
  };
}
