import { ask } from '../api.js';
import { askReport } from '../elements/report-dialog.js';
import { askSure } from '../elements/sure-dialog.js';
import { askWorry } from '../elements/worry-dialog.js';
import { folds } from '../state/folding.js';
import { strings } from '../strings/strings.js';
import { roomModeration } from './room-moderation.js';

/** @typedef {import('../elements/message-item.js').MessageActs} MessageActs */

/**
 * What a person can do with a message in the room, and with being in it.
 * @param {object} given
 * @param {string} given.group
 * @param {string} given.path  of the group
 * @param {boolean} given.mayWrite
 * @param {boolean} given.mayModerate
 * @param {string[] | null} given.folded  the content notes this reader wants folded
 * @param {{ tryAgain: (messageId: string) => void, discard: (messageId: string) => void }} given.runner
 * @param {{ takeUp: (text: string, note: string) => void }} given.composer
 * @param {(sentence: string, withWayIn: boolean) => void} given.say
 * @returns {{ acts: MessageActs, leaveGroup: () => Promise<void> }}
 */
export function roomActs({ group, path, mayWrite, mayModerate, folded, runner, composer, say }) {
  /** @param {'POST' | 'PUT' | 'DELETE'} method @param {string} under @param {unknown} [body] */
  async function act(method, under, body) {
    const answer = await ask(method, path + under, body);
    const sentence = answer.ok ? '' : answer.sentence;
    say(sentence, !answer.ok && answer.status === 401);
    return answer.ok ? null : sentence;
  }

  return {
    acts: {
      mayWrite,
      folds: (note) => folds(note, folded),
      moderation: mayModerate ? roomModeration(group, act) : null,
      tryAgain: ({ message }) => runner.tryAgain(message.messageId),
      discard: ({ message }) => runner.discard(message.messageId),
      takeUp: ({ message }) => {
        composer.takeUp(message.text ?? '', message.contentNote ?? '');
        runner.discard(message.messageId);
      },
      edit: async ({ message }, text) => {
        const answer = await ask('PUT', `${path}/messages/${message.messageId}`, { text, contentNote: message.contentNote ?? null });
        return answer.ok ? null : answer.sentence;
      },
      withdraw: ({ message }) =>
        askSure({
          question: strings.withdrawSure,
          lead: strings.withdrawLead,
          yes: strings.withdrawDo,
          no: strings.withdrawNot,
          onYes: async () => {
            const answer = await ask('DELETE', `${path}/messages/${message.messageId}`);
            return answer.ok ? null : answer.sentence;
          },
        }),
      worry: ({ message }) =>
        askWorry((worry) => ask('POST', `${path}/messages/${encodeURIComponent(message.messageId)}/worries`, worry)),
      report: ({ message }) => askReport((report) => act('POST', `/messages/${message.messageId}/reports`, report)),
    },
    leaveGroup: () =>
      askSure({
        question: strings.leaveGroupSure,
        lead: strings.leaveGroupLead,
        yes: strings.leaveGroup,
        no: strings.leaveGroupNot,
        onYes: async () => {
          const sentence = await act('DELETE', '/members/me');
          if (sentence === null) location.replace('/');
          return sentence;
        },
      }),
  };
}
