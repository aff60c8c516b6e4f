import { strings } from '../strings/strings.js';
import { contactList } from './contact-list.js';
import { h } from './h.js';

/** The private card after a message that sounded heavy. It comes quietly, takes no focus, and goes when the person says so. */
export class SupportCardElement extends HTMLElement {
  #shown = '';

  /**
   * @param {import('../state/types.js').SupportCard | null} card @param {(id: string) => void} onDismiss
   * @param {() => Promise<string>} [onWant]  asks for a clinician, and answers what to say then
   */
  render(card, onDismiss, onWant) {
    if ((card?.id ?? '') === this.#shown) return;
    this.#shown = card?.id ?? '';
    if (card === null) {
      this.replaceChildren();
      return;
    }
    this.replaceChildren(
      h(
        'section',
        { 'aria-labelledby': 'support-title' },
        h('h2', { id: 'support-title' }, strings.supportTitle),
        h('p', { class: 'soft small' }, strings.supportPrivate),
        h('p', {}, strings.supportLead),
        contactList(card.contacts),
        h('p', { class: 'soft small' }, strings.contactsUnchecked),
        h('p', {}, `${strings.supportEmergency} ${card.clinicianOnDuty ? strings.supportOnDuty : strings.supportOffDuty}`),
        card.clinicianOnDuty && onWant ? wantRoom(onWant) : null,
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

/** The wish alone: the room itself is always offered by a clinician. @param {() => Promise<string>} onWant */
function wantRoom(onWant) {
  const said = h('p', { role: 'status' });
  const want = async () => {
    button.disabled = true;
    said.textContent = await onWant();
    button.remove();
  };
  const button = h('button', { type: 'button', class: 'primary', on: { click: () => void want() } }, strings.wantRoom);
  return h('div', {}, button, said);
}

customElements.define('support-card', SupportCardElement);
