import { timeOfDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { field, h, present, problemLine, values } from './h.js';

/** @typedef {import('../state/types.js').CaseAround} Around */

/** Whether a private room can be offered (again). @param {Around['privateRoom']} room */
const mayOffer = (room) => room === null || room.clinician === null || room.state === 'declined' || room.state === 'left';

/**
 * Talking in private: the offer, how the member stands to it, and what was written.
 * @param {Around} around @param {boolean} open  whether the case is
 * @param {(body: object) => Promise<string | null>} onOffer
 */
export function caseRoom({ privateRoom: room, transcript }, open, onOffer) {
  if (room === null && !open) return [];
  return present([
    h('h3', {}, strings.handoffTitle),
    room === null && h('p', { class: 'soft small' }, strings.handoffLead),
    room && h('p', { role: 'status' }, room.closedAt ? strings.handoffClosed : (strings.handoffState[room.state] ?? room.state)),
    room && !room.closedAt && room.clinician === null && h('p', { class: 'small' }, strings.handoffNobody),
    room?.peerModerator
      ? h('p', { class: 'small' }, strings.handoffPeerState(room.peerModerator, strings.handoffPeerStates[room.peerState ?? ''] ?? ''))
      : null,
    room &&
      !room.closedAt &&
      room.clinician !== null &&
      h('p', {}, h('a', { class: 'button primary', href: `/room/?group=${encodeURIComponent(room.groupId)}` }, strings.handoffEnter)),
    open && mayOffer(room) && offerForm(room, onOffer),
    room && written(transcript),
  ]);
}

/** @param {Around['privateRoom']} room @param {(body: object) => Promise<string | null>} onOffer */
function offerForm(room, onOffer) {
  const again = room?.clinician === null ? strings.handoffTakeSeat : strings.handoffAgain;
  const problem = problemLine();
  const form = h(
    'form',
    {},
    field({
      label: strings.handoffPeer,
      hint: strings.handoffPeerHint,
      input: h('input', { name: 'introducedBy', maxlength: 32, autocomplete: 'off' }),
    }),
    problem,
    h('button', { type: 'submit', class: 'primary' }, room === null ? strings.handoffOffer : again),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = (await onOffer(values(form))) ?? '';
  });
  return form;
}

/** @param {Around['transcript']} messages */
function written(messages) {
  const items = messages.map((message) => {
    const text = message.state === 'visible' ? (message.text ?? '') : strings[message.state];
    return h(
      'div',
      { class: 'around' },
      h('span', { class: 'soft small' }, `${message.pseudonym || strings.unnamed} · ${timeOfDay(message.at)}`),
      h('p', { dir: 'auto' }, text),
    );
  });
  return h(
    'details',
    {},
    h('summary', {}, strings.transcript),
    ...(items.length > 0 ? items : [h('p', { class: 'soft' }, strings.transcriptEmpty)]),
  );
}
