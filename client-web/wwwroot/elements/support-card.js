import { strings } from '../strings/strings.js';
import { keepFolded, keptFolded } from '../device/kept.js';
import { callLink, contactList } from './contact-list.js';
import { h } from './h.js';
import { forgetRefusals, WantRoom } from './want-room.js';

/**
 * The private card after a message that sounded heavy. It comes quietly, takes no focus, and goes when the person says so. Whom to call
 * stands before everything that is said about it: on a small screen the first line is what is seen. It folds to one line that keeps the
 * number, as the writing box may be far below it.
 */
export class SupportCardElement extends HTMLElement {
  /** In a private room nobody needs to ask for one. */
  offersRoom = true;
  #shown = '';

  /** @param {import('../state/types.js').SupportCard | null} card @param {(id: string) => void} onDismiss */
  render(card, onDismiss) {
    if ((card?.id ?? '') === this.#shown) return;
    this.#shown = card?.id ?? '';
    if (card === null) {
      this.replaceChildren();
      return;
    }
    forgetRefusals();
    const want = new WantRoom();
    want.render(strings.wantRoom, 'primary');
    this.replaceChildren(
      folding(
        card,
        contactList(card.contacts.slice(0, 1)),
        h('p', { class: 'soft small' }, strings.supportPrivate),
        card.clinicianOnDuty && this.offersRoom && want,
        card.contacts.length > 1 ? contactList(card.contacts.slice(1)) : null,
        h('p', {}, strings.supportLead),
        h('p', {}, `${strings.supportEmergency} ${card.clinicianOnDuty ? strings.supportOnDuty : strings.supportOffDuty}`),
        h('p', { class: 'soft small' }, strings.contactsUnchecked),
        h(
          'div',
          { class: 'buttons' },
          h('button', { type: 'button', on: { click: () => onDismiss(card.id) } }, strings.supportDismiss),
          h('a', { href: strings.helpPage }, strings.supportMore),
        ),
      ),
    );
  }
}

/** @param {import('../state/types.js').SupportCard} card @param {...(Node | null | false)} parts */
function folding(card, ...parts) {
  const phone = card.contacts.find((one) => one.phone)?.phone;
  const line = h('p', { class: 'line' }, phone ? callLink(phone) : h('a', { href: strings.helpPage }, strings.supportWho));
  const inside = h('div', {}, ...parts);
  const button = h('button', { type: 'button', class: 'quiet' });
  const fold = (/** @type {boolean} */ isFolded) => {
    inside.hidden = isFolded;
    line.hidden = !isFolded;
    button.textContent = isFolded ? strings.supportUnfold : strings.supportFold;
    button.setAttribute('aria-expanded', String(!isFolded));
  };
  button.addEventListener('click', () => {
    fold(!inside.hidden);
    keepFolded(inside.hidden ? card.id : '');
  });
  fold(keptFolded() === card.id);
  const title = h('h2', { id: 'support-title' }, strings.supportTitle);
  return h('section', { 'aria-labelledby': 'support-title' }, h('div', { class: 'head' }, title, line, button), inside);
}

customElements.define('support-card', SupportCardElement);
