import { ask } from '../api.js';
import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';
import { endWishes } from './want-room.js';

/** @typedef {{ groupId: string, as: string, clinician: string, peerModerator: string | null, member: string | null }} Offer */

/** The offer of a private room. It comes quietly and takes no focus; a no is as easy as a yes. */
export class RoomOffer extends HTMLElement {
  #shown = '';

  /** @param {Offer} offer */
  show(offer) {
    if (offer.groupId === this.#shown) return;
    this.#shown = offer.groupId;
    endWishes();
    const problem = problemLine();
    const answer = async (/** @type {'accept' | 'decline'} */ act) => {
      const given = await ask('POST', `/api/me/private-rooms/${encodeURIComponent(offer.groupId)}/${act}`, {});
      if (!given.ok) problem.textContent = given.sentence;
      else if (act === 'accept') location.assign(`/room/?group=${encodeURIComponent(offer.groupId)}`);
      else this.#thank();
    };
    const button = (/** @type {string} */ words, /** @type {'accept' | 'decline'} */ act, /** @type {string | null} */ look) =>
      h('button', { type: 'button', class: look, on: { click: () => void answer(act) } }, words);
    this.replaceChildren(
      h(
        'section',
        { class: 'card', 'aria-labelledby': 'offer-title' },
        ...words(offer),
        problem,
        h(
          'div',
          { class: 'buttons' },
          button(strings.offerAccept, 'accept', 'primary'),
          button(strings.offerDecline, 'decline', null),
        ),
      ),
    );
  }

  #thank() {
    this.#shown = '';
    endWishes();
    this.replaceChildren(h('p', { class: 'card', role: 'status' }, strings.offerDeclined));
  }
}

/** @param {Offer} offer */
function words({ as, clinician, peerModerator, member }) {
  if (as === 'peer-moderator') {
    return [
      h('h2', { id: 'offer-title' }, strings.offerTitlePeer),
      h('p', {}, strings.offerLeadPeer(clinician, member ?? strings.unnamed)),
      h('p', {}, strings.offerFreePeer),
    ];
  }
  return [
    h('h2', { id: 'offer-title' }, strings.offerTitle),
    h('p', {}, strings.offerLead(clinician)),
    h('p', {}, peerModerator ? strings.offerPeer(peerModerator) : strings.offerAlone),
    h('p', {}, strings.offerFree),
  ];
}

customElements.define('room-offer', RoomOffer);
